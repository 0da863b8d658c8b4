import Measures
import Testing
import Text

@testable import DataSources

/// Every way in which a row can be wrong: named by line and column, skipped, and nothing else lost.
@Suite("Bad rows")
struct BadRowTests {
  /// A bad row in a file whose other row is good.
  struct Case: CustomTestStringConvertible, Sendable {
    let row: String
    let reason: ProblemReason
    var testDescription: String { row }
  }

  private static let long =
    "period,unit,indicator,definition,value,numerator,denominator,status,as_of"
  private static let goodLong = "2023,vn,e2e,,17,,,,"
  private static let wide = "period,unit,received,online,end_to_end"
  private static let goodWide = "2023,vn,10,5,2"

  static let longCases = [
    Case(row: "1️⃣,vn,e2e,,1,,,,", reason: .missingValue(column: "period")),
    Case(row: "1️⃣tháng 6,vn,e2e,,1,,,,", reason: .badPeriod("tháng 6")),
    Case(row: "1️⃣2024-06-31,vn,e2e,,1,,,,", reason: .noSuchDate("2024-06-31")),
    Case(row: "1️⃣2024-13,vn,e2e,,1,,,,", reason: .noSuchDate("2024-13")),
    Case(
      row: "1️⃣2024-06-30/2024-01-01,vn,e2e,,1,,,,",
      reason: .periodEndsBeforeStart("2024-06-30/2024-01-01")),
    Case(row: "2024,1️⃣,e2e,,1,,,,", reason: .missingValue(column: "unit")),
    Case(row: "2024,Đà Nẵng,1️⃣,,1,,,,", reason: .missingValue(column: "indicator")),
    Case(
      row: "2024-05,1️⃣da-nang@2025,e2e,,1,,,,",
      reason: .unitNotValid(
        "da-nang@2025", period: "2024-05",
        instead: ["da-nang (Thành phố Đà Nẵng)", "quang-nam (Tỉnh Quảng Nam)"])),
    Case(
      row: "2024,vn,1️⃣onlin,,1,,,,",
      reason: .unknownIndicator("onlin", suggestions: ["online"])),
    Case(
      row: "2024,vn,e2e,1️⃣766,1,,,,",
      reason: .unknownDefinition("766", indicator: "e2e", known: ["emc"])),
    Case(row: "2024,vn,e2e,,1️⃣nhiều,,,,", reason: .badNumber("nhiều", column: "value")),
    Case(row: "2024,vn,e2e,,1️⃣<10,,,,", reason: .badNumber("<10", column: "value")),
    Case(
      row: "2024,vn,e2e,,1️⃣9999999999999999999,,,,",
      reason: .numberTooLarge("9999999999999999999", column: "value")),
    Case(row: "2024,vn,e2e,,1️⃣142.5,,,,", reason: .percentOutOfRange("142.5")),
    Case(row: "2024,vn,e2e,,1️⃣-0.1,,,,", reason: .percentOutOfRange("-0.1")),
    Case(row: "2024,vn,e2e,,1️⃣,,,,", reason: .noValue),
    Case(row: "2024,vn,e2e,,1️⃣,5,,,", reason: .noValue),
    Case(row: "2024,vn,e2e,,,1️⃣1.5,9,,", reason: .countNotWhole("1.5", column: "numerator")),
    Case(row: "2024,vn,e2e,,,5,1️⃣-9,,", reason: .negativeCount("-9", column: "denominator")),
    Case(row: "2024,vn,e2e,,,1️⃣5 %,9,,", reason: .badNumber("5 %", column: "numerator")),
    Case(
      row: "2024,vn,e2e,,,1️⃣10,9,,",
      reason: .numeratorAboveDenominator(numerator: 10, denominator: 9)),
    Case(
      row: "2024,vn,e2e,,1,,,1️⃣chính thức,",
      reason: .unknownWord(
        "chính thức", column: "status", expected: ["final", "provisional", "derived", "simulated"])),
    Case(row: "2024,vn,e2e,,1,,,,1️⃣hôm qua", reason: .badTime("hôm qua")),
    Case(row: "2024,vn,e2e,,1,,,,1️⃣2024-02-30", reason: .noSuchDate("2024-02-30")),
    Case(row: "1️⃣2024,vn,services-e2e,,1,,,,", reason: .wrongNature("2024")),
    Case(row: "2024,vn,e2e,,42,5,,,,1️⃣thừa", reason: .fieldCount(found: 10, expected: 9)),
    Case(row: "2024,vn,1️⃣e2e", reason: .fieldCount(found: 3, expected: 9)),
    Case(row: "2024,vn,e2e,,\"4\"1️⃣2,,,,", reason: .textAfterQuote),
  ]

