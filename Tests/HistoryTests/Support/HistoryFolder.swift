import Foundation
import GRDB
import Measures
import TestSupport
import Text

@testable import History

/// A folder of its own for one test, gone with it.
final class HistoryFolder: Sendable {
  let folder: String
  var path: String { folder + "/state/history.sqlite" }

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "dvctop-history-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// A history on the file of this folder.
  func history(_ patienceSeconds: Int = 20) -> History {
    History(
      HistoryConfiguration(
        path: path, patienceSeconds: patienceSeconds, now: { Moment(seconds: 1_790_000_000) }))
  }

  /// Another connection to the file, without this program's code.
  func sqlite<Value>(_ body: (Database) throws -> Value) throws -> Value {
    let queue = try DatabaseQueue(path: path)
    return try queue.inDatabase(body)
  }

  /// A number that a query gives.
  func number(_ query: String) throws -> Int? {
    try sqlite { try Int.fetchOne($0, sql: query) }
  }

  /// Changes something behind the program's back.
  func execute(_ statement: String, _ arguments: [String] = []) throws {
    try sqlite { try $0.execute(sql: statement, arguments: StatementArguments(arguments)) }
  }

  /// What SQLite itself finds wrong with the file; empty when it is whole.
  func faults() throws -> [String] {
    try sqlite { database in
      try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        + Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map(\.description)
    }
  }

  /// The names in the folder of the file, sorted.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + "/state").sorted()
  }

  /// Starts the program that is a second process.
  func probe(_ arguments: [String]) throws -> ProbeRun {
    let process = Process()
    process.executableURL = URL(filePath: try BuiltProgram.path("history-probe"))
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    return ProbeRun(process: process, output: output.fileHandleForReading)
  }
}

/// A second process and what it says.
struct ProbeRun {
  let process: Process
  let output: FileHandle

  /// What it says until it has said so many lines, or all.
  func lines(_ count: Int = .max) -> [Substring] {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while text.count(where: { $0 == UInt8(ascii: "\n") }) < count {
      // `FileHandle` traps when a signal interrupts it, as the end of another process does.
      let more = Foundation.read(output.fileDescriptor, &buffer, buffer.count)
      if more < 0, errno == EINTR { continue }
      if more <= 0 { break }
      text += buffer[..<more]
    }
    return String(decoding: text, as: UTF8.self).split(separator: "\n")
  }

  /// How it ended, once it has.
  var status: Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Ends it as nothing can be refused.
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
