import Measures
import Testing

@testable import Dashboard

@Suite("Indicators")
struct IndicatorTests {
  @Test("i and I go round the indicators that more than one unit has")
  func around() throws {
    var screen = try Screen.smallCountry()
    var seen = [screen.indicator]
    for _ in 0..<10 {
      screen.press("i")
      if screen.indicator == "e2e" { break }
      seen.append(screen.indicator)
    }
    #expect(Set(seen) == ["e2e", "overdue", "score-766", "count:received"])
    #expect(seen.count == 4)
    let last = try #require(seen.last)
    screen.press("I")
    #expect(screen.indicator == last)
    screen.press("i")
    #expect(screen.indicator == "e2e")
  }

  @Test("Its name, its figures and its unit stand on the screen")
  func isShown() throws {
    var screen = try Screen.smallCountry()
    screen.press("3")
    #expect(screen.text.contains("hồ sơ trực tuyến toàn trình"))
    while screen.indicator != "score-766" { screen.press("i") }
    #expect(screen.text.contains("Điểm chất lượng phục vụ"))
    #expect(try screen.listRow(with: "Đà Nẵng").contains("81,"))
    #expect(!(try screen.listRow(with: "Đà Nẵng").contains("%")))
  }

  @Test("Where lower is better the lowest is first")
  func lowerIsBetter() throws {
    var screen = try Screen.smallCountry()
    screen.press("3")
    while screen.indicator != "overdue" { screen.press("i") }
    #expect(Array(screen.listed.prefix(2)) == ["da-nang", "quang-nam"])
  }

  @Test("A period the indicator does not know gives way to one it knows")
  func period() throws {
    var screen = try Screen.smallCountry()
    screen.state.period = try SmallCountry.period("2026-10")
    screen.press("i")
    #expect(screen.indicator != "e2e")
    #expect(screen.state.period.code == "2024-H1")
  }

  @Test("On the indicators page Enter makes the chosen one the main one")
  func choosing() throws {
    var screen = try Scenery.unit.screen(SmallCountry.dataset())
    screen.press("3/da nang⏎6")
    #expect(screen.state.place.page == .indicators)
    let rows = screen.state.model.rowCount
    #expect(rows == 4)
    screen.press("/766⏎⏎")
    #expect(screen.indicator == "score-766")
    #expect(screen.state.place.page == .indicators)
  }

  @Test("v changes between published and simulated figures and says which lead")
  func preference() throws {
    var screen = try Screen.smallCountry()
    screen.press("2")
    #expect(Array(screen.listed.prefix(2)) == ["bo-cong-thuong", "bo-tai-chinh"])
    #expect(try screen.listRow(with: "Bộ Công Thương").contains("83,5"))
    screen.press("v")
    #expect(screen.rows[screen.rows.count - 2].contains("MÔ PHỎNG"))
    #expect(screen.state.preference == .simulated)
    #expect(screen.state.model.isSimulated)
    screen.press("v")
    #expect(screen.state.preference == .published)
    #expect(!screen.state.model.isSimulated)
  }
}
