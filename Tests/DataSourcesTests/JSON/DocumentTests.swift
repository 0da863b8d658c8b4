import Measures
import TestSupport
import Testing
import Text

@testable import DataSources

/// Documents that people and programs write, and what is wrong with them.
@Suite("Dataset document")
struct DocumentTests {
  private func decode(_ text: String) throws -> ReadOutcome {
    try DatasetDocument.decode(Array(text.utf8), name: "tài liệu")
  }

  private func document(_ observations: String, _ rest: String = "") -> String {
    "{\"contract\":\"dvctop/1\",\(rest)\n\"observations\":[\n\(observations)\n]}"
  }

  @Test("numbers are exact: three decimals are never thousands")
  func numbers() throws {
    let rows = [
      #"{"period":"2024-01","unit":"ha-noi","indicator":"e2e","value":1.234}"#,
      #"{"period":"2024-02","unit":"ha-noi","indicator":"e2e","value":4.2e1}"#,
      #"{"period":"2024-03","unit":"ha-noi","indicator":"e2e","value":"42,5 %"}"#,
      #"{"period":"2024-04","unit":"ha-noi","indicator":"e2e","value":"n/a"}"#,
      #"{"period":"2024-05","unit":"ha-noi","indicator":"e2e","numerator":1,"denominator":1.234}"#,
      #"{"period":"2024-06","unit":"ha-noi","indicator":"e2e","value":null}"#,
    ]
    let outcome = try decode(document(rows.joined(separator: ",\n")))
    let table = outcome.dataset.observations
    #expect((0..<table.count).map { table[$0].published?.code } == ["1.234", "42", "42.5", nil])
    #expect(outcome.problems.map(\.line) == [7, 8])
    guard case .countNotWhole = outcome.problems.first?.reason else {
      Issue.record("a count with decimals was not refused")
      return
    }
    #expect(outcome.problems.last?.reason == .noValue)
    #expect(outcome.rowsRead == 6)
    #expect(outcome.rowsKept == 4)
  }

  @Test("the first of a month is that day: a program wrote it")
  func days() throws {
    let rows = [
      #"{"period":"2024-01-01","unit":"ha-noi","indicator":"e2e","value":1}"#,
      #"{"period":"2024-02-01","unit":"ha-noi","indicator":"e2e","value":2}"#,
    ]
    let table = try decode(document(rows.joined(separator: ","))).dataset.observations
    #expect(table.periods.map(\.kind) == [.day, .day])
  }

