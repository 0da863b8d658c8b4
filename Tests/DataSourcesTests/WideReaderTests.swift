import Measures
import Testing

@testable import DataSources

/// Measures in the wide form.
@Suite("Measures, wide form")
struct WideReaderTests {
  @Test("every built-in rate of which both counts are there")
  func rates() throws {
    let reading = try Reading(
      """
      period,unit,received,online,end_to_end,eligible,on_time,overdue,digitised,payable,\
      paid_online,rated,satisfied,procedures,procedures_e2e,status,as_of,source
      2025-07,hue,1000,830,420,600,950,30,700,500,450,80,72,1300,650,final,2025-07-31,iGate
      """)
    #expect(reading.problems == [])
    #expect(
      reading.rows.sorted() == [
        "2025-07 hue digitised - 700/1000 final", "2025-07 hue e2e - 420/1000 final",
        "2025-07 hue e2e-eligible - 420/600 final", "2025-07 hue on-time - 950/1000 final",
        "2025-07 hue online - 830/1000 final", "2025-07 hue overdue - 30/1000 final",
        "2025-07 hue paid-online - 450/500 final", "2025-07 hue satisfied - 72/80 final",
        "2025-07-31 hue services-e2e - 650/1300 final",
      ])
    #expect(reading.counts == RowCounts(read: 1, kept: 1))
  }

  @Test("counts that no rate uses are kept by themselves")
  func counts() throws {
    let reading = try Reading(
      "Kỳ;Đơn vị;Tổng hồ sơ;Hồ sơ trực tuyến;Trực tiếp;Số thủ tục;satisfied\n"
        + "2024-06;Hà Nội;1.234;1 000;234;17;5\n2024-07;Hà Nội;900;;;;\n")
    #expect(reading.problems == [])
    #expect(
      reading.rows.sorted() == [
        "2024-06 ha-noi count:direct - 234/- final",
        "2024-06 ha-noi count:satisfied - 5/- final",
        "2024-06 ha-noi online - 1000/1234 final",
        "2024-06-30 ha-noi count:procedures - 17/- final",
        "2024-07 ha-noi count:received - 900/- final",
      ])
  }

  @Test("a stock of an open period has the day up to which the row describes")
  func openStock() throws {
    let reading = try Reading(
      "period,unit,received,procedures,procedures_e2e,as_of\n2026,hue,9,100,50,2026-10-10\n")
    #expect(reading.rows.contains("2026-10-10 hue services-e2e - 50/100 provisional"))
  }

  @Test("not applicable is neither missing nor zero")
  func notApplicable() throws {
    let reading = try Reading(
      "period,unit,received,payable,paid_online,online\n2024,hue,10,0,n/a,0\n")
    #expect(
      reading.rows.sorted() == [
        "2024 hue count:payable - 0/- final", "2024 hue online - 0/10 final",
        "2024 hue paid-online n/a -/- final",
      ])
  }

  @Test("a row of separators and blank lines are nothing")
  func blank() throws {
    let reading = try Reading("period,unit,received,online\n\n2024,hue,10,5\n,,,\n\n")
    #expect(reading.problems == [])
    #expect(reading.counts == RowCounts(read: 1, kept: 1))
  }

  @Test("those who were early are on time too, where they stand in a column of their own")
  func early() throws {
    let reading = try Reading(
      "Kỳ,Đơn vị,Tổng hồ sơ,Giải quyết trước hạn,Giải quyết đúng hạn,Quá hạn\n"
        + "2024-01,hue,100,50,20,5\n2024-02,hue,100,,20,5\n2024-03,hue,100,n/a,n/a,5\n"
        + "2024-04,hue,100,90,20,5\n")
    #expect(
      reading.rows.filter { $0.contains("on-time") } == [
        "2024-01 hue on-time - 70/100 final", "2024-03 hue on-time n/a -/- final",
      ])
    #expect(
      reading.problems.map(\.reason) == [
        .numeratorAboveDenominator(numerator: 110, denominator: 100)
      ])
  }

  @Test("nobody is counted twice where on time is said to include the early ones")
  func earlyIncluded() throws {
    for header in ["Trước và đúng hạn", "on_time", "Trước hạn và đúng hạn"] {
      let reading = try Reading("Kỳ,Đơn vị,Tổng hồ sơ,Trước hạn,\(header)\n2024,hue,100,50,70\n")
      #expect(reading.rows == ["2024 hue on-time - 70/100 final"])
      #expect(reading.problems.map(\.reason) == [.unknownColumn("Trước hạn")])
    }
    let alone = try Reading("Kỳ,Đơn vị,Tổng hồ sơ,Trước hạn\n2024,hue,100,50\n")
    #expect(alone.rows == ["2024 hue count:received - 100/- final"])
    #expect(alone.problems.map(\.reason) == [.unknownColumn("Trước hạn")])
  }
}
