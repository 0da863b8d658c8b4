import Measures
import TestSupport
import Testing
import Text

@testable import DataSources

/// The same rows in every form in which files come: what is packed reads like what is not.
@Suite("Packed forms")
struct PackedFormsTests {
  private static let table = [
    ["period", "unit", "indicator", "value", "numerator", "denominator"],
    ["2024-05", "ha-noi", "e2e", "", "30", "60"], ["2024-06", "ha-noi", "e2e", "41.5", "", ""],
    ["2024-06", "hue", "online", "", "7", "9"],
  ]

  private static var csv: [UInt8] {
    Array(table.map { $0.joined(separator: ",") + "\n" }.joined().utf8)
  }

  private static var lines: [UInt8] {
    Array((objects.joined(separator: "\n") + "\n").utf8)
  }

  private static var document: [UInt8] {
    Array("{\"contract\":\"dvctop/1\",\"observations\":[\(objects.joined(separator: ","))]}".utf8)
  }

  private static var objects: [String] {
    table.dropFirst().map { row in
      let members = zip(table[0], row).filter { !$1.isEmpty }
        .map { "\"\($0)\":" + (Double($1) == nil ? "\"\($1)\"" : $1) }
      return "{" + members.joined(separator: ",") + "}"
    }
  }

  private static var workbook: [UInt8] {
    get throws { try WorkbookWriter(rows: WorkbookWriter.rows(table)).bytes() }
  }

  @Test(
    "are read like plain ones",
    arguments: ["csv.gz", "ndjson", "ndjson.gz", "json", "json.gz", "xlsx"])
  func same(_ ending: String) throws {
    let folder = try TemporaryFolder()
    var bytes =
      ending.hasPrefix("csv")
      ? Self.csv
      : ending.hasPrefix("ndjson")
        ? Self.lines : ending.hasPrefix("json") ? Self.document : try Self.workbook
    if ending.hasSuffix(".gz") { bytes = try GzipWriter.packed(bytes) }
    let plain = try read(folder.write(Self.csv, to: "plain.csv"))
    let packed = try read(folder.write(bytes, to: "packed." + ending))
    #expect(plain.dataset.observations.count == 3)
    #expect(packed.problems == [])
    #expect(Self.rows(packed.dataset) == Self.rows(plain.dataset))
  }

  @Test("a file that grew goes on from where it was only when it is plain CSV")
  func growth() throws {
    let folder = try TemporaryFolder()
    func identity(_ bytes: [UInt8], _ name: String) throws -> FileIdentity? {
      let path = try folder.write(bytes, to: name)
      return FileIdentity(try FileSource(path: path).files())
    }
    #expect(try identity(Self.csv, "a.csv") != nil)
    #expect(try identity(GzipWriter.packed(Self.csv), "a.csv.gz") == nil)
    #expect(try identity(Self.workbook, "a.xlsx") == nil)
    #expect(try identity(GzipWriter.packed(Self.lines), "a.ndjson.gz") == nil)
  }

  @Test("a compressed file that grew or was replaced is read anew as a whole")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(try GzipWriter.packed(Self.csv), to: "a.csv.gz")
    let source = FileSource(path: path)
    var request = ReadRequest()
    request.followsGrowth = true
    let first = try #require(try source.readNow(request))
    #expect(first.dataset.observations.count == 3)
    let more = try GzipWriter.packed("2024-07,hue,online,,8,9\n")
    try folder.write(try GzipWriter.packed(Self.csv) + more, to: "a.csv.gz")
    request.knownVersion = first.version
    let second = try #require(try source.readNow(request))
    #expect(second.dataset.observations.count == 4)
    try folder.write(try GzipWriter.packed(Array(Self.csv.prefix(120))), to: "a.csv.gz")
    request.knownVersion = second.version
    #expect(try #require(try source.readNow(request)).dataset.observations.count == 2)
  }

  private func read(_ path: String) throws -> ReadOutcome {
    try #require(try FileSource(path: path).readNow(ReadRequest()))
  }

  private static func rows(_ dataset: Dataset) -> [String] {
    (0..<dataset.observations.count).map { position in
      let row = dataset.observations[position]
      let counts = [row.numerator, row.denominator].map { $0.map { String($0) } ?? "-" }
      return [
        row.period.code, dataset.registry[row.unit].id, dataset.catalogue[row.indicator].id,
        row.published?.code ?? "-", counts.joined(separator: "/"),
      ].joined(separator: " ")
    }
  }
}
