import Drawing
import Testing
import Text

@testable import Dashboard

@Suite("The choice of a theme")
struct ThemePickerTests {
  private static let themes = ["night", "day", "wall"].map { name in
    ThemeName(name: name, displayName: name.uppercased())
  }

  /// A screen with the box open, and what the world answers.
  private static func opened() throws -> Screen {
    var screen = try Screen.smallCountry()
    screen.press("T")
    #expect(screen.effects == [.listThemes])
    screen.act(.themesListed(themes))
    return screen
  }

  /// Does what the world does with an effect.
  private static func answer(_ screen: inout Screen) {
    for effect in screen.effects {
      guard case .useTheme(let name) = effect,
        let theme = themes.first(where: { $0.name == name })
      else { continue }
      screen.act(.themed(theme))
    }
  }

  @Test("Moving shows the next theme at once, and goes round")
  func preview() throws {
    var screen = try Self.opened()
    screen.press("↓")
    #expect(screen.effects == [.useTheme(SafeText("day"))])
    Self.answer(&screen)
    #expect(try screen.row(with: "► DAY").contains("DAY"))
    screen.press("j")
    Self.answer(&screen)
    screen.press("j")
    #expect(screen.effects == [.useTheme(SafeText("night"))])
    Self.answer(&screen)
    screen.press("k")
    #expect(screen.effects == [.useTheme(SafeText("wall"))])
    screen.press("⇱")
    #expect(screen.effects == [.useTheme(SafeText("night"))])
  }

  @Test("Enter keeps the theme, and asks for nothing more", arguments: ["⏎", "T"])
  func keeping(_ key: String) throws {
    var screen = try Self.opened()
    screen.press("↓")
    Self.answer(&screen)
    screen.press(key)
    #expect(screen.effects == [])
    #expect(screen.state.overlay == nil)
    #expect(screen.state.theme.name.string == "day")
  }

  @Test("A press on a name keeps that theme, the wheel shows the next, a press beside goes back")
  func mouse() throws {
    var screen = try Self.opened()
    let row = try #require(screen.rows.firstIndex { $0.contains("  WALL") })
    let point = Point(x: 118, y: row)
    screen.press(.mouse(MouseEvent(.wheelDown, at: point)))
    #expect(screen.effects == [.useTheme(SafeText("day"))])
    Self.answer(&screen)
    screen.press(.mouse(MouseEvent(.press, at: Point(x: 3, y: 20))))
    #expect(screen.effects == [.useTheme(SafeText("night"))])
    #expect(screen.state.overlay == nil)
    screen.press("T")
    screen.press(.mouse(MouseEvent(.press, at: point)))
    #expect(screen.effects == [.useTheme(SafeText("wall"))])
    #expect(screen.state.overlay == nil)
  }

  @Test("Escape brings the old theme again", arguments: ["⎋", "⌫", "q"])
  func restoring(_ key: String) throws {
    var screen = try Self.opened()
    screen.press("↓")
    Self.answer(&screen)
    screen.press("↓")
    Self.answer(&screen)
    screen.press(key)
    #expect(screen.effects == [.useTheme(SafeText("night"))])
    #expect(screen.state.overlay == nil)
  }

  @Test("The page stays to be seen beside the box, at every size")
  func drawing() throws {
    var screen = try Self.opened()
    for size in [(80, 24), (40, 10), (160, 45), (20, 5)] {
      screen.resize(size.0, size.1)
      #expect(screen.frame.size == Size(width: size.0, height: size.1))
      guard size.0 >= 40 else { continue }
      #expect(screen.text.contains("GIAO DIỆN"))
      #expect(screen.rows[0].contains("Toàn quốc"))
    }
  }
}
