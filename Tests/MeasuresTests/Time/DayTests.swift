import Measures
import Testing

@Suite("Day")
struct DayTests {
  @Test("known days have known numbers and weekdays")
  func knownDays() throws {
    let epoch = try #require(Day(year: 1970, month: 1, day: 1))
    #expect(epoch.number == 0)
    #expect(epoch.weekday == 4)
    let merger = try #require(Day(year: 2025, month: 7, day: 1))
    #expect(merger.number == 20_270)
    #expect(merger.weekday == 2)
    #expect(Day.earliest.code == "0001-01-01")
    #expect(Day.latest.code == "9999-12-31")
    #expect(Day.earliest.weekday == 1)
  }

  @Test(
    "walking day by day follows the calendar, over four centuries and at both ends",
    arguments: [1...5, 1890...2110, 1599...1604, 2295...2305, 9995...9999])
  func walk(years: ClosedRange<Int>) throws {
    var number = try #require(Day(year: years.lowerBound, month: 1, day: 1)).number
    var weekday = Day(number: number).weekday
    for year in years {
      for month in 1...12 {
        for day in 1...daysInMonth(month, year) {
          let here = Day(number: number)
          guard here.civil.year == year, here.month == month, here.day == day,
            here.weekday == weekday, Day(year: year, month: month, day: day) == here
          else {
            Issue.record("day \(number) is \(here.code), not \(year)-\(month)-\(day)")
            return
          }
          number += 1
          weekday = weekday % 7 + 1
        }
      }
    }
  }

  /// Written apart from the code under test, as the rule is taught in school.
  private func daysInMonth(_ month: Int, _ year: Int) -> Int {
    if month == 2 {
      let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      return leap ? 29 : 28
    }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  @Test(
    "dates that do not exist are refused",
    arguments: [
      (2024, 2, 30), (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1),
      (2024, 1, 0), (0, 1, 1), (10_000, 1, 1), (2024, 1, 32),
    ])
  func refused(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test("arithmetic stops at the ends of the calendar")
  func ends() {
    #expect(Day.latest.adding(1) == .latest)
    #expect(Day.earliest.adding(-1) == .earliest)
    #expect(Day.latest.adding(.max) == .latest)
    #expect(Day.earliest.adding(.min) == .earliest)
    #expect(Day(number: .max) == .latest)
    #expect(Day(number: .min) == .earliest)
    #expect(Day.latest.addingYears(.max) == .latest)
    #expect(Day.earliest.addingYears(.min) == .earliest)
  }

  @Test("29 February a year later is the 28th")
  func leapDay() throws {
    let leap = try #require(Day(code: "2024-02-29"))
    #expect(leap.addingYears(1).code == "2025-02-28")
    #expect(leap.addingYears(4).code == "2028-02-29")
    #expect(leap.lastOfMonth == leap)
    #expect(try #require(Day(code: "2023-02-05")).lastOfMonth.code == "2023-02-28")
    #expect(leap.firstOfMonth.code == "2024-02-01")
  }

  @Test(
    "ISO weeks at the turn of years",
    arguments: [
      ("2020-12-31", 2020, 53), ("2021-01-03", 2020, 53), ("2021-01-04", 2021, 1),
      ("2024-12-30", 2025, 1), ("2026-12-31", 2026, 53), ("2027-01-03", 2026, 53),
      ("2024-07-19", 2024, 29),
    ])
  func isoWeeks(code: String, year: Int, week: Int) throws {
    let day = try #require(Day(code: code))
    #expect(day.isoWeek.year == year)
    #expect(day.isoWeek.week == week)
  }
}
