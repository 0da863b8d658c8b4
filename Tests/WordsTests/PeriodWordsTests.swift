import Measures
import Testing
import Text
import Words

@Suite("Periods and ages in words")
struct PeriodWordsTests {
  @Test(
    "A period is short in headers",
    arguments: [
      ("2024", "2024", "2024"), ("2024-H1", "6T 2024", "H1 2024"),
      ("2024-H2", "6T cuối 2024", "H2 2024"), ("2024-Q3", "Q3/2024", "Q3 2024"),
      ("2024-07", "T7/2024", "Jul 2024"), ("2024-12", "T12/2024", "Dec 2024"),
      ("2024-07-19", "19/07/2024", "19 Jul 2024"),
      ("2024-01-01/2024-08-31", "đến 31/08/2024", "to 31 Aug 2024"),
      ("2024-02-10/2024-03-09", "10/02/2024–09/03/2024", "10 Feb 2024–9 Mar 2024"),
      ("2024-W29", "tuần 15/07/2024", "week of 15 Jul 2024"),
    ])
  func short(_ code: String, vietnamese: String, english: String) throws {
    let period = try #require(Period(code: code))
    #expect(Words(.vietnamese).short(period).string == vietnamese)
    #expect(Words(.english).short(period).string == english)
  }

  @Test(
    "A period is long in sentences",
    arguments: [
      ("2024", "năm 2024", "year 2024"),
      ("2024-H1", "6 tháng đầu năm 2024", "first half of 2024"),
      ("2024-H2", "6 tháng cuối năm 2024", "second half of 2024"),
      ("2024-Q1", "quý I/2024", "Q1 2024"), ("2024-Q4", "quý IV/2024", "Q4 2024"),
      ("2024-07", "tháng 7/2024", "Jul 2024"),
      ("2025-01-01/2025-10-26", "lũy kế đến 26/10/2025", "year to 26 Oct 2025"),
    ])
  func long(_ code: String, vietnamese: String, english: String) throws {
    let period = try #require(Period(code: code))
    #expect(Words(.vietnamese).long(period).string == vietnamese)
    #expect(Words(.english).long(period).string == english)
  }

  @Test("A whole year as a baseline is its end, anything else itself")
  func baseline() throws {
    let year = try #require(Period(code: "2023"))
    let half = try #require(Period(code: "2023-H1"))
    #expect(Words(.vietnamese).baseline(year).string == "cuối 2023")
    #expect(Words(.english).baseline(year).string == "end 2023")
    #expect(Words(.vietnamese).baseline(half).string == "6T 2023")
  }

  @Test(
    "An age is as coarse as it is long",
    arguments: [
      (-5, "vừa xong", "just now"), (0, "vừa xong", "just now"), (1, "1 phút trước", "1 min ago"),
      (59, "59 phút trước", "59 min ago"), (60, "1 giờ trước", "1 h ago"),
      (2_879, "47 giờ trước", "47 h ago"), (2_880, "2 ngày trước", "2 days ago"),
      (1_440 * 1_500, "1.500 ngày trước", "1,500 days ago"),
    ])
  func age(_ minutes: Int, vietnamese: String, english: String) {
    #expect(Words(.vietnamese).age(minutes: minutes).string == vietnamese)
    #expect(Words(.english).age(minutes: minutes).string == english)
  }

  @Test("Every kind of period and every level has a word of its own in both languages")
  func kindsAndLevels() {
    let kinds: [Period.Kind] = [.day, .week, .month, .quarter, .half, .year, .yearToDate, .span]
    for language in [Language.vietnamese, .english] {
      let words = Words(language)
      #expect(Set(kinds.map { words[$0] }).count == kinds.count)
      #expect(Set(Level.allCases.map { words.plural($0) }).count >= Level.allCases.count - 1)
      #expect(Level.allCases.allSatisfy { !words.plural($0).isEmpty })
    }
    #expect(Words(.vietnamese).plural(.department).string == "sở, ngành")
    #expect(Words(.vietnamese).plural(.district).string == "quận, huyện")
    #expect(Words(.vietnamese).plural(.commune).string == "phường, xã")
  }

  @Test("A status is a word")
  func statuses() {
    let statuses: [TargetStatus] = [.met, .near, .missed, .critical]
    let vietnamese = statuses.map { Words(.vietnamese)[$0].string }
    let english = statuses.map { Words(.english)[$0].string }
    #expect(vietnamese == ["ĐẠT", "GẦN ĐẠT", "CHƯA ĐẠT", "QUÁ THẤP"])
    #expect(english == ["MET", "NEAR", "MISSED", "CRITICAL"])
  }
}