  @Test("a problem is told at the value, in lines and characters of the document")
  func places() throws {
    let rows = """
      {"period":"2024-01","unit":"Đà Nẵng","indicator":"e2e","value":40},
      {"unit":"Đà Nẵng","value":40,"period":"2024-13","indicator":"e2e"},
        {"period":"2024-01","unit":"Hà Nhội","indicator":"e2e","value":40}, 7
      """
    let problems = try decode(document(rows)).problems
    #expect(problems.map { [$0.line, $0.column] } == [[5, 71], [4, 39], [5, 30]])
    #expect(problems.first?.reason == .malformedDocument(expected: "{"))
    #expect(
      problems[1].reason == .badPeriod("2024-13") || problems[1].reason == .noSuchDate("2024-13"))
  }

  @Test("unknown keys are named once, repeated ones with both places")
  func keys() throws {
    let rows = [
      #"{"period":"2024-01","unit":"vn","indicator":"e2e","value":40,"nhãn":1}"#,
      #"{"period":"2024-02","unit":"vn","indicator":"e2e","value":41,"nhãn":2,"value":99}"#,
    ]
    let outcome = try decode(document(rows.joined(separator: ",\n"), "\"khác\":[],"))
    #expect(
      outcome.problems.map(\.reason) == [
        .duplicateKey("value", firstLine: 4, firstColumn: 51), .unknownColumn("khác"),
        .unknownColumn("nhãn"),
      ])
    #expect(outcome.problems.map(\.line) == [4, 1, 3])
    #expect(outcome.dataset.observations[1].published?.code == "41")
  }

  @Test("sections build on one another")
  func sections() throws {
    let text = """
      {"contract":"dvctop/1","generated_at":"2026-10-10T00:15:00Z","as_of":"2026-10-09",
      "source":{"name":"sở"},
      "units":[{"id":"ha-noi.x","name_vi":"Sở X","level":"department","parent":"ha-noi"}],
      "indicators":[{"id":"lua","name_vi":"Lúa","unit":"tấn"}],
      "targets":[{"indicator":"lua","scope":"ha-noi.x","value":5}],
      "breaks":[{"date":"2025-07-01","scope":"level:province","kind":"merge"}],
      "quality":[{"kind":"stated","unit":"ha-noi.x","text":"số tạm"}],
      "observations":[{"period":"2026-09","unit":"ha-noi.x","indicator":"lua","value":4}]}
      """
    let outcome = try decode(text)
    #expect(outcome.problems.map(\.reason) == [])
    let dataset = outcome.dataset
    #expect(dataset.generatedAt == Moment(seconds: 1_791_591_300))
    #expect(dataset.asOf == Day(year: 2026, month: 10, day: 9))
    #expect(dataset.observations.count == 1)
    #expect(dataset.targets.count == 1)
    #expect(dataset.breaks.count == 1)
    #expect(dataset.quality.count == 1)
    #expect(outcome.files.map(\.rowsKept) == [6])
  }

  @Test(
    "another contract is refused",
    arguments: [#"{"contract":"dvctop/2","observations":[]}"#, #"{"contract":1}"#, "{}"])
  func contract(text: String) {
    #expect {
      try decode(text)
    } throws: {
      if case SourceError.contractVersion? = $0 as? SourceError { true } else { false }
    }
  }

  @Test(
    "what holds nothing usable is refused, and says why",
    arguments: [
      "[]", "x", DocumentTests.document0, #"{"contract":"dvctop/1","observations":{}}"#,
      #"{"contract":"dvctop/1","observations":[{"period":"2024"}]}"#,
    ])
  func unusable(text: String) {
    #expect {
      try decode(text)
    } throws: {
      guard case SourceError.unusable(let problems, _)? = $0 as? SourceError else { return false }
      return text == Self.document0 || !problems.isEmpty
    }
  }

  private static let document0 = #"{"contract":"dvctop/1"}"#

  @Test("a file of JSON is read like any other file")
  func file() throws {
    let folder = try TemporaryFolder()
    let row = #"{"period":"2024-01","unit":"vn","indicator":"e2e","value":40}"#
    let path = try folder.write(document(row), to: "số liệu.json")
    let outcome = try #require(try FileSource(path: path).readNow(ReadRequest()))
    #expect(outcome.dataset.observations.count == 1)
    let again = ReadRequest(knownVersion: outcome.version)
    #expect(try FileSource(path: path).readNow(again) == nil)
    try folder.write(document(row, "\"generated_at\":\"2026-10-10\","), to: "số liệu.json")
    #expect(try FileSource(path: path).readNow(again)?.dataset.generatedAt != nil)
  }

  // MARK: - Lines

  @Test("lines: bad ones are named and left out, a half-written last one is waited for")
  func lines() throws {
    let folder = try TemporaryFolder()
    let good = #"{"period":"2024-01","unit":"vn","indicator":"e2e","value":40}"#
    let other = #"{"period":"2024-02","unit":"vn","indicator":"e2e","value":41}"#
    let text = "\(good)\n\nhỏng\n[1]\n\(other.prefix(30))"
    let path = try folder.write(text, to: "dòng.ndjson")
    let source = FileSource(path: path)
    let outcome = try #require(try source.readNow(ReadRequest()))
    #expect(outcome.dataset.observations.count == 1)
    #expect(outcome.problems.map(\.line) == [3, 4])
    try folder.write("\(good)\n\nhỏng\n[1]\n\(other)\n", to: "dòng.ndjson")
    let grown = try #require(try source.readNow(ReadRequest(knownVersion: outcome.version)))
    #expect(grown.dataset.observations.count == 2)
    #expect(grown.dataset.observations[1].line == 5)
  }

  @Test("lines: a damaged byte costs its line only")
  func damagedLine() throws {
    let row = #"{"period":"2024-01","unit":"vn","indicator":"e2e","value":40,"note":"é"}"#
    let bytes =
      Array("\(row)\n{\"note\":\"".utf8) + [0xFF]
      + Array("\"}\n\(row.replacing("-01", with: "-02"))\n".utf8)
    var log = ProblemLog(limit: 10)
    let contents = try DocumentReader.read(bytes, form: .lines, name: "x", log: &log)
    #expect(log.problems.map(\.reason) == [.notUTF8(byteOffset: row.utf8.count + 10)])
    #expect(log.problems.map(\.line) == [2])
    #expect(contents.tables.count == 1)
  }

  @Test("a number of JSON is a number: 1.234 is one and a bit; a text is read as in any table")
  func numbersAreExact() throws {
    func read(_ rows: String) throws -> ([String], [ProblemReason]) {
      let text = "{\"contract\":\"dvctop/1\",\"observations\":[\(rows)]}"
      let file = InputFile(name: "a.json", bytes: Array(text.utf8))
      do throws(SourceError) {
        let result = try DatasetReader.read(
          [file], source: SourceID("thử"), request: ReadRequest(), registry: Country.registry)
        let rows = result.dataset.observations
        return (
          (0..<rows.count).map { rows[$0].published?.code ?? "-" },
          result.log.problems.map(\.reason)
        )
      } catch {
        guard case .unusable(let problems, _) = error else { throw error }
        return ([], problems.map(\.reason))
      }
    }
    func row(_ value: String, _ indicator: String = "e2e") -> String {
      "{\"period\":\"2024\",\"unit\":\"hue\",\"indicator\":\"\(indicator)\",\(value)}"
    }
    #expect(try read(row("\"value\":1.234")) == (["1.234"], []))
    #expect(try read(row("\"value\":12.345e-1")) == (["1.2345"], []))
    #expect(
      try read(row("\"value\":\"1.234\"")).1.first
        == .ambiguousNumber("1.234", column: "value"))
    // What a program wrote as numbers does not say how a person wrote a text.
    #expect(
      try read(row("\"value\":42.5") + "," + row("\"value\":\"1.234\"", "online")).1
        == [.ambiguousNumber("1.234", column: "value")])
    #expect(
      try read(row("\"numerator\":1.234,\"denominator\":2000")).1.first
        == .countNotWhole("1.234", column: "numerator"))
    #expect(try read(row("\"numerator\":\"1.234\",\"denominator\":2000")).1 == [])
  }
}
