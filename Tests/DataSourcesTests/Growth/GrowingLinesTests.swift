import Measures
import SeededRandom
import Testing
import Text

@testable import DataSources

/// Lines of JSON that are added to a file while it is read.
@Suite("Lines that grow")
struct GrowingLinesTests {
  private static func following(_ known: ReadOutcome? = nil) -> ReadRequest {
    var request = ReadRequest(knownVersion: known?.version)
    request.followsGrowth = true
    return request
  }

  private static func outcome(_ source: FileSource, _ request: ReadRequest) throws -> ReadOutcome? {
    do throws(SourceError) {
      return try source.readNow(request)
    } catch {
      guard case .unusable = error else { throw error }
      return nil
    }
  }

  /// A line, good or bad.
  private static func line(_ chance: inout SeededGenerator) -> String {
    func pick(_ texts: [String]) -> String { texts.randomElement(using: &chance) ?? "" }
    if Int.random(in: 0..<10, using: &chance) == 0 {
      return pick([
        "", "{\"period\":", "[1]", "{}", "{\"period\":\"2024\",\"period\":\"2025\"}", "\r",
      ])
    }
    let period = pick(["2024-01", "2024-02", "2024", "2024-13", "Tháng 3/2024"])
    let unit = pick(["ha-noi", "Đà Nẵng", "hue", "nơi nào"])
    let value = pick([
      "\"value\":42.125", "\"value\":\"42,5 %\"", "\"numerator\":7,\"denominator\":9",
      "\"value\":\"1.234\"", "\"value\":null,\"numerator\":1,\"denominator\":3,\"note\":\"x\"",
    ])
    return "{\"period\":\"\(period)\",\"unit\":\"\(unit)\",\"indicator\":\"e2e\",\(value)}"
  }

  /// What a reading says; problems in no order, for those of lines come before those of rows.
  private static func description(of outcome: ReadOutcome) -> [String] {
    GrowingFile.description(of: outcome).sorted()
  }

  @Test("read(prefix) + grow == read(whole)", arguments: UInt64(1)...8)
  func property(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...80, using: &chance)
    let bytes = Array((0..<count).map { _ in Self.line(&chance) + "\n" }.joined().utf8)
    let file = try GrowingFile(named: "rows.ndjson")
    let source = FileSource(path: file.path)
    let cuts = (0..<6).map { _ in Int.random(in: 0...bytes.count, using: &chance) }.sorted()
    for cut in cuts + [bytes.count] {
      try file.grow(to: cut, of: bytes)
      let grown = try Self.outcome(source, Self.following())
      let whole = try Self.outcome(FileSource(path: file.path), ReadRequest())
      #expect((grown == nil) == (whole == nil), "seed \(seed), cut \(cut)")
      guard let grown, let whole else { continue }
      #expect(
        Self.description(of: grown) == Self.description(of: whole),
        "seed \(seed), cut \(cut) of \(bytes.count)")
    }
  }

  @Test("only the lines that were added are read, at their places; the others are shared")
  func sharing() throws {
    let row = "{\"period\":\"2024\",\"unit\":\"hue\",\"indicator\":\"e2e\",\"value\":"
    let file = try GrowingFile(named: "rows.ndjson")
    let source = FileSource(path: file.path)
    let first = Array("\(row)1}\n\n".utf8)
    try file.grow(to: first.count, of: first)
    let files = try source.files()
    let before = try #require(try source.readNow(Self.following()))
    let (state, _) = try DatasetReader.readFollowing(
      files[0].name, of: files, source: source.id, request: Self.following(),
      registry: BuiltInUnits.registry)
    var known = try #require(state)
    known.identity = FileIdentity(files)
    let all = first + Array("\(row)2}\n\(row)3".utf8)
    try file.grow(to: all.count, of: all)
    let now = try #require(FileIdentity(try source.files()))
    let grown = try #require(try known.caughtUp(with: now, Self.following()))
    #expect(grown.turn == known.turn + 1)
    #expect(grown.result.log.problems.map(\.line) == [3], "it contradicts the first line")
    let after = try #require(try source.readNow(Self.following(before)))
    #expect(after.problems.map(\.line) == [3])
    #expect(after.rowsRead == 2)
    #expect(after.version != before.version)
    #expect(try source.readNow(Self.following(after)) == nil, "half a line is nothing yet")
  }

  @Test("a name that no line had before has the whole file read")
  func newName() throws {
    let row = "{\"period\":\"2024\",\"unit\":\"hue\",\"indicator\":\"e2e\",\"value\":1"
    let file = try GrowingFile(named: "rows.ndjson")
    let source = FileSource(path: file.path)
    let all = Array("\(row)}\n\(row),\"nhãn\":1}\n".utf8)
    try file.grow(to: row.utf8.count + 2, of: all)
    _ = try #require(try source.readNow(Self.following()))
    try file.grow(to: all.count, of: all)
    let after = try #require(try source.readNow(Self.following()))
    #expect(after.problems.map(\.reason).contains(.unknownColumn("nhãn")))
  }
}
