import FoundationEssentials
import GRDB
import Measures

/// The open file.
///
/// Not sendable, and therefore only ever used by the actor that opened it.
final class Store {
  /// Sources whose latest state is remembered; more are read again when they come.
  ///
  /// A state takes 64 bytes an observation; nobody watches more sources than this at once.
  static let rememberedSources = 64

  let queue: DatabaseQueue
  /// Which file was opened, whatever bears its name by now.
  let inode: UInt64?
  var memories: [String: SourceMemory] = [:]
  var progress = TidyProgress()

  /// Opens the file, and makes or upgrades it where needed.
  ///
  /// - Throws: `HistoryError`, or what SQLite says.
  init(_ file: HistoryFile, patienceSeconds: Int) throws {
    try file.prepare()
    var configuration = Configuration()
    configuration.label = "dvctop.history"
    configuration.busyMode = .timeout(Double(patienceSeconds))
    configuration.prepareDatabase { try Self.prepare($0) }
    // Two processes that make one file at the same time would find each other's half.
    (queue, inode) = try file.locked(seconds: patienceSeconds) { [configuration] in
      let inode = file.inode
      let queue = try DatabaseQueue(path: file.path, configuration: configuration)
      try queue.write { try Schema.upgrade($0, path: file.path) }
      return (queue, inode)
    }
  }

  /// Closes the file; what it still has to write into its main part it writes now.
  func close() {
    try? queue.close()
  }

  private static func prepare(_ database: Database) throws {
    // Before anything else: only an empty file can still be told to give pages back.
    try database.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
    try database.execute(sql: "PRAGMA journal_mode = WAL")
    // A killed process loses nothing that was committed. A power cut may lose the last seconds, but
    // never the file; the sources give these again. FULL would wait for the disk at every dataset.
    try database.execute(sql: "PRAGMA synchronous = NORMAL")
    // After a large first dataset the log does not stay as large.
    try database.execute(sql: "PRAGMA journal_size_limit = 4194304")
  }

  /// Remembers the state of a source, or forgets it.
  func remember(_ memory: SourceMemory?, of source: SourceID) {
    if memories.count >= Self.rememberedSources, memories[source.name] == nil {
      memories.removeAll()
    }
    memories[source.name] = memory
  }
}
