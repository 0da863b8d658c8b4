import Measures
import Testing

@testable import DataSources

@Suite("A document in a recording")
struct RecordedDocumentTests {
  private static func document(_ rows: [String]) throws -> RecordedDocument {
    RecordedDocument(DatasetDocument.encode(try RecordingFixture.outcome(rows).dataset))
  }

  private static func rebuilt(
    _ document: RecordedDocument, after base: RecordedDocument?
  ) -> RecordedDocument? {
    let parts = document.encoded(after: base).split(
      separator: RecordingFormat.separator, omittingEmptySubsequences: false)
    return RecordedDocument(parts: parts, after: base)
  }

  private static func rows(_ values: [Int]) -> [String] {
    values.enumerated().map { "20\(10 + $0),vn,e2e,\($1)" }
  }

  @Test(
    "comes back byte for byte from what changed, whatever changed",
    arguments: [
      [1, 2, 3, 4], [1, 2, 3], [2, 3, 4], [1, 9, 3, 4], [4, 3, 2, 1], [7], [1, 2, 3, 4, 5, 6], [],
    ])
  func roundTrip(_ values: [Int]) throws {
    let base = try Self.document(Self.rows([1, 2, 3, 4]))
    let rows = values.isEmpty ? ["2024,vn,online,5"] : Self.rows(values)
    let new = try Self.document(rows)
    #expect(Self.rebuilt(new, after: nil)?.bytes == new.bytes)
    #expect(Self.rebuilt(new, after: base)?.bytes == new.bytes)
  }

  @Test("takes little room when little has changed")
  func size() throws {
    let base = try Self.document(Self.rows(Array(1...80)))
    var values = Array(1...80)
    values[40] = 99
    let change = try Self.document(Self.rows(values)).encoded(after: base)
    #expect(change.count < 1_000)
    #expect(base.bytes.count > 50_000, "with all units and indicators")
  }

  @Test(
    "is refused when its runs are not those of its base",
    arguments: ["[0,9999999]", "[-1,2]", "[3,0]", "[x,1]", "[1]", "[9223372036854775807,1]", "7"])
  func badRuns(_ run: String) throws {
    let base = try Self.document(Self.rows([1, 2]))
    let head = "{\"contract\":\"dvctop/1\",\t\"units\":[\t\(run)\t]\t}"
    let parts = Array(head.utf8).split(separator: RecordingFormat.separator)
    #expect(RecordedDocument(parts: parts, after: base) == nil)
  }
}
