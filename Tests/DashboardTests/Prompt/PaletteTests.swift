import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("The palette")
struct PaletteTests {
  @Test(
    "finds a unit however its name is typed",
    arguments: [
      "da nang", "đà nẵng", "Đà", "dn", "ddaf", "ddaf nawngx", "d9a2 na8ng4", "nang da",
      "DANANG", "danang", "H17",
    ])
  func units(_ typed: String) throws {
    var screen = try Sample.searchableScreen()
    screen.press("ⓟ" + typed)
    #expect(Self.titles(screen).first == "Đà Nẵng", "\(Self.titles(screen).prefix(5))")
    screen.press("⏎")
    #expect(screen.unit == "da-nang")
    #expect(screen.state.place.page == .unit)
    #expect(screen.state.prompt == nil)
  }

  @Test("is narrowed by letters with marks")
  func marks() throws {
    var screen = try Sample.searchableScreen()
    screen.press("ⓟhà")
    let titles = Self.titles(screen)
    #expect(titles.contains("Hà Nam"))
    #expect(titles.allSatisfy { FoldedText($0).isHit(by: "hà") }, "\(titles)")
  }

  @Test("narrows communes by the name of their province")
  func context() throws {
    var screen = try Sample.searchableScreen()
    screen.press("ⓟhai chau da nang")
    #expect(Self.titles(screen).first?.contains("Hải Châu") == true)
  }

  @Test("finds pages, indicators, commands and themes, in both languages")
  func others() throws {
    let cases: [(String, (Screen) -> Bool)] = [
      ("canh bao", { $0.state.place.page == .alerts }),
      ("alerts", { $0.state.place.page == .alerts }),
      ("localities", { $0.state.place.page == .localities }),
      ("reverse", { $0.state.sort.isReversed }),
      ("dao chieu", { $0.state.sort.isReversed }),
      ("digitised", { $0.indicator.contains("digitised") }),
      ("wall", { $0.effects == [.useTheme(SafeText("wall"))] }),
      ("thoát", { $0.effects == [.quit] }),
    ]
    for (typed, isDone) in cases {
      var screen = try Sample.searchableScreen()
      screen.press("ⓟ" + typed + "⏎")
      #expect(isDone(screen), "\(typed)")
      #expect(screen.state.prompt == nil)
    }
  }

  @Test("reaches every command by arrows and Enter alone")
  func arrowsOnly() throws {
    var screen = try Screen.smallCountry()
    screen.press(.function(12))
    let offered = screen.state.prompt?.suggestions.compactMap { suggestion -> Command? in
      switch suggestion.choice {
      case .subject(.command(let command)): command
      case .subject(.page(.help)): .help
      case .subject(.page(let page)): page.command
      default: nil
      }
    }
    let reached = Set(offered ?? []).union([.palette, .commandLine])
    #expect(Set(Command.allCases).subtracting(reached) == [])
    let count = try #require(screen.state.prompt?.suggestions.count)
    for _ in 0..<count { screen.press("↓") }
    #expect(screen.state.prompt?.position.row == count - 1)
  }

  @Test("shows the best find first, marks what was found, and follows the arrows")
  func drawing() throws {
    var screen = try Sample.searchableScreen()
    screen.press("ⓟda nang")
    let row = try #require(screen.rows.firstIndex { $0.contains("► Đà Nẵng") })
    let grid = screen.frame.grid
    let marked = grid.row(row).filter { $0.role == .match }
    #expect(marked.count == 6)
    screen.press("↓")
    #expect(screen.rows[row + 1].contains("►"))
    #expect(!screen.rows[row].contains("►"))
    screen.press("⎋")
    #expect(screen.state.prompt == nil)
    #expect(screen.effects == [])
  }

  @Test("says so when nothing is found, and Enter then does nothing")
  func nothing() throws {
    var screen = try Screen.smallCountry()
    screen.press("ⓟzzzqqq")
    #expect(screen.text.contains("không thấy gì"))
    screen.press("⏎")
    #expect(screen.state.prompt != nil)
    #expect(screen.state.place.page == .overview)
  }

  @Test("is used with the mouse")
  func mouse() throws {
    var screen = try Sample.searchableScreen()
    screen.press("ⓟda nang")
    let row = try #require(screen.rows.firstIndex { $0.contains("► Đà Nẵng") })
    screen.press(.mouse(MouseEvent(.wheelDown, at: Point(x: 60, y: row))))
    #expect(screen.state.prompt?.position.row == 1)
    screen.press(.mouse(MouseEvent(.press, at: Point(x: 60, y: row))))
    #expect(screen.unit == "da-nang")
    screen.press("ⓟ")
    screen.press(.mouse(MouseEvent(.press, at: Point(x: 0, y: 0))))
    #expect(screen.state.prompt == nil)
  }

  @Test("knows the units of new data, and the other language")
  func newData() throws {
    var screen = Screen(try SmallCountry.dataset())
    screen.press("ⓟhai chau")
    let before = Self.titles(screen)
    screen.act(.loaded(Screen.report(try Sample.dataset(), isSample: true)))
    #expect(Self.titles(screen) != before)
    #expect(Self.titles(screen).contains { $0.contains("Hải Châu") })
  }

  static func titles(_ screen: Screen) -> [String] {
    screen.state.prompt?.suggestions.map { $0.title.map(\.text.string).joined() } ?? []
  }
}

extension FoldedText {
  /// Whether the letters of a word stand in it in order, each with its marks.
  fileprivate func isHit(by word: String) -> Bool {
    var matcher = FuzzyMatcher()
    return matcher.score(FoldedText(word), letters: letters.span, marks: marks.span) != nil
  }
}