  static let wideCases = [
    Case(row: "2024,vn,1️⃣mười,5,2", reason: .badNumber("mười", column: "received")),
    Case(row: "2024,vn,10,1️⃣-5,2", reason: .negativeCount("-5", column: "online")),
    Case(row: "2024,vn,10,5,1️⃣2.5", reason: .countNotWhole("2.5", column: "end_to_end")),
    Case(
      row: "2024,vn,10,5,1️⃣11",
      reason: .numeratorAboveDenominator(numerator: 11, denominator: 10)),
  ]

  @Test("long form", arguments: longCases)
  func long(bad: Case) throws {
    try check(bad, header: Self.long, good: Self.goodLong, keeps: 2)
  }

  @Test("wide form", arguments: wideCases)
  func wide(bad: Case) throws {
    try check(bad, header: Self.wide, good: Self.goodWide, keeps: 4)
  }

  /// The bad row stands between two good ones, in a file with CRLF.
  private func check(_ bad: Case, header: String, good: String, keeps: Int) throws {
    let later = good.replacing("2023", with: "2022")
    let first = "\"\(good.prefix(4))\"\(good.dropFirst(4))"
    let marked = Marked([header, first, bad.row, later].joined(separator: "\r\n"))
    let reading = try Reading(marked.text)
    let problem = try #require(reading.first)
    #expect(problem.reason == bad.reason)
    #expect(problem.place == (try marked.place(1)))
    #expect(reading.problems.count == 1)
    #expect(reading.rows.count == keeps)
    #expect(reading.counts == RowCounts(read: 3, kept: 2))
  }

  @Test("a row without any count has no value; the beginning of the row is blamed")
  func noCounts() throws {
    let reading = try Reading("period,unit,received,online\n2024,hue,,\n2023,hue,10,5\n")
    #expect(reading.first?.reason == .noValue)
    #expect(reading.places == [Marked.Place(line: 2, column: 1)])
  }

  @Test("a name that fits no unit, and one that fits two")
  func names() throws {
    let marked = Marked(
      "period,unit,indicator,value\n2024,1️⃣Atlantis,e2e,1\n2025,2️⃣Tân An,e2e,2\n2024,hue,e2e,3\n")
    let reading = try Reading(marked.text)
    #expect(reading.places == [try marked.place(1), try marked.place(2)])
    #expect(reading.problems.first?.reason == .unknownUnit("Atlantis", suggestions: []))
    #expect(
      reading.problems.last?.reason
        == .ambiguousUnit(
          "Tân An", candidates: ["c1 (Xã Tân An)", "c2 (Xã Tân An)"]))
  }

  @Test("the column is counted in characters, the line where the cell stands")
  func places() throws {
    let marked = Marked(
      "period,unit,indicator,note,value\n2024,Thành phố Huế,e2e,\"một\nhai\",1️⃣x\n2023,hue,e2e,,1\n")
    let reading = try Reading(marked.text)
    #expect(reading.places == [try marked.place(1)])
    #expect(try marked.place(1) == Marked.Place(line: 3, column: 6))
  }

  @Test("a quote that is never closed costs its row and no other")
  func unterminated() throws {
    let marked = Marked(
      "period,unit,indicator,value\n2024,hue,1️⃣\"e2e,1\n2023,hue,e2e,2\n2022,hue,e2e,3\n")
    let reading = try Reading(marked.text)
    #expect(reading.first?.reason == .unterminatedQuote(openedAtLine: 2))
    #expect(reading.places == [try marked.place(1)])
    #expect(reading.rows.count == 2)
  }
}
