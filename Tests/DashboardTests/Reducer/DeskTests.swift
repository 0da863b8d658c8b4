import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("The desk")
struct DeskTests {
  @Test("Pinned units are compared side by side, with differences and one plot")
  func comparison() throws {
    var screen = try Sample.screen()
    screen.press("3fjfjf")
    #expect(screen.state.pins.count == 3)
    screen.press("c")
    #expect(screen.state.overlay == .compare)
    let model = try #require(screen.state.comparison)
    #expect(model.rows.count == 3)
    #expect(model.rows[0].difference.isEmpty)
    #expect(model.rows[1].difference.string.contains("−"))
    for row in model.rows { #expect(screen.text.contains(row.name.string)) }
    #expect(model.trend.lines.count == 3)
    screen.press("-")
    #expect(screen.state.range == .fiveYears)
    screen.press("⎋")
    #expect(screen.state.overlay == nil)
    screen.press("f")
    #expect(screen.state.pins.count == 2)
  }

  @Test("The lines of the comparison are named in the order of its table")
  func legend() throws {
    var screen = try Sample.screen(size: Size(width: 200, height: 45))
    screen.press("3fjfjfc")
    let names = try #require(screen.state.comparison).rows.map(\.name.string)
    let legend = try screen.row(with: "⠒⠒⠒ " + names[0])
    let places = try names.map { try #require(legend.firstRange(of: $0)).lowerBound }
    #expect(places == places.sorted())
  }

  @Test("One pinned unit is not enough, and more than four are refused with a reason")
  func pins() throws {
    var screen = try Screen.smallCountry()
    screen.press("3fc")
    #expect(screen.state.overlay == nil)
    #expect(screen.state.notice?.isWarning == true)
    screen.press("jfjfjfjf")
    #expect(screen.state.pins.count == 4)
    #expect(screen.state.notice?.isWarning == true)
  }

  @Test("What to press is said with the keys that hold")
  func ownKeys() throws {
    var state = State(
      language: .vietnamese, theme: Screen.theme, clock: Screen.clock,
      size: Size(width: 120, height: 36),
      keyMap: try KeyMap.standard.rebinding([.compare: [[.character("W")]], .pin: []]))
    _ = reduce(&state, .loaded(Screen.report(try SmallCountry.dataset())))
    _ = reduce(&state, .key(.character("W")))
    let text = try #require(state.notice?.text.string)
    #expect(text.contains(":pin"))
    #expect(text.hasSuffix("W"))
  }

  @Test("Pins stay with their units when the data change")
  func pinsAndData() throws {
    var screen = try Screen.smallCountry()
    screen.press("3fjf")
    let before = screen.state.pins.map { screen.state.dataset?.registry[$0].id }
    screen.act(.loaded(Screen.report(try Sample.dataset(), isSample: true)))
    #expect(screen.state.pins.map { screen.state.dataset?.registry[$0].id } == before)
  }

  @Test("A pause says since when, and what came meanwhile is shown after it")
  func pause() throws {
    var screen = try Screen.smallCountry()
    screen.press(" ")
    screen.act(.clock(WallClock(unixSeconds: 1_795_310_100 + 600)))
    #expect(screen.rows[0].contains("ĐANG DỪNG 08:15"))
    let number = screen.state.reportNumber
    screen.act(.loaded(Screen.report(try SmallCountry.dataset())))
    #expect(screen.state.reportNumber == number)
    screen.press(" ")
    #expect(screen.state.reportNumber == number + 1)
    #expect(!screen.rows[0].contains("ĐANG DỪNG"))
  }

  @Test("On the trend page + and - and the wheel change the range, elsewhere the period")
  func range() throws {
    var screen = try Sample.screen()
    screen.press("5--")
    #expect(screen.state.range == .threeYears)
    #expect(screen.text.contains("3 năm"))
    guard case .trend(let model) = screen.state.model else {
      Issue.record("no trend")
      return
    }
    #expect(model.lines[0].trend.points.count <= 36)
    screen.press(.mouse(MouseEvent(.wheelDown, at: Point(x: 40, y: 10))))
    #expect(screen.state.range == .fiveYears)
    let kind = screen.state.period.kind
    screen.press("1+")
    #expect(screen.state.range == .fiveYears)
    #expect(screen.state.period.kind != kind)
  }

  @Test("Layouts give lists or plots the room", arguments: [(160, 45), (120, 36)])
  func presets(_ size: (Int, Int)) throws {
    var screen = try Sample.screen()
    screen.resize(size.0, size.1)
    let width = screen.state.listRect.width
    screen.press("p")
    #expect(screen.state.listRect.width > width)
    screen.press("p")
    #expect(screen.state.listRect.isEmpty || !screen.text.contains("XẾP HẠNG"))
    #expect(screen.text.contains("PHÂN BỐ"))
    screen.press("p")
    #expect(screen.state.preset == .standard)
    screen.press("P")
    #expect(screen.state.preset == .charts)
    screen.press("S")
    #expect(screen.effects == [.saveLayout(screen.state.layout)])
  }

  @Test("A press on a column's head orders by it, a second one turns the order round")
  func header() throws {
    var screen = try Sample.screen()
    screen.press("3")
    let list = screen.state.listRect
    let head = Array(screen.rows[list.y - 1])
    let start = try #require(
      (list.x..<(list.x + list.width - 6)).first { String(head[$0..<($0 + 6)]) == "Đơn vị" })
    let point = Point(x: start + 2, y: list.y - 1)
    screen.press(.mouse(MouseEvent(.press, at: point)))
    #expect(screen.state.sort == SortOrder(.name))
    screen.press(.mouse(MouseEvent(.press, at: point)))
    #expect(screen.state.sort == SortOrder(.name, isReversed: true))
  }

  @Test("A press in the header opens pages and steps of the way", arguments: [160, 120, 100])
  func tabs(_ width: Int) throws {
    var screen = try Sample.screen()
    screen.resize(width, 36)
    screen.press("3")
    let digit = try #require(Array(screen.rows[0]).lastIndex(of: "8"))
    // The clock has an 8 too: the tab is found from the left.
    let tab = try #require(
      (0..<digit + 1).first { screen.state.header.target(at: $0, width: width) == .page(.alerts) })
    screen.press(.mouse(MouseEvent(.press, at: Point(x: tab, y: 0))))
    #expect(screen.state.place.page == .alerts)
    screen.press("3⏎")
    let step = try #require(
      (0..<width).first { screen.state.header.target(at: $0, width: width) == .step(2) })
    screen.press(.mouse(MouseEvent(.press, at: Point(x: step, y: 0))))
    #expect(screen.state.place.page == .localities)
    screen.press(.mouse(MouseEvent(.press, at: Point(x: 1, y: 0))))
    #expect(screen.state.place.page == .overview)
  }

  @Test("Presses beside the period go through the periods, one on the flag shows the alerts")
  func rightOfHeader() throws {
    var screen = try Sample.screen()
    let period = screen.state.period
    for (sign, isSame) in [("◂", false), ("▸", true)] {
      let column = try #require(Array(screen.rows[0]).map(String.init).firstIndex(of: sign))
      screen.press(.mouse(MouseEvent(.press, at: Point(x: column, y: 0))))
      #expect((screen.state.period == period) == isSame)
    }
    let flag = try #require(Array(screen.rows[0]).map(String.init).firstIndex(of: "⚑"))
    screen.press(.mouse(MouseEvent(.press, at: Point(x: flag, y: 0))))
    #expect(screen.state.place.page == .alerts)
  }

  @Test("A session is taken up again, also before the data are there")
  func session() throws {
    var screen = try Sample.screen()
    screen.press("3fjf⏎5-[p>")
    let session = screen.state.session
    let values = Dictionary(uniqueKeysWithValues: session.values.map { ($0.name, $0.value) })
    #expect(Session(values) == session)
    var other = State(
      language: .vietnamese, theme: Screen.theme, clock: Screen.clock,
      size: Size(width: 120, height: 36))
    other.restore(session)
    _ = reduce(&other, .loaded(Screen.report(try Sample.dataset(), isSample: true)))
    #expect(other.session == session)
    #expect(other.place.page == .trend)
    other.restore(Session(["page": "nowhere", "unit": "no", "period": "x", "range": "7"]))
    #expect(other.session == session)
  }
}
