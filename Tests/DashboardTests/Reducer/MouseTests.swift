import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("Mouse and size")
struct MouseTests {
  @Test(
    "A press chooses the row under it",
    arguments: ["1", "2", "3", "6"], [(160, 45), (120, 36), (100, 30), (80, 24), (62, 18)])
  func press(_ page: String, size: (Int, Int)) throws {
    var screen = try Sample.screen()
    screen.resize(size.0, size.1)
    screen.press(page)
    let wanted = min(2, screen.state.listHeight - 1)
    try #require(wanted > 0)
    let list = screen.state.listRect
    let point = Point(x: list.x + 8, y: list.y + wanted)
    let name = try Self.name(ofRow: wanted, screen)
    // Long names are cut: their beginning is enough.
    #expect(screen.rows[point.y].contains(name.prefix(10)))
    screen.press(.mouse(MouseEvent(.press, at: point)))
    #expect(screen.state.position.row == wanted)
    #expect(screen.effects == [])
  }

  @Test("A second press in a row opens it")
  func doublePress() throws {
    var screen = try Screen.smallCountry()
    screen.press("3")
    let point = try Self.place(of: "Quảng Nam", screen)
    screen.press(.mouse(MouseEvent(.doublePress, at: point)))
    #expect(screen.unit == "quang-nam")
  }

  @Test("Presses beside the list do nothing", arguments: [MouseEvent.Action.press, .doublePress])
  func besideTheList(_ action: MouseEvent.Action) throws {
    var screen = try Screen.smallCountry()
    screen.press("3j")
    for (x, y) in [(0, 0), (119, 35), (5_000, 5_000), (-3, -1)] {
      let point = Point(x: x, y: y)
      screen.press(.mouse(MouseEvent(action, at: point)))
      #expect(screen.state.place.page == .localities, "\(action) at \(point)")
      #expect(screen.state.position.row == 1, "\(action) at \(point)")
    }
  }

  @Test("The wheel moves through the list and stops at its ends")
  func wheel() throws {
    var screen = try Screen.smallCountry()
    screen.press("3")
    let middle = Point(x: 20, y: 12)
    screen.press(.mouse(MouseEvent(.wheelDown, at: middle)))
    #expect(screen.state.position.row == 3)
    for _ in 0..<5 { screen.press(.mouse(MouseEvent(.wheelDown, at: middle))) }
    #expect(screen.state.position.row == 7)
    for _ in 0..<9 { screen.press(.mouse(MouseEvent(.wheelUp, at: middle))) }
    #expect(screen.state.position.row == 0)
  }

  @Test("Over a box, a press closes it, and the wheel scrolls it and not the list")
  func overABox() throws {
    var screen = try Screen.smallCountry(size: Size(width: 60, height: 16))
    screen.press("3?")
    let before = screen.frame
    screen.press(.mouse(MouseEvent(.wheelDown, at: Point(x: 20, y: 8))))
    #expect(screen.state.position.row == 0)
    #expect(screen.frame != before)
    screen.press(.mouse(MouseEvent(.press, at: Point(x: 20, y: 8))))
    #expect(screen.state.overlay == nil)
    #expect(screen.state.place.page == .localities)
  }

  @Test("Releases and the other button mean nothing")
  func otherButtons() throws {
    var screen = try Screen.smallCountry()
    screen.press("3")
    let point = try Self.place(of: "Quảng Nam", screen)
    for action in [MouseEvent.Action.release, .secondaryPress] {
      screen.press(.mouse(MouseEvent(action, at: point)))
      #expect(screen.state.position.row == 0)
    }
  }

  @Test("Another size is taken over and painted as a whole")
  func resizing() throws {
    var screen = try Screen.smallCountry()
    screen.resize(77, 21)
    #expect(screen.effects == [.repaint])
    #expect(screen.state.size == Size(width: 77, height: 21))
    #expect(screen.frame.size == Size(width: 77, height: 21))
    screen.act(.resumed)
    #expect(screen.effects == [.repaint])
  }

  @Test("The clock moves the time and the age of the data")
  func clock() throws {
    var screen = try Screen.smallCountry()
    #expect(screen.rows[0].contains("08:15"))
    #expect(screen.rows[0].contains("2 phút trước"))
    screen.act(.clock(WallClock(unixSeconds: 1_795_310_100 + 3 * 3_600)))
    #expect(screen.effects == [])
    #expect(screen.rows[0].contains("11:15"))
    #expect(screen.rows[0].contains("3 giờ trước"))
  }

  private static func name(ofRow row: Int, _ screen: Screen) throws -> String {
    let dataset = try #require(screen.state.dataset)
    if case .indicators(let model) = screen.state.model {
      return dataset.catalogue[model.rows[row].indicator].name(.vietnamese).string
    }
    let unit = try #require(screen.state.model.unit(at: row))
    return dataset.registry[unit].shortName(.vietnamese, at: screen.state.period.end).string
  }

  /// Where a name stands in the list that is drawn.
  private static func place(of name: String, _ screen: Screen) throws -> Point {
    let list = screen.state.listRect
    let grid = screen.frame.grid
    let y = try #require(
      (list.y..<(list.y + list.height)).first { TextWriter().line($0, of: grid).contains(name) },
      "\(name) is not in the list of\n\(screen.text)")
    return Point(x: list.x + 8, y: y)
  }
}
