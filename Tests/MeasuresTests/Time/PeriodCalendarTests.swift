import Measures
import Testing

@Suite("Period: calendar")
struct PeriodCalendarTests {
  @Test("stepping month by month over forty years follows the calendar")
  func monthByMonth() throws {
    var period = try #require(Period.month(1999, 12))
    for year in 2000..<2040 {
      for month in 1...12 {
        let next = try #require(period.stepped(by: 1))
        #expect(period.end.adding(1) == next.start)
        #expect(next.start.year == year)
        #expect(next.start.month == month)
        #expect(next == Period.month(year, month))
        #expect(next.stepped(by: -1) == period)
        period = next
      }
    }
  }

  @Test(
    "neighbours of any kind follow each other without a gap",
    arguments: [Period.Kind.day, .week, .month, .quarter, .half, .year])
  func neighbours(kind: Period.Kind) throws {
    let day = try #require(Day(code: "2019-12-29"))
    var period = try #require(Period.containing(day, kind: kind))
    for _ in 0..<120 {
      let next = try #require(period.stepped(by: 1))
      #expect(next.kind == kind)
      #expect(period.end.adding(1) == next.start)
      #expect(Period.containing(next.end, kind: kind) == next)
      #expect(next.stepped(by: -1) == period)
      period = next
    }
    #expect(period == Period.containing(day, kind: kind)?.stepped(by: 120))
  }

  @Test("year to date and span have no next")
  func noNext() {
    #expect(Period(code: "2024-01-01/2024-08-31")?.stepped(by: 1) == nil)
    #expect(Period(code: "2024-02-03/2024-08-31")?.stepped(by: 1) == nil)
  }

  @Test("stepping past the ends of the calendar gives nothing")
  func ends() throws {
    let codes = ["9999", "9999-12", "9999-Q4", "9999-H2", "9999-12-31", "9999-W50"]
    for period in codes.compactMap({ Period(code: $0) }) {
      #expect(period.stepped(by: 10) == nil, "\(period.code)")
      #expect(period.stepped(by: .max) == nil, "\(period.code)")
      #expect(period.stepped(by: .min) == nil, "\(period.code)")
    }
    #expect(Period(code: "0001-01")?.stepped(by: -1) == nil)
  }

  @Test("weeks: 53 of them in long years only")
  func longYears() {
    let long = (1990...2030).filter { Period.week($0, 53) != nil }
    #expect(long == [1992, 1998, 2004, 2009, 2015, 2020, 2026])
    #expect(Period(code: "2026-W53")?.stepped(by: 1)?.code == "2027-W01")
    #expect(Period(code: "2024-W52")?.stepped(by: 1)?.code == "2025-W01")
  }

  @Test(
    "what counts as year to date",
    arguments: [
      ("2024", true), ("2024-H1", true), ("2024-Q1", true), ("2024-01", true),
      ("2024-01-01/2024-08-31", true), ("2024-W01", true),
      ("2024-H2", false), ("2024-Q2", false), ("2024-02", false), ("2024-01-01", false),
      ("2024-02-01/2024-08-31", false), ("2023-01-01/2024-06-30", false), ("2025-W01", false),
    ])
  func yearToDate(code: String, expected: Bool) throws {
    #expect(try #require(Period(code: code)).isYearToDate == expected)
  }

  @Test("year to date through a day takes the simplest kind")
  func yearToDateThrough() throws {
    let codes = try ["2024-06-30", "2024-12-31", "2024-08-31", "2024-01-31"].map {
      Period.yearToDate(through: try #require(Day(code: $0))).code
    }
    #expect(codes == ["2024-H1", "2024", "2024-01-01/2024-08-31", "2024-01"])
  }

  @Test(
    "what may be compared",
    arguments: [
      ("2023", "2024-H1", true), ("2024-Q1", "2025-01-01/2025-10-26", true),
      ("2024-06", "2025-07", true), ("2024-01", "2024-02", true), ("2024-H1", "2024-H2", true),
      ("2024", "2025-10", false), ("2024-H2", "2024", false), ("2024-Q2", "2024-04", false),
      ("2024-07-19", "2024", false), ("2024-02-01/2024-03-31", "2025-02-01/2025-03-31", true),
      ("2024-02-01/2024-03-31", "2025-02-01/2025-04-30", false),
      ("2024-02-02/2024-02-03", "2025-03-02/2025-03-03", true),
    ])
  func families(left: String, right: String, expected: Bool) throws {
    let left = try #require(Period(code: left))
    let right = try #require(Period(code: right))
    #expect(left.sameFamily(as: right) == expected)
    #expect(right.sameFamily(as: left) == expected)
  }

  @Test("months and quarters of a period")
  func parts() throws {
    let half = try #require(Period(code: "2024-H2"))
    #expect(half.months?.map(\.code) == (7...12).map { $0 < 10 ? "2024-0\($0)" : "2024-\($0)" })
    #expect(half.quarters?.map(\.code) == ["2024-Q3", "2024-Q4"])
    let long = try #require(Period(code: "2024-11-01/2025-02-28"))
    #expect(long.months?.map(\.code) == ["2024-11", "2024-12", "2025-01", "2025-02"])
    #expect(long.quarters == nil)
    #expect(Period(code: "2024-10-01/2025-03-31")?.quarters?.map(\.code) == ["2024-Q4", "2025-Q1"])
    #expect(Period(code: "2024-07-19")?.months == nil)
    #expect(Period(code: "2024-01-01/2024-08-30")?.months == nil)
    #expect(Period(code: "2024-W29")?.months == nil)
  }

  @Test(
    "the same time of another year",
    arguments: [
      ("2024", 1, "2025"), ("2024-H1", -1, "2023-H1"), ("2024-02", 1, "2025-02"),
      ("2023-02", 1, "2024-02"), ("2024-02-29", 1, "2025-02-28"), ("2023-02-28", 1, "2024-02-28"),
      ("2023-01-01/2023-02-28", 1, "2024-01-01/2024-02-29"),
      ("2024-01-01/2024-10-26", 1, "2025-01-01/2025-10-26"),
      ("2020-W53", 1, "2021-W52"), ("2024-W29", -4, "2020-W29"), ("9999-12", 5, "9999-12"),
    ])
  func shiftedYears(code: String, years: Int, expected: String) throws {
    #expect(try #require(Period(code: code)).shiftedYears(years).code == expected)
  }

  @Test("containing, overlapping, closed")
  func relations() throws {
    let half = try #require(Period(code: "2024-H1"))
    let june = try #require(Period(code: "2024-06"))
    let week = try #require(Period(code: "2024-07-01/2024-07-05"))
    #expect(half.contains(june) && !june.contains(half))
    #expect(half.overlaps(june) && !half.overlaps(week))
    #expect(half.isClosed(asOf: half.end) && !half.isClosed(asOf: half.end.adding(-1)))
    #expect(half.dayCount == 182)
    #expect([week, june, half].sorted() == [half, june, week])
  }
}
