import Drawing
import Measures
import Testing
import Text
import Words

@testable import Dashboard

@Suite("Boxes, leaving and pausing")
struct OverlayTests {
  @Test("? and F1 open help and close it", arguments: [Key.character("?"), .function(1)])
  func help(_ key: Key) throws {
    var screen = try Screen.smallCountry()
    screen.press(key)
    #expect(screen.state.overlay == .help)
    #expect(screen.text.contains("xuống một dòng"))
    screen.press(key)
    #expect(screen.state.overlay == nil)
    #expect(!screen.text.contains("xuống một dòng"))
  }

  @Test("Help has every command with its keys, in both languages")
  func helpIsWhole() throws {
    for language in [Language.vietnamese, .english] {
      var screen = try Screen.smallCountry(size: Size(width: 160, height: 60), language: language)
      screen.press("?")
      for command in Command.allCases {
        let title = command.title[language]
        let row = try screen.row(with: title)
        let key = try #require(KeyMap.standard.keys(for: command).first?.first)
        #expect(row.contains(key.label.string), "\(title)")
      }
    }
  }

  @Test("On a small screen help scrolls to its end and back")
  func helpScrolls() throws {
    var screen = try Screen.smallCountry(size: Size(width: 60, height: 16))
    screen.press("?")
    let first = screen.frame
    screen.press(String(repeating: "j", count: 60))
    #expect(screen.text.contains("thoát"))
    #expect(screen.state.position.row == 0, "the list behind does not move")
    screen.press(String(repeating: "k", count: 60))
    #expect(screen.frame == first)
  }

  @Test("Help that is at its end answers the first key back")
  func helpDoesNotOverrun() throws {
    var screen = try Screen.smallCountry(size: Size(width: 60, height: 16))
    screen.press("?" + String(repeating: "j", count: 300))
    let end = screen.frame
    screen.press("k")
    #expect(screen.frame != end)
  }

  @Test("x explains the chosen figure: fraction, formula, period, source, line")
  func why() throws {
    var screen = try Screen.smallCountry()
    screen.press("3/da nang⏎x")
    #expect(screen.state.overlay == .why)
    let parts = [
      "Đà Nẵng", "4.781", "7.244", "66,", "end_to_end / received", "6 tháng đầu năm 2024",
      "Báo cáo mẫu", "mau.csv:11", "mô phỏng",
    ]
    for part in parts { #expect(screen.text.contains(part), "\(part) in\n\(screen.text)") }
    screen.press("x")
    #expect(screen.state.overlay == nil)
  }

  @Test("Counts and value of a simulated figure carry ≈ there too")
  func whySimulated() throws {
    var screen = try Screen.smallCountry()
    screen.press("3/da nang⏎x")
    for part in ["≈4.781", "≈7.244", "≈65,9994 %"] {
      #expect(screen.text.contains(part), "\(part) in\n\(screen.text)")
    }
  }

  @Test("x says when a source only published the value", arguments: [("x", "42"), ("2x", "83,49")])
  func whyPublished(_ keys: String, value: String) throws {
    var screen = try Screen.smallCountry()
    if keys == "x" { screen.press("9") }
    screen.press(keys)
    #expect(screen.text.contains(value))
    #expect(screen.text.contains("như nguồn công bố"))
  }

  @Test(
    "q leaves, over a box it only closes it",
    arguments: [
      ("q", [Effect.quit]), ("?q", []), ("xq", []), ("?qq", [.quit]), ("3q", [.quit]),
    ])
  func quitting(_ keys: String, effects: [Effect]) throws {
    var screen = try Screen.smallCountry()
    screen.press(keys)
    #expect(screen.effects == effects)
    #expect(screen.state.overlay == nil)
  }

  @Test("^C leaves as q does")
  func controlC() throws {
    var screen = try Screen.smallCountry()
    screen.press(.control("c"))
    #expect(screen.effects == [.quit])
  }

  @Test(
    "Keys that are about the world come back as effects",
    arguments: [
      (Key.control("l"), Effect.repaint), (.control("z"), .suspend), (.control("r"), .reload),
      (.character("t"), .nextTheme),
    ])
  func effects(_ key: Key, effect: Effect) throws {
    var screen = try Screen.smallCountry()
    screen.press(key)
    #expect(screen.effects == [effect])
  }

  @Test("Space holds new data back and shows the newest when it goes on")
  func pausing() throws {
    var screen = try Screen.smallCountry(size: Size(width: 80, height: 24))
    screen.press(" ")
    #expect(screen.text.contains("ĐANG DỪNG"))
    for value in ["43", "44"] {
      let data = try SmallCountry.dataset(moreFigures: "2024-H2 vn e2e \(value) final")
      screen.act(.loaded(Screen.report(data)))
    }
    screen.state.period = try SmallCountry.period("2024-H2")
    screen.press("9")
    screen.press("1")
    #expect(!screen.text.contains("44 %"))
    screen.press(" ")
    #expect(!screen.text.contains("ĐANG DỪNG"))
    #expect(screen.state.heldReport == nil)
    #expect(screen.text.contains("44 %"))
  }

  @Test("Keys work while drawing is paused")
  func pausedKeys() throws {
    var screen = try Screen.smallCountry()
    screen.press(" 3j")
    #expect(screen.state.place.page == .localities)
    #expect(screen.state.position.row == 1)
  }

  @Test("L changes the language of everything at once")
  func language() throws {
    var screen = try Screen.smallCountry()
    screen.press("3L")
    #expect(screen.state.language == .english)
    #expect(screen.text.contains("Localities"))
    #expect(screen.text.contains("66.0%"))
    #expect(!screen.text.contains("Địa phương"))
    screen.press("L")
    #expect(screen.text.contains("Địa phương"))
  }

  @Test("A theme's name stands in the footer")
  func theme() throws {
    var screen = try Screen.smallCountry(size: Size(width: 220, height: 45))
    screen.act(.themed(ThemeName(name: "wall", displayName: "Tường")))
    #expect(screen.rows.last?.contains("Tường") == true)
    screen.press("L")
    #expect(screen.rows.last?.contains("wall") == true)
  }
}
