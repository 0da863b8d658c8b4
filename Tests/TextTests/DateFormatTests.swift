import Testing
import Text

@Suite("Dates and times")
struct DateFormatTests {
  private let vietnamese = NumberFormat(language: .vietnamese)
  private let english = NumberFormat(language: .english)

  @Test("are written as each language does")
  func dates() {
    #expect(vietnamese.date(year: 2026, month: 11, day: 22).string == "22/11/2026")
    #expect(vietnamese.date(year: 2024, month: 6, day: 3).string == "03/06/2024")
    #expect(english.date(year: 2026, month: 11, day: 22).string == "22 Nov 2026")
    #expect(english.date(year: 2024, month: 6, day: 3).string == "3 Jun 2024")
    #expect(vietnamese.date(month: 6, day: 30).string == "30/06")
    #expect(english.date(month: 12, day: 31).string == "31 Dec")
    #expect(vietnamese.month(year: 2025, month: 7).string == "07/2025")
    #expect(english.month(year: 2025, month: 1).string == "Jan 2025")
  }

  @Test("are on the clock of 24 hours")
  func times() {
    #expect(vietnamese.time(hour: 8, minute: 15).string == "08:15")
    #expect(vietnamese.time(hour: 8, minute: 15, second: 2).string == "08:15:02")
    #expect(english.time(hour: 23, minute: 0).string == "23:00")
  }

  @Test("that do not exist are written all the same")
  func impossible() {
    #expect(english.date(year: 2026, month: 13, day: 0).string == "0 13 2026")
    #expect(english.month(year: -44, month: 0).string == "00 -44")
    #expect(vietnamese.time(hour: -1, minute: 61).string == "-1:61")
  }
}
