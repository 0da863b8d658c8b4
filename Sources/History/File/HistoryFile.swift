import Glibc
import Measures
import Text

/// The file of a history: its folder, its permissions, and what happens when it is damaged.
struct HistoryFile {
  /// Only the owner: figures that are not published yet may be in it.
  private static let fileMode: mode_t = 0o600
  private static let folderMode: mode_t = 0o700

  let path: String

  /// What distinguishes this file from one that takes its name later; nil when there is none.
  var inode: UInt64? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_ino) : nil
  }

  /// Makes the folder and an empty file where they are missing.
  func prepare() throws(HistoryError) {
    try makeFolder(folder[...])
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, Self.fileMode)
    guard descriptor >= 0 else { throw failure(errno) }
    // The permissions of an older file, and whatever the mask has taken off; another owner's stay.
    _ = fchmod(descriptor, Self.fileMode)
    Glibc.close(descriptor)
  }

  /// Does something while no other process opens, upgrades or replaces the file.
  func locked<Value>(
    seconds: Int, _ body: () throws -> Value
  ) throws -> Value {
    let descriptor = Glibc.open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, Self.fileMode)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { Glibc.close(descriptor) }
    // SQLite waits in the same way for its own locks.
    let pause: useconds_t = 10_000
    for _ in 0..<max(1, seconds * 100) {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return try body() }
      usleep(pause)
    }
    throw HistoryError.locked(path: SafeText(path), seconds: seconds)
  }

  /// Renames the damaged file and what belongs to it.
  ///
  /// - Parameters:
  ///   - damaged: the inode of the file that was found damaged.
  ///   - moment: goes into the new name.
  /// - Returns: the new name; nil when the file is another by now, or could not be renamed.
  func setAside(_ damaged: UInt64?, at moment: Moment) -> SafeText? {
    let name = freeName(moment)
    // Another process may have found the same and have begun a new file already.
    let renamed = try? locked(seconds: 1) {
      guard let damaged, damaged == inode else { return false }
      for suffix in ["-wal", "-shm"] { _ = rename(path + suffix, name + suffix) }
      return rename(path, name) == 0
    }
    return renamed == true ? SafeText(name) : nil
  }

  private func freeName(_ moment: Moment) -> String {
    let stem = path + ".damaged-" + moment.fieldDay.code + "-" + String(moment.seconds)
    var name = stem
    var number = 1
    while access(name, F_OK) == 0 {
      number += 1
      name = stem + "-" + String(number)
    }
    return name
  }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func makeFolder(_ folder: Substring) throws(HistoryError) {
    if access(String(folder), F_OK) == 0 { return }
    if let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      try makeFolder(folder[..<slash])
    }
    guard mkdir(String(folder), Self.folderMode) == 0 || errno == EEXIST else {
      throw failure(errno)
    }
  }

  private func failure(_ code: Int32) -> HistoryError {
    switch code {
    case ENOSPC, EDQUOT: .full(path: SafeText(path))
    case EIO, EMFILE, ENFILE: .inputOutput(path: SafeText(path), code: code)
    default: .notWritable(path: SafeText(path))
    }
  }
}
