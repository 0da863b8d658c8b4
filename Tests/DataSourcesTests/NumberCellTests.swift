import Measures
import Testing

@testable import DataSources

/// The forms of numbers that files hold.
@Suite("Numbers in cells")
struct NumberCellTests {
  @Test(
    "numbers that can be read by themselves",
    arguments: [
      ("0", 0, 0, nil), ("42", 42, 0, nil), ("-3", -3, 0, nil), ("\u{2212}3", -3, 0, nil),
      ("+1,72", 172, 2, .comma), ("42.5", 425, 1, .point), ("42,5", 425, 1, .comma),
      ("42,50", 4250, 2, .comma), ("0.123", 123, 3, .point), ("0,005", 5, 3, .comma),
      ("1234.567", 1_234_567, 3, .point), ("1.234.567", 1_234_567, 0, .comma),
      ("1,234,567", 1_234_567, 0, .point), ("1 234 567", 1_234_567, 0, nil),
      ("1\u{A0}234", 1234, 0, nil), ("12\u{2009}345\u{2009}678", 12_345_678, 0, nil),
      ("11\u{202F}122\u{202F}091", 11_122_091, 0, nil),
      ("1.234,5", 12345, 1, .comma), ("1,234.56", 123_456, 2, .point),
      ("1 234,5", 12345, 1, .comma), ("1.234.567,89", 123_456_789, 2, .comma),
      ("007", 7, 0, nil), ("999999999999999999", 999_999_999_999_999_999, 0, nil),
    ] as [(String, Int64, Int, DecimalMark?)])
  func numbers(text: String, unscaled: Int64, scale: Int, evidence: DecimalMark?) throws {
    let number = try parse(text).get()
    #expect(number.form == .number(unscaled: unscaled, scale: scale))
    #expect(number.evidence == evidence)
    #expect(!number.hasPercentSign)
  }

  @Test(
    "what cannot be told apart",
    arguments: [
      ("1.234", 1234, .point), ("42,123", 42123, .comma), ("-100.000", -100_000, .point),
    ] as [(String, Int64, DecimalMark)])
  func ambiguous(text: String, digits: Int64, mark: DecimalMark) throws {
    let number = try parse(text).get()
    #expect(number.form == .ambiguous(digits: digits, mark: mark))
    #expect(number.evidence == nil)
    #expect(number.decimal(mark: nil) == nil)
    #expect(try #require(number.decimal(mark: mark)) == (digits, 3))
    #expect(try #require(number.decimal(mark: mark.other)) == (digits, 0))
    #expect(number.count == digits)
  }

  @Test("per cent", arguments: ["42,5 %", "42,5%", "42,5\u{A0}%", "42,5\u{202F}%"])
  func percent(text: String) throws {
    let number = try parse(text).get()
    #expect(number.form == .number(unscaled: 425, scale: 1))
    #expect(number.hasPercentSign)
  }

  @Test(
    "no numbers",
    arguments: [
      "", "-", "%", "x", "4x", "42,", ",5", "42..5", "1.23.456", "1.234.56", "1,23,456", "12 34",
      "1.234,567.8", "1,234.567,8", "0.123.456", "1e5", "4,2e1", "0x10", "--3", "3-", "42 % 5",
      "42,5 %%",
      "١٢", "1_000", "<10", "1 234.567 8",
    ])
  func malformed(text: String) {
    #expect(parse(text) == .failure(.malformed))
  }

  @Test(
    "more digits than fit", arguments: ["9999999999999999999", "1.000.000.000.000.000.000.000"])
  func tooLarge(text: String) {
    #expect(parse(text) == .failure(.tooLarge))
  }

  @Test(
    "counts",
    arguments: [
      ("1234", 1234), ("1.234", 1234), ("1,234", 1234), ("1234.0", 1234), ("1.234,00", 1234),
      ("12.5", nil), ("1234.50", nil), ("0.5", nil),
    ] as [(String, Int64?)])
  func counts(text: String, expected: Int64?) throws {
    #expect(try parse(text).get().count == expected)
  }

  private func parse(_ text: String) -> Result<NumberCell, NumberCell.Failure> {
    Array(text.utf8).withUnsafeBytes { NumberCell.parse($0) }
  }
}

/// Days and times in cells.
@Suite("Times in cells")
struct TimeCellTests {
  @Test(
    "days and times, in the field's own zone",
    arguments: [
      ("2024-06-30", "2024-06-30", 1_719_680_400),
      ("2024-06-30T17:00", "2024-06-30", 1_719_741_600),
      ("2024-06-30 17:00:05", "2024-06-30", 1_719_741_605),
      ("2024-06-30T17:00:00Z", "2024-07-01", 1_719_766_800),
      ("2024-06-30T17:00:00.25+07:00", "2024-06-30", 1_719_741_600),
      ("2024-06-30T23:30-0500", "2024-07-01", 1_719_808_200),
    ])
  func times(text: String, day: String, seconds: Int64) throws {
    let time = try Array(text.utf8).withUnsafeBytes { try TimeCell($0) }
    #expect(time.day.code == day)
    #expect(time.moment.seconds == seconds)
  }

  @Test(
    "no times",
    arguments: [
      "2024", "31/06/2024", "2024-06-31", "2024-06-30T", "2024-06-30T25:00", "2024-06-30T17",
      "2024-06-30T17:00+7", "2024-06-30T17:00Zx", "2024-06-30x",
    ])
  func refused(text: String) {
    #expect(throws: PeriodError.self) { try Array(text.utf8).withUnsafeBytes { try TimeCell($0) } }
  }
}
