import Drawing
import Measures
import Testing

@testable import Dashboard

@Suite("Places")
struct PlaceTests {
  @Test("It opens on the overview of the nation, in the period of the sample")
  func opening() throws {
    let screen = try Sample.screen()
    #expect(screen.state.place.page == .overview)
    #expect(screen.unit == "vn")
    #expect(screen.indicator == "e2e")
    #expect(screen.state.period.code == "2024-H1")
  }

  @Test(
    "Digits open pages, from everywhere", arguments: Scenery.desk,
    [
      ("1", Page.overview), ("2", .ministries), ("3", .localities), ("4", .unit), ("5", .trend),
      ("6", .indicators), ("7", .map), ("8", .alerts), ("9", .sources),
    ])
  func digits(_ scenery: Scenery, key: (digit: String, page: Page)) throws {
    var screen = try scenery.screen(SmallCountry.dataset())
    // In a line that is typed digits are text.
    if screen.state.prompt != nil { screen.press("⎋") }
    screen.press(key.digit)
    #expect(screen.state.place.page == key.page)
    #expect(screen.state.overlay == nil)
    #expect(screen.effects == [])
    #expect(try screen.row(with: "[\(key.digit)]").contains("["))
  }

  @Test("Digits without a page do nothing", arguments: ["0"])
  func otherDigits(_ digit: String) throws {
    var screen = try Screen.smallCountry()
    screen.press("2" + digit)
    #expect(screen.state.place.page == .ministries)
  }

  @Test(
    "Enter opens the chosen unit, back returns to the row it was opened from",
    arguments: ["⏎", "→", "l"], ["⎋", "⌫", "←", "h"])
  func openAndBack(_ open: String, back: String) throws {
    var screen = try Screen.smallCountry()
    screen.press("3j" + open)
    #expect(screen.state.place.page == .unit)
    #expect(screen.unit == "ha-nam" || screen.unit == "da-nang")
    let opened = screen.unit
    screen.press(back)
    #expect(screen.state.place.page == .localities)
    #expect(screen.chosen == opened)
    #expect(screen.state.position.row == 1)
  }

  @Test("From a list 4, 5 and 6 are about the chosen unit", arguments: ["4", "5", "6"])
  func digitsFollowTheList(_ digit: String) throws {
    var screen = try Screen.smallCountry()
    screen.press("3")
    let chosen = try #require(screen.chosen)
    screen.press(digit)
    #expect(screen.unit == chosen)
    screen.press("1")
    #expect(screen.unit == "vn")
  }

  @Test(
    "Elsewhere they stay with the page's own unit", arguments: [Scenery.unit, .trend],
    ["4", "5", "6"])
  func digitsKeepTheUnit(_ scenery: Scenery, digit: String) throws {
    var screen = try scenery.screen(SmallCountry.dataset())
    screen.press(digit)
    #expect(screen.unit == "da-nang")
  }

  @Test("Drilling goes from the nation's list to a department and back step by step")
  func drilling() throws {
    var screen = try Screen.smallCountry()
    screen.press("3/da nang⏎⏎")
    #expect(screen.unit == "da-nang")
    #expect(screen.listed.count == 2)
    screen.press("⏎")
    #expect(screen.unit.hasPrefix("da-nang."))
    screen.press("⎋")
    #expect(screen.unit == "da-nang")
    screen.press("⎋")
    #expect(screen.state.place.page == .localities)
    screen.press("⎋")
    #expect(screen.state.place.page == .overview)
    screen.press("⎋")
    #expect(screen.state.place.page == .overview, "nothing lies before the first page")
  }

  @Test("Without a way back, back goes up one level at a time")
  func upwards() throws {
    var screen = try Scenery.unit.screen(SmallCountry.dataset())
    screen.state.trail = []
    for expected in ["localities", "vn"] {
      screen.press("⎋")
      #expect(screen.state.place.page == .unit)
      #expect(screen.unit == expected)
    }
    screen.press("⎋")
    #expect(screen.state.place.page == .overview)
  }

  @Test("Escape leaves one thing at a time: box, filter, zoom, page")
  func oneThingAtATime() throws {
    var screen = try Screen.smallCountry()
    screen.press("3z/na⏎?")
    #expect(screen.state.overlay == .help)
    #expect(screen.state.isZoomed)
    screen.press("⎋")
    #expect(screen.state.overlay == nil)
    #expect(screen.state.filter.text == "na")
    screen.press("⎋")
    #expect(screen.state.filter.text == "")
    #expect(screen.state.isZoomed)
    screen.press("⎋")
    #expect(!screen.state.isZoomed)
    #expect(screen.state.place.page == .localities)
    screen.press("⎋")
    #expect(screen.state.place.page == .overview)
  }

  @Test("J and K go to the units beside this one, and say when there is none")
  func siblings() throws {
    var screen = try Scenery.unit.screen(SmallCountry.dataset())
    screen.press("J")
    #expect(screen.unit == "quang-nam")
    screen.press("JK")
    #expect(screen.unit == "quang-nam")
    screen.press("K")
    #expect(screen.unit == "da-nang")
    #expect(screen.state.notice == nil)
    screen.press("K")
    #expect(screen.unit == "da-nang")
    #expect(try screen.row(with: "Không có đơn vị kề").contains("kề"))
    screen.press("⎋")
    #expect(screen.state.place.page == .overview, "siblings are one place to go back from")
  }

  @Test("J passes over units that did not exist in the period")
  func siblingsOfThePeriod() throws {
    let dataset = try SmallCountry.dataset()
    var screen = try Scenery.unit.screen(dataset, period: SmallCountry.period("2026-10"))
    var destination = State.Destination(page: .unit)
    destination.unit = try SmallCountry.unit("ca-mau", in: dataset)
    screen.state.go(to: destination)
    screen.press("J")
    #expect(screen.unit == "da-nang@2025")
    screen.press("JJ")
    #expect(screen.unit == "ha-nam@2025")
  }

  @Test("Sixty-five places later the first one is forgotten, not the program")
  func longWay() throws {
    var screen = try Screen.smallCountry()
    for _ in 0..<70 { screen.press("23") }
    for _ in 0..<64 { screen.press("⎋") }
    #expect(screen.state.trail.isEmpty)
    #expect(screen.state.place.page == .localities || screen.state.place.page == .ministries)
  }

  @Test("The levels below a unit are tabs")
  func tabs() throws {
    var screen = try Scenery.unit.screen(SmallCountry.dataset())
    let first = screen.listed
    screen.press("⇥")
    let second = screen.listed
    #expect(Set(first + second).count == 4)
    #expect(Set(first).isDisjoint(with: second))
    screen.press("⇥")
    #expect(screen.listed == first)
    screen.press(.backTab)
    #expect(screen.listed == second)
  }
}
