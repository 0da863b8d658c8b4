import Foundation
import GRDB
import HistoryFixture
import Measures
import Testing
import Text

@testable import History

@Suite("When the file cannot be used")
struct FaultTests {
  private let folder: HistoryFolder
  private let dataset = Sketch([Sketch.Line(published: "1")]).dataset

  init() throws {
    folder = try HistoryFolder()
  }

  private var path: SafeText { SafeText(folder.path) }

  @Test("nothing is opened before it is asked for, and only the owner may read it")
  func permissions() async throws {
    let history = folder.history()
    #expect(!FileManager.default.fileExists(atPath: folder.folder + "/state"))
    try await history.record(dataset, of: .files, at: .at(0))
    #expect(try mode(folder.folder + "/state") == 0o700)
    for name in try folder.names() {
      #expect(try mode(folder.folder + "/state/" + name) == 0o600, "\(name)")
    }
    await history.close()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.path)
    try await folder.history().open()
    #expect(try mode(folder.path) == 0o600)
  }

  @Test(
    "a damaged file is set aside and a new one begun",
    arguments: ["text", "header", "middle", "content"])
  func damaged(_ kind: String) async throws {
    let chronicle = Chronicle(seed: 3)
    let first = folder.history()
    for step in 0..<20 {
      try await first.record(chronicle.dataset(step), of: .files, at: chronicle.moment(step))
    }
    await first.close()
    try damage(kind)
    let history = folder.history()
    let found = await #expect(throws: HistoryError.self) { try await history.latest() }
    guard case .damaged(let named, let aside?) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(named == path)
    #expect(aside.string == folder.path + ".damaged-2026-09-21-1790000000")
    #expect(FileManager.default.fileExists(atPath: aside.string))
    // The program goes on, with a new file.
    #expect(try await history.latest().isEmpty)
    try await history.record(dataset, of: .files, at: .at(0))
    #expect(try await folder.history().latest().count == 1)
    #expect(try folder.faults() == [])
  }

  @Test("a file that another process has replaced meanwhile is not set aside")
  func replacedMeanwhile() async throws {
    try await folder.history().record(dataset, of: .files, at: .at(0))
    let file = HistoryFile(path: folder.path)
    let inode = try #require(file.inode)
    #expect(file.setAside(inode &+ 1, at: .at(0)) == nil)
    #expect(try await folder.history().latest().count == 1)
  }

  @Test("a full file keeps nothing of the dataset and all from before")
  func full() async throws {
    let history = folder.history()
    try await history.record(dataset, of: .files, at: .at(0))
    try await history.limit(pages: 40)
    let large = Chronicle(seed: 1, units: 60, months: 30).dataset(0)
    await #expect(throws: HistoryError.full(path: path)) {
      try await history.record(large, of: SourceID("big/"), at: .at(1))
    }
    #expect(try await history.latest().map(\.source) == [.files])
    try await history.limit(pages: 1_000_000)
    #expect(try await history.record(large, of: SourceID("big/"), at: .at(2)).isNew)
    let latest = try #require(try await history.latest(of: [SourceID("big/")]).first)
    #expect(StatedFigure.all(in: latest.dataset) == StatedFigure.all(in: large))
    #expect(try folder.faults() == [])
  }

  @Test("a file that may not grow ends in an error, and is whole")
  func noGrowth() async throws {
    let run = try folder.probe(["small", folder.path, "1000000"])
    let lines = run.lines()
    #expect(run.status == 1)
    let last = try #require(lines.last)
    #expect(last.hasPrefix("inputOutput") || last.hasPrefix("full"), "\(last)")
    try #require(lines.count > 3)
    #expect(try folder.faults() == [])
    let step = try #require(Int(lines[lines.count - 2]))
    let known = try #require(try await folder.history().latest().first)
    #expect(
      StatedFigure.all(in: known.dataset) == StatedFigure.all(in: Chronicle(seed: 7).dataset(step)))
  }

  @Test("a folder that may not be written is said to be so")
  func readOnly() async throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555], ofItemAtPath: folder.folder)
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.folder)
    }
    let run = try folder.probe(["unprivileged", folder.path])
    let lines = run.lines()
    #expect(lines.first?.hasPrefix("notWritable") == true, "\(lines)")
    #expect(run.status == 1)
    // A file where a folder should be: even the superuser cannot.
    let blocked = History(
      HistoryConfiguration(path: "/dev/null/history.sqlite", now: { .at(0) }))
    for _ in 0..<2 {
      await #expect(throws: HistoryError.notWritable(path: SafeText("/dev/null/history.sqlite"))) {
        try await blocked.open()
      }
    }
  }

  @Test("a file that another process holds is said to be so, and works when it is free")
  func locked() async throws {
    let history = folder.history(0)
    try await history.record(dataset, of: .files, at: .at(0))
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.path, configuration: configuration)
    try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let changed = Sketch([Sketch.Line(published: "2")]).dataset
    await #expect(throws: HistoryError.locked(path: path, seconds: 0)) {
      try await history.record(changed, of: .files, at: .at(1))
    }
    // What is known can be read all the while.
    #expect(try await history.latest().count == 1)
    try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
    #expect(try await history.record(changed, of: .files, at: .at(1)).changed == 1)
  }

  @Test("a file of a newer version is left as it is")
  func newerSchema() async throws {
    let history = folder.history()
    try await history.record(dataset, of: .files, at: .at(0))
    await history.close()
    try folder.execute("PRAGMA user_version = 99")
    await #expect(
      throws: HistoryError.newerSchema(path: path, found: 99, supported: Schema.version)
    ) { try await history.open() }
    try folder.execute("PRAGMA user_version = \(Schema.version)")
    #expect(try await history.latest().count == 1)
  }

  @Test("a database of another program is left as it is")
  func foreign() async throws {
    try FileManager.default.createDirectory(
      atPath: folder.folder + "/state", withIntermediateDirectories: true)
    try folder.execute("CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)")
    let history = folder.history()
    await #expect(throws: HistoryError.foreignFile(path: path)) { try await history.open() }
    await history.close()
    #expect(try folder.number("SELECT a FROM theirs") == 1)
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  private func damage(_ kind: String) throws {
    if kind == "content" {
      return try folder.execute("UPDATE snapshot SET content = x'00'")
    }
    let url = URL(filePath: folder.path)
    var bytes = try Data(contentsOf: url)
    switch kind {
    case "text": bytes = Data("period,unit,indicator\n".utf8)
    case "header": bytes.replaceSubrange(0..<16, with: Data(count: 16))
    default: bytes.replaceSubrange(200..<bytes.count, with: Data(count: bytes.count - 200))
    }
    try bytes.write(to: url)
  }
}

extension History {
  /// Makes the file full at so many pages.
  fileprivate func limit(pages: Int) throws {
    try perform { store in
      try store.queue.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
  }
}
