import Measures
import Testing
import Text

@testable import DataSources

/// Periods and days as Vietnamese offices write them.
@Suite("Written periods")
struct WrittenPeriodTests {
  private func period(_ text: String) throws(PeriodError) -> Period {
    let result = Array(text.utf8).withUnsafeBytes { bytes -> Result<Period, PeriodError> in
      do throws(PeriodError) {
        return .success(try WrittenPeriod.read(bytes))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  @Test(
    "are what they mean",
    arguments: [
      ("2024-06", "2024-06"), ("30/06/2024", "2024-06-30"), ("30-6-2024", "2024-06-30"),
      ("30.06.2024", "2024-06-30"), ("01/07/2024", "2024-07-01"), ("1/7/2024", "2024-07-01"),
      ("Ngày 30 tháng 6 năm 2024", "2024-06-30"), ("tháng 6/2024", "2024-06"),
      ("Tháng 06 năm 2024", "2024-06"), ("THÁNG 12-2024", "2024-12"), ("T6/2024", "2024-06"),
      ("Th12/2024", "2024-12"), ("06/2024", "2024-06"), ("6-2024", "2024-06"),
      ("Quý II/2024", "2024-Q2"), ("quý 4 năm 2024", "2024-Q4"), ("QIII/2024", "2024-Q3"),
      ("Q1-2024", "2024-Q1"), ("6 tháng đầu năm 2024", "2024-H1"),
      ("6 tháng cuối năm 2024", "2024-H2"), ("Nửa đầu năm 2024", "2024-H1"),
      ("9 tháng đầu năm 2024", "2024-01-01/2024-09-30"),
      ("9 tháng năm 2024", "2024-01-01/2024-09-30"),
      ("8 tháng/2024", "2024-01-01/2024-08-31"), ("3 tháng đầu năm 2024", "2024-Q1"),
      ("Năm 2024", "2024"), ("Cả năm 2024", "2024"),
      ("Lũy kế đến 26/10/2025", "2025-01-01/2025-10-26"),
      ("lũy kế đến hết tháng 6/2024", "2024-H1"),
      ("01/01/2024 - 31/08/2024", "2024-01-01/2024-08-31"),
      ("Từ ngày 01/01/2024 đến hết ngày 30/06/2024", "2024-H1"),
      ("Tha\u{301}ng 6/2024", "2024-06"),
    ])
  func meanings(text: String, code: String) throws {
    #expect(try period(text).code == code)
  }

  @Test(
    "that say too little or something else are none",
    arguments: [
      "", "x", "tháng", "Tháng 6", "tháng năm 2024", "Quý V/2024", "30/06/24", "6.2024", "6,2024",
      "2024.06.30", "-6/2024", "12 345 678", "6 tháng cuối", "7 tháng cuối năm 2024", "năm",
      "30/06/2024 17:00", "T6/2024 (sơ bộ)", "Tuần 29/2024", "1/1/2024 đến 2/2024", "Tổng cộng",
    ])
  func none(text: String) {
    #expect(throws: PeriodError.unreadable) { try period(text) }
  }

  @Test("of the right form that the calendar does not have say so")
  func noSuchTime() {
    #expect(throws: PeriodError.noSuchDate(year: 2024, month: 30, day: 6)) {
      try period("06/30/2024")
    }
    #expect(throws: PeriodError.noSuchDate(year: 2024, month: 6, day: 31)) {
      try period("31/6/2024")
    }
    #expect(throws: PeriodError.noSuchMonth(year: 2024, month: 13)) { try period("T13/2024") }
    #expect(throws: PeriodError.noSuchQuarter(year: 2024, quarter: 5)) { try period("Quý 5/2024") }
    #expect(throws: (any Error).self) { try period("30/06/2024 - 01/01/2024") }
  }

  @Test(
    "days and times may be written so too",
    arguments: [
      ("30/06/2024", "2024-06-30"), ("1-7-2024", "2024-07-01"),
      ("30/06/2024 17:05", "2024-06-30T17:05"), ("30.06.2024T17:05", "2024-06-30 17:05"),
    ])
  func days(text: String, code: String) throws {
    #expect(try TimeCell(text) == TimeCell(code))
  }

  @Test("a file of months: first days in Vietnamese order are months, and as-of days are days")
  func file() throws {
    let reading = try Reading(
      "Kỳ;Đơn vị;Tổng hồ sơ;Tính đến\n01/05/2024;hue;5;15/07/2024\n01/06/2024;hue;6;15/7/2024\n"
        + "Tháng 7/2024;hue;7;\n")
    #expect(reading.problems == [])
    #expect(
      reading.rows == [
        "2024-05 hue count:received - 5/- final", "2024-06 hue count:received - 6/- final",
        "2024-07 hue count:received - 7/- final",
      ])
    #expect(reading.dataset?.asOf?.code == "2024-07-15")
  }
}
