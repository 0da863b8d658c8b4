import Measures
import Testing
import Text

@testable import DataSources

/// Measures in the long form, as they should be and as they come.
@Suite("Measures, long form")
struct LongReaderTests {
  @Test("a value, counts, both, not applicable")
  func figures() throws {
    let reading = try Reading(
      """
      period,unit,indicator,value,numerator,denominator
      2023,vn,e2e,17,,
      2024,ha-noi,e2e,,115665,168746
      2024,hue,e2e,68.54,115665,168746
      2024-H1,hue,online,n/a,,
      2024-H1,hue,count:received,,168746,
      2024-06-30,vn,services-e2e,55.5,,
      """)
    #expect(reading.problems == [])
    #expect(
      reading.rows.sorted() == [
        "2023 vn e2e 17 -/- final", "2024 ha-noi e2e - 115665/168746 final",
        "2024 hue e2e 68.54 115665/168746 final", "2024-06-30 vn services-e2e 55.5 -/- final",
        "2024-H1 hue count:received - 168746/- final", "2024-H1 hue online n/a -/- final",
      ])
    #expect(reading.counts == RowCounts(read: 6, kept: 6))
  }

  @Test("headers of offices, in any order and case, in NFD, with a byte order mark")
  func vietnameseHeaders() throws {
    let header = "\u{FEFF}GIÁ TRỊ;Đo\u{31B}n vị;kỳ;Chỉ tiêu;Tử số;Mẫu số;Nguồn;Ghi chú"
    let reading = try Reading("\(header)\n42,5 %;TP. Đà Nẵng;2024-06;e2e;;;iGate;tạm tính\n")
    #expect(reading.problems == [])
    #expect(reading.rows == ["2024-06 da-nang e2e 42.5 -/- final"])
    let provenance = try #require(reading.dataset?.provenances.last)
    #expect(provenance.publication.string == "iGate")
    #expect(provenance.note.string == "tạm tính")
  }

  @Test("a unit is resolved as of the row's period")
  func periods() throws {
    let reading = try Reading(
      """
      period,unit,indicator,value
      2024-12,Đà Nẵng,e2e,58.89
      2025-08,Đà Nẵng,e2e,50
      2025-08,48,online,51
      """)
    #expect(reading.problems == [])
    #expect(
      reading.rows.sorted() == [
        "2024-12 da-nang e2e 58.89 -/- final", "2025-08 da-nang@2025 e2e 50 -/- final",
        "2025-08 da-nang@2025 online 51 -/- final",
      ])
  }

  @Test("what is ambiguous is read by the column's other cells")
  func survey() throws {
    let header = "period\tunit\tindicator\tvalue\n"
    let comma = try Reading(
      header + "2024-01\thue\tdigital-index\t1.234\n2024-02\thue\te2e\t42,5\n")
    #expect(comma.rows.contains("2024-01 hue digital-index 1234 -/- final"), "\(comma.problems)")
    let point = try Reading(
      header + "2024-01\thue\tdigital-index\t1.234\n2024-02\thue\te2e\t42.5\n")
    #expect(point.rows.contains("2024-01 hue digital-index 1.234 -/- final"))
  }

  @Test("what nothing settles asks for --decimal, and obeys it")
  func decimalOption() throws {
    let marked = Marked("period,unit,indicator,value\n2024,hue,e2e,1️⃣1.234\n2024,ha-noi,e2e,7\n")
    let reading = try Reading(marked.text)
    let problem = try #require(reading.first)
    #expect(problem.reason == .ambiguousNumber("1.234", column: "value"))
    #expect(problem.place == (try marked.place(1)))
    #expect(reading.rows == ["2024 ha-noi e2e 7 -/- final"])
    let asPoint = try Reading(marked.text, mark: .point)
    #expect(asPoint.rows.contains("2024 hue e2e 1.234 -/- final"))
    let asComma = try Reading(marked.text, mark: .comma)
    #expect(asComma.first?.reason == .percentOutOfRange("1.234"))
  }

  @Test("contradicting cells settle nothing")
  func contradictingMarks() throws {
    let reading = try Reading(
      "period;unit;indicator;value\n2024;hue;e2e;1.234\n2023;hue;e2e;42,5\n2022;hue;e2e;42.5\n")
    #expect(reading.first?.reason == .ambiguousNumber("1.234", column: "value"))
    #expect(reading.rows.count == 2)
  }

  @Test("in a column of months the first day of a month is that month")
  func columnOfMonths() throws {
    let months = try Reading(
      "period,unit,indicator,value\n2024-05-01,hue,e2e,1\n2024-06-01,hue,e2e,2\n")
    #expect(months.rows == ["2024-05 hue e2e 1 -/- final", "2024-06 hue e2e 2 -/- final"])
    let days = try Reading(
      "period,unit,indicator,value\n2024-06-01,hue,e2e,1\n2024-06-02,hue,e2e,2\n")
    #expect(days.rows == ["2024-06-01 hue e2e 1 -/- final", "2024-06-02 hue e2e 2 -/- final"])
  }

  @Test("a stock keeps its day even in a column of months")
  func stockInMonths() throws {
    let reading = try Reading(
      "period,unit,indicator,value\n2024-06,vn,e2e,1\n2024-07-01,vn,services-e2e,48\n")
    #expect(reading.rows.contains("2024-07-01 vn services-e2e 48 -/- final"))
  }

  @Test("an open period is provisional unless the row says otherwise")
  func status() throws {
    let reading = try Reading(
      """
      period,unit,indicator,value,as_of,status
      2025-10,vn,e2e,39.98,2025-10-26,
      2025-10,hue,e2e,40,2025-10-26,FINAL
      2025-09,vn,e2e,38,2025-10-26,
      2025-08,vn,e2e,37,,simulated
      """)
    #expect(
      reading.rows == [
        "2025-08 vn e2e 37 -/- simulated", "2025-09 vn e2e 38 -/- final",
        "2025-10 vn e2e 39.98 -/- provisional", "2025-10 hue e2e 40 -/- final",
      ])
    #expect(reading.dataset?.asOf?.code == "2025-10-26")
  }

  @Test("two sources are alternatives, the first leads")
  func alternatives() throws {
    let reading = try Reading(
      "period,unit,indicator,value,source\n2024,vn,e2e,45.8,EMC\n2024,vn,e2e,45.9,báo\n")
    #expect(reading.problems == [])
    #expect(reading.rows == ["2024 vn e2e 45.8 -/- final", "2024 vn e2e 45.9 -/- final"])
  }

  @Test("the file is the publication of rows without a source")
  func publication() throws {
    let reading = try Reading("period,unit,indicator,value\n2024,vn,e2e,45.8\n")
    #expect(reading.dataset?.provenances.map(\.publication.string) == ["tệp.csv"])
    #expect(reading.dataset?.observations[0].line == 2)
  }

  @Test("quotes in cells are read, blanks around them are not")
  func cells() throws {
    let reading = try Reading(
      "period,unit,indicator,value,source\n \"2024\" ,x,e2e,1,\n"
        + "\"2024\",\" hue \",\"e2e\", 42.5 ,\"báo \"\"Lao động\"\"\"\n")
    #expect(reading.rows == ["2024 hue e2e 42.5 -/- final"])
    #expect(reading.dataset?.provenances.last?.publication.string == "báo \"Lao động\"")
  }
}
