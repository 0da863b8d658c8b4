import GRDB
import Measures
import Text

extension HistoryError {
  /// What an error of the database means for this program.
  init(_ error: any Error, path: String, _ patienceSeconds: Int) {
    let path = SafeText(path)
    switch error {
    case let error as HistoryError: self = error
    // What the file holds was written whole: if it cannot be read, the file was changed.
    case is ArchiveError: self = .damaged(path: path, setAside: nil)
    case let error as DatabaseError: self.init(error, path, patienceSeconds)
    default: self = .other(detail: SafeText(String(describing: error)))
    }
  }

  private init(_ error: DatabaseError, _ path: SafeText, _ patienceSeconds: Int) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path, seconds: patienceSeconds)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .notWritable(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, setAside: nil)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE:
      // The shared index of the log could not grow: SQLite says so only when the disk is full.
      self = .full(path: path)
    case .SQLITE_IOERR:
      self = .inputOutput(path: path, code: error.extendedResultCode.rawValue)
    default: self = .other(detail: SafeText(error.message ?? error.description))
    }
  }
}
