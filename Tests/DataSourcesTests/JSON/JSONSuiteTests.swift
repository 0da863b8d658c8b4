import Measures
import Testing
import Text

@testable import DataSources

/// What is JSON and what is not, and where that shows.
@Suite("JSON")
struct JSONSuiteTests {
  @Test("what every parser must accept", arguments: JSONCases.accepted)
  func accepted(_ text: JSONCases.Case) throws {
    #expect(throws: Never.self) { try JSONDocument.parse(text.bytes) }
  }

  @Test("what every parser must refuse", arguments: JSONCases.refused)
  func refused(_ text: JSONCases.Case) {
    #expect(throws: JSONDocument.Refusal.self) { try JSONDocument.parse(text.bytes) }
  }

  @Test("what the standard leaves open", arguments: JSONCases.open)
  func open(_ text: JSONCases.Case, isAccepted: Bool) {
    let isRead = (try? JSONDocument.parse(text.bytes)) != nil
    #expect(isRead == isAccepted)
  }

  @Test(
    "where a fault shows, in lines and characters",
    arguments: [
      ("{\"a\":1,\n \"é\" 2}", 2, 6, ":"), ("[1,\r\n2,\r3", 3, 2, ", ]"), ("", 1, 1, nil),
      ("\u{FEFF}x", 1, 1, nil), ("[\"\\q\"]", 1, 4, "\" \\ / b f n r t u"), ("[01]", 1, 3, ". e"),
      ("{}\n\n x", 3, 2, "EOF"),
    ] as [(String, Int, Int, String?)])
  func places(text: String, line: Int, column: Int, expected: String?) {
    #expect {
      try JSONDocument.parse(Array(text.utf8))
    } throws: { error in
      guard let refusal = error as? JSONDocument.Refusal,
        case .malformedDocument(let found) = refusal.reason
      else { return false }
      return refusal.place == TextPosition(line: line, column: column)
        && (expected == nil || found.string == expected)
    }
  }

  @Test("nesting beyond the limit is told as such, without running out of stack")
  func depth() {
    let deep = Array(String(repeating: "[", count: 100_000).utf8)
    let refusal = JSONDocument.Refusal(
      reason: .nestedTooDeep(limit: JSONLimits.depth),
      place: TextPosition(line: 1, column: JSONLimits.depth + 1))
    #expect(throws: refusal) { try JSONDocument.parse(deep) }
  }

  @Test("encodings that are not UTF-8 are told by name")
  func encodings() {
    let wide = JSONDocument.Refusal(reason: .wideEncoding(.utf16LittleEndian), place: nil)
    #expect(throws: wide) { try JSONDocument.parse([0xFF, 0xFE, 0x7B, 0, 0x7D, 0]) }
    let damaged = JSONDocument.Refusal(
      reason: .notUTF8(byteOffset: 8), place: TextPosition(line: 2, column: 4))
    #expect(throws: damaged) {
      try JSONDocument.parse(Array("[1,\n\"éa".utf8) + [0xFF] + Array("é\"]".utf8))
    }
  }

  @Test("names that stand twice are found, however they are written and however many there are")
  func duplicates() throws {
    let text = #"{"a":1,"b":{"a":2,"c":3,"\u0061":4},"\u0062":5}"#
    let document = try JSONDocument.parse(Array(text.utf8))
    var log = ProblemLog(limit: 10)
    document.reportOddities("tệp", &log)
    #expect(
      log.problems.map(\.reason) == [
        .duplicateKey("a", firstLine: 1, firstColumn: 13),
        .duplicateKey("b", firstLine: 1, firstColumn: 8),
      ])
    #expect(log.problems.map(\.column) == [25, 37])
    #expect(document.root?["b"]?.kind == .object)

    let many = (0..<5_000).map { "\"k\($0 % 4_990)\":\($0)" }.joined(separator: ",")
    #expect(try JSONDocument.parse(Array("{\(many)}".utf8)).duplicates.count == 10)
  }

  @Test("texts are those that were meant")
  func texts() throws {
    let text = #"["\u00e9\uD83D\uDE00\n\/","\ud800x","Đà Nẵng",12.50,-0,1e400]"#
    let document = try JSONDocument.parse(Array(text.utf8))
    let values = try #require(document.root).elements.map(\.text)
    #expect(values == ["é😀\n/", "\u{FFFD}x", "Đà Nẵng", "12.50", "-0", "1e400"])
    #expect(document.loneSurrogates.count == 1)
  }

  @Test(
    "numbers with exponents are written out exactly",
    arguments: [
      ("4.2e1", "42"), ("1E2", "100"), ("-1.5e-3", "-0.0015"), ("123e-2", "1.23"), ("0e5", "0"),
      ("12.345e2", "1234.5"), ("1e+0", "1"), ("0.05e1", "0.5"), ("5e-1", "0.5"),
    ])
  func exponents(number: String, plain: String) {
    #expect(
      JSONNumber.plain(Array(number.utf8)).map { String(decoding: $0, as: UTF8.self) } == plain)
  }
}
