import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("Units of then and of today")
struct UnitVintageTests {
  @Test("m ranks today's provinces, with figures summed over those that became them, and says so")
  func ranking() throws {
    var screen = try Screen.smallCountry()
    screen.press("3")
    #expect(screen.listed.contains("quang-nam"))
    #expect(!screen.text.contains("đơn vị hiện nay"))
    screen.press("m")
    #expect(screen.rows[0].contains("đơn vị hiện nay"))
    #expect(try screen.row(with: "XẾP HẠNG").contains("XẾP HẠNG 5 ĐỊA PHƯƠNG · đơn vị hiện nay"))
    #expect(screen.listed.contains("da-nang@2025"))
    #expect(!screen.listed.contains("quang-nam") && !screen.listed.contains("da-nang"))
    // 4.781 + 300 of 7.244 + 1.000.
    let row = try screen.listRow(with: "Đà Nẵng")
    #expect(row.contains("Đà Nẵng Σ") && row.contains("61,6 %"))
    screen.press("m")
    #expect(screen.listed.contains("quang-nam"))
    #expect(try screen.listRow(with: "Đà Nẵng").contains("66,0 %"))
  }

  @Test("The answer of m names how many units there are", arguments: Language.allCases)
  func notice(_ language: Language) throws {
    var screen = try Screen.smallCountry(language: language)
    screen.press("m")
    #expect(screen.text.contains(language == .vietnamese ? "5 địa phương" : "5 localities"))
    screen.press("m")
    #expect(screen.text.contains(language == .vietnamese ? "8 địa phương" : "8 localities"))
  }

  @Test("The page of a unit stays with the body: former, merged, and former again")
  func place() throws {
    var screen = try Scenery.unit.screen(SmallCountry.dataset())
    #expect(screen.unit == "da-nang")
    screen.press("m")
    #expect(screen.unit == "da-nang@2025")
    #expect(screen.text.contains("Σ 2 ĐV cũ") || screen.text.contains("gộp lùi"))
    screen.press("m")
    #expect(screen.unit == "da-nang")
  }

  @Test("A ministry stands for itself in today's units")
  func ministries() throws {
    var screen = try Screen.smallCountry()
    screen.press("2")
    let before = screen.listed
    screen.press("m")
    #expect(screen.listed == before)
    #expect(!(try screen.row(with: "XẾP HẠNG").contains("hiện nay")))
  }

  @Test("An export says whose units they are, and how their figures came about")
  func export() throws {
    var screen = try Screen.smallCountry()
    screen.press("3")
    func row(_ id: String) throws -> ExportRow {
      try #require(ExportTable(screen.state).rows.first { $0.unit == id })
    }
    #expect(try row("da-nang").units == "then")
    #expect(try row("da-nang").ranked == 4)
    screen.press("m")
    let merged = try row("da-nang@2025")
    #expect(merged.units == "today")
    #expect(merged.origin == "folded 2/2")
    #expect(merged.status == "simulated")
    #expect(merged.ranked == 3)
    #expect(ExportTable(screen.state).csv.contains(",units\r\n"))
  }

  @Test("What only has percentages cannot be summed, and the list says so")
  func unfoldable() throws {
    let dataset = try SmallCountry.dataset(
      moreFigures: "2022 da-nang e2e 50 final\n2022 quang-nam e2e 1/2 final\n"
        + "2022 vn e2e 20 final")
    var screen = Screen(dataset)
    screen.press("3")
    screen.state.period = try SmallCountry.period("2022")
    screen.press("m")
    #expect(try screen.listRow(with: "Đà Nẵng").contains("không gộp được"))
    screen.press("jjjx")
    #expect(screen.text.contains("1/2 đơn vị cũ có tử số"))
  }

  @Test("A former unit's line ends at the merger and says what it became")
  func trend() throws {
    let dataset = try SmallCountry.dataset(
      moreFigures: "2025-06 da-nang e2e 50/100 final\n2025-06 quang-nam e2e 10/100 final\n"
        + "2025-05 da-nang e2e 50/100 final\n2025-05 quang-nam e2e 10/100 final\n"
        + "2025-07 da-nang@2025 e2e 30/100 final\n2025-08 da-nang@2025 e2e 31/100 final")
    let screen = try Scenery.trend.screen(
      dataset, period: SmallCountry.period("2025-06"))
    #expect(screen.unit == "da-nang")
    for text in ["Đà Nẵng (cũ)", "Đà Nẵng (hợp nhất)", "gộp lùi", "07/2025 hợp nhất"] {
      #expect(screen.text.contains(text), "\(text) in\n\(screen.text)")
    }
    #expect(screen.text.contains("từ 01/07/2025 là Thành phố Đà Nẵng"))
    // The table marks what was summed: 60 of 200.
    #expect(screen.rows.contains { $0.contains("Đà Nẵng (hợp nhất)") && $0.contains("Σ30,0") })
  }

  @Test("Today's units are those of the clock's day, never of a day before the period")
  func day() throws {
    var screen = try Screen.smallCountry()
    #expect(screen.state.unitsDay == nil)
    screen.press("m")
    #expect(screen.state.unitsDay == Screen.clock.day)
    screen.state.period = try SmallCountry.period("2030")
    #expect(screen.state.unitsDay == Day(year: 2030, month: 12, day: 31))
  }
}
