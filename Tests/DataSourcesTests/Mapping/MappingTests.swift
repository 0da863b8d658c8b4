import Measures
import TestSupport
import Testing
import Text

@testable import DataSources

/// JSON of other programs, read as a mapping file says.
@Suite("Mapping files")
struct MappingTests {
  private func problems(_ yaml: String) -> [SourceProblem] {
    MappingParser.parse(yaml, file: "m.yaml").log.problems
  }

  private let whole = """
    files: [a.json]
    constants: {period: 2026-09, unit: vn}
    tables:
      - rows: /rows
        measures:
          - {indicator: e2e, value: /share, scale: 100}
    """

  @Test("the portal's shape as a mapping gives what the built-in reader gives")
  func portal() throws {
    let folder = Repository.root + "/Samples/mappings/"
    let mapped = try #require(
      try MappedSource(path: folder + "portal.yaml").readNow(ReadRequest()))
    let builtIn = try #require(
      try PortalSource(path: folder + "portal-example.json").readNow(ReadRequest()))
    #expect(mapped.problems.map(\.reason) == [])
    #expect(builtIn.problems.map(\.reason) == [])
    #expect(mapped.dataset.observations.count == 22)
    #expect(rows(mapped.dataset) == rows(builtIn.dataset))
    #expect(mapped.dataset.generatedAt == builtIn.dataset.generatedAt)
    #expect(mapped.dataset.asOf == builtIn.dataset.asOf)
  }

  private func rows(_ dataset: Dataset) -> [String] {
    var encoder = DatasetRowEncoder(dataset)
    return (0..<dataset.observations.count).map {
      encoder.observation($0)
      return String(decoding: encoder.take(), as: UTF8.self)
    }
  }

  @Test("pointers, constants, scale, aliases; null is no value, and places are those of the JSON")
  func reading() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      files: [a.json]
      units: {thủ đô: ha-noi}
      constants: {period: "#/kỳ"}
      tables:
        - rows: /a~1b
          fields: {unit: /đơn vị/0}
          measures:
            - {indicator: e2e, value: /share, scale: 100}
            - {indicator: online, numerator: /n, denominator: /d}
      """, to: "m.yaml")
    try folder.write(
      """
      {"kỳ":"2026-09","a/b":[
       {"đơn vị":["thủ đô"],"share":0.425,"n":null,"d":7},
       {"đơn vị":["huế"],"share":null,"n":3,"d":4},
       {"đơn vị":["đâu đó"],"share":1.5,"n":null}]}
      """, to: "a.json")
    let source = MappedSource(path: folder.path + "/m.yaml")
    let outcome = try #require(try source.readNow(ReadRequest()))
    let table = outcome.dataset.observations
    #expect(table.count == 2)
    #expect(table[0].published?.code == "42.5")
    #expect(table[1].numerator == 3)
    #expect(outcome.problems.map { [$0.line, $0.column] } == [[4, 13]])
  }

  @Test("lines are read as rows of their own")
  func lines() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "files: [a.ndjson]\ntables:\n  - rows: \"\"\n    fields: {period: /p, unit: vn}\n    measures:\n      - {indicator: e2e, value: /v}\n",
      to: "m.yaml")
    try folder.write(
      "{\"p\":\"2026-01\",\"v\":1}\n{\"p\":\"2026-02\",\"v\":2}\n{\"p\":", to: "a.ndjson")
    let outcome = try #require(
      try MappedSource(path: folder.path + "/m.yaml").readNow(ReadRequest()))
    #expect(outcome.dataset.observations.count == 2)
  }

  @Test("a whole mapping has no problems")
  func good() {
    #expect(problems(whole).isEmpty)
  }

  @Test(
    "what is wrong is told with line, column and key",
    arguments: [
      ("scale: 100", "scale: 7", 6, 48, "unknownWord"),
      ("rows: /rows", "rows: rows", 4, 11, "badPointer"),
      ("tables:", "tabels:", 3, 1, "unknownKey"), ("value: /share, ", "", 6, 9, "missingKey"),
      ("indicator: e2e", "indicatr: e2e", 6, 10, "unknownKey"),
      ("files: [a.json]", "files: a.json", 1, 8, "unknownWord"),
      ("{period: 2026-09, unit: vn}", "{period: 2026-09, unit: vn", 3, 7, "malformedYAML"),
      ("files: [a.json]", "files: [a.json]\nfiles: [b.json]", 1, 1, "malformedYAML"),
      ("value: /share", "value: /sha~2re", 6, 33, "badPointer"),
      ("value: /share", "value: [/share]", 6, 33, "unknownWord"),
    ])
  func wrong(text: String, replacement: String, line: Int, column: Int, kind: String) throws {
    let found = problems(whole.replacing(text, with: replacement))
    let first = try #require(found.first)
    #expect("\(first.reason)".prefix { $0 != "(" } == kind)
    #expect([first.line, first.column] == [line, column], "\(first)")
  }

  @Test("an unknown key says what was probably meant")
  func hint() {
    #expect(
      problems(whole.replacing("constants", with: "constant")).first?.reason
        == .unknownKey("constant", suggestions: ["constants"]))
  }

  @Test("a request keeps all that asking an address will need")
  func request() throws {
    let yaml = """
      request:
        url: https://api.example.vn/v1/rows
        method: post
        body: {year: 2026, name: "2026", deep: [true, x]}
        every: 6h
        paging: {page: currentPage, pages: /pagination/totalPages}
      later: {statuses: [403, 429], texts: [Request Rejected]}
      constants: {period: 2026, unit: vn}
      tables:
        - rows: /rows
          measures: [{indicator: e2e, value: /v}]
      """
    let mapping = try #require(MappingParser.parse(yaml, file: "m.yaml").mapping)
    let request = try #require(mapping.request)
    #expect(request.method == "POST")
    #expect(request.body == #"{"year":2026,"name":"2026","deep":[true,"x"]}"#)
    #expect(request.interval == 21_600)
    #expect(
      request.paging
        == Mapping.Paging(page: "currentPage", first: 1, count: ["pagination", "totalPages"]))
    #expect(mapping.later == Mapping.Later(statuses: [403, 429], texts: ["Request Rejected"]))
  }

  @Test("rows that are in no file are named")
  func nothing() throws {
    let folder = try TemporaryFolder()
    try folder.write(whole, to: "m.yaml")
    try folder.write("{\"other\":[]}", to: "a.json")
    #expect {
      try MappedSource(path: folder.path + "/m.yaml").readNow(ReadRequest())
    } throws: {
      guard case SourceError.unusable(let problems, _)? = $0 as? SourceError else { return false }
      return problems.map(\.reason) == [.pointerFindsNothing("/rows")] && problems[0].line == 4
    }
  }

  @Test(
    "pointers of RFC 6901",
    arguments: [
      ("", "root"), ("/foo", "[\"bar\", \"baz\"]"), ("/foo/0", "bar"), ("/", "0"), ("/a~1b", "1"),
      ("/c%d", "2"), ("/m~0n", "8"), ("/foo/2", nil), ("/foo/-", nil), ("/foo/00", nil),
      ("/no", nil),
    ] as [(String, String?)])
  func pointers(text: String, value: String?) throws {
    let json = #"{"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "m~n": 8}"#
    let root = try #require(try JSONDocument.parse(Array(json.utf8)).root)
    let found = try #require(JSONPointer(text)).value(in: root)?.text
    #expect(found == (value == "root" ? json : value))
    #expect(JSONPointer("foo") == nil)
    #expect(JSONPointer("/a~") == nil)
  }
}
