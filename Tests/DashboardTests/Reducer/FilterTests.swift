import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("Filter")
struct FilterTests {
  @Test(
    "Names are found with or without marks, in any case",
    arguments: [
      ("da nang", ["da-nang"]), ("Đà Nẵng", ["da-nang"]), ("ĐÀ NẴNG", ["da-nang"]),
      ("đà", ["da-nang"]), ("nam", ["ha-nam", "quang-nam"]), ("lang son", ["lang-son"]),
      ("lạng", ["lang-son"]), ("xyz", []), ("n tum", ["kon-tum"]), ("", everything),
      (" ", everything), ("caobang", []),
    ])
  func finding(_ typed: String, found: [String]) throws {
    var screen = try Screen.smallCountry()
    screen.press("3/" + typed)
    #expect(screen.listed.sorted() == found.sorted())
  }

  private static let everything = [
    "da-nang", "quang-nam", "ha-nam", "lang-son", "kon-tum", "cao-bang", "soc-trang", "ca-mau",
  ]

  @Test(
    "An input method that takes letters back and types them again is followed",
    arguments: [
      "d⌫đa⌫à nang", "da⌫⌫đa nang", "da nang⌫⌫⌫⌫nẵng", "DDa⌫⌫⌫đà", "da\u{300} na\u{306}\u{303}ng",
    ])
  func inputMethod(_ burst: String) throws {
    var screen = try Screen.smallCountry()
    screen.press("3/" + burst)
    #expect(screen.state.filter.isEditing)
    #expect(screen.listed == ["da-nang"])
  }

  @Test("While it is typed, letters are letters, not commands")
  func lettersAreLetters() throws {
    var screen = try Screen.smallCountry()
    screen.press("3/q?1 x")
    #expect(screen.state.filter.text == "q?1 x")
    #expect(screen.state.place.page == .localities)
    #expect(screen.state.overlay == nil)
    #expect(screen.effects == [])
    #expect(screen.frame.cursor != nil)
  }

  @Test("What is typed and how many rows are left stands on the screen")
  func isShown() throws {
    var screen = try Screen.smallCountry()
    screen.press("3/nam")
    #expect(try screen.row(with: "Lọc: nam").contains("nam"))
    screen.press("⏎")
    #expect(screen.frame.cursor == nil)
    #expect(try screen.row(with: "lọc «nam»").contains("2"))
  }

  @Test("Enter keeps it, a second Enter opens the chosen unit")
  func enter() throws {
    var screen = try Screen.smallCountry()
    screen.press("3/da nang⏎")
    #expect(screen.state.place.page == .localities)
    #expect(screen.listed == ["da-nang"])
    screen.press("⏎")
    #expect(screen.unit == "da-nang")
  }

  @Test("Escape drops it, ^U empties it, an empty one is left by backspace")
  func leaving() throws {
    var screen = try Screen.smallCountry()
    screen.press("3/nam")
    screen.press(.control("u"))
    #expect(screen.state.filter.text == "")
    #expect(screen.state.filter.isEditing)
    screen.press("⌫")
    #expect(!screen.state.filter.isEditing)
    screen.press("/nam⎋")
    #expect(screen.state.filter == Filter())
    #expect(screen.listed.count == 8)
    #expect(screen.state.place.page == .localities)
  }

  @Test("Arrows still move while it is typed, and ^C still leaves the program")
  func otherKeys() throws {
    var screen = try Screen.smallCountry()
    screen.press("3/n↓↓")
    #expect(screen.state.position.row == 2)
    #expect(screen.state.filter.text == "n")
    screen.press(.control("c"))
    #expect(screen.effects == [.quit])
  }

  @Test("A pasted name is typed at once")
  func paste() throws {
    var screen = try Screen.smallCountry()
    screen.press("3/")
    screen.press(.paste(SafeText("Đà Nẵng")))
    #expect(screen.listed == ["da-nang"])
  }

  @Test("It belongs to its page: another page starts without one")
  func perPage() throws {
    var screen = try Screen.smallCountry()
    screen.press("3/nam⏎2")
    #expect(screen.state.filter == Filter())
    #expect(screen.listed.count == 3)
  }

  @Test("Pages without a list have none", arguments: ["5", "7", "9"])
  func withoutList(_ digit: String) throws {
    var screen = try Screen.smallCountry()
    screen.press(digit + "/")
    #expect(!screen.state.filter.isEditing)
  }

  @Test("It narrows indicators too, and never grows without end")
  func limits() throws {
    var screen = try Scenery.indicators.screen(Sample.dataset(), isSample: true)
    let all = screen.state.model.rowCount
    screen.press("/toan trinh")
    #expect((1..<all).contains(screen.state.model.rowCount))
    screen.press(String(repeating: "a", count: 500))
    #expect(screen.state.filter.text.count <= 100)
  }

  @Test("The chosen row is inside what is left")
  func position() throws {
    var screen = try Screen.smallCountry()
    screen.press("3G/nam")
    #expect(screen.state.position.row == 0)
    #expect(screen.chosen == "ha-nam" || screen.chosen == "quang-nam")
  }
}
