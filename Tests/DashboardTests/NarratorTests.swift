import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("What is told instead of drawn")
struct NarratorTests {
  /// A person who listens.
  private struct Listener {
    var screen: Screen
    var narrator = Narrator()
    private(set) var heard: [String] = []

    init(_ screen: Screen) {
      self.screen = screen
      listen()
    }

    mutating func press(_ keys: String) {
      screen.press(keys)
      listen()
    }

    mutating func listen() { heard = narrator.lines(for: screen.state).map(\.string) }
  }

  @Test("At first the page is told: where one is, the figures, the chosen row")
  func first() throws {
    let listener = Listener(try Sample.screen())
    #expect(listener.heard.first?.hasPrefix("Tổng quan, Tỷ lệ hồ sơ trực tuyến toàn trình") == true)
    #expect(listener.heard.contains("Toàn quốc: 42 %, mục tiêu 70 %, chưa đạt"))
    #expect(
      listener.heard.contains {
        $0.hasPrefix("1 trong 63: Hà Nam: 68,5 % (mô phỏng), hạng 1 trong 63")
      })
  }

  @Test("A step of the cursor tells the row and nothing else")
  func step() throws {
    var listener = Listener(try Screen.smallCountry())
    listener.press("3")
    listener.press("j")
    #expect(listener.heard.count == 1)
    #expect(listener.heard.first?.hasPrefix("2 trong 8: ") == true)
    listener.press("k")
    #expect(listener.heard.first?.hasPrefix("1 trong 8: Đà Nẵng: 66,0 % (mô phỏng)") == true)
  }

  @Test("Nothing is told when nothing has changed, nor when only the time has")
  func silence() throws {
    var listener = Listener(try Screen.smallCountry())
    listener.listen()
    #expect(listener.heard == [])
    listener.screen.act(.clock(WallClock(unixSeconds: 1_795_310_160)))
    listener.listen()
    #expect(listener.heard == [])
    listener.screen.resize(80, 24)
    listener.listen()
    #expect(listener.heard == [])
  }

  @Test("New data says so, and what it changed here")
  func news() throws {
    var listener = Listener(try Screen.smallCountry())
    listener.screen.act(.loaded(Screen.report(try SmallCountry.dataset())))
    listener.listen()
    #expect(listener.heard == [], "the same figures read again are no news")
    listener.screen.press(.control("r"))
    listener.listen()
    listener.screen.act(.loaded(Screen.report(try SmallCountry.dataset())))
    listener.listen()
    #expect(listener.heard.first == "Số liệu mới", "but an answer to whoever asked")
    let changed = try SmallCountry.dataset(moreFigures: "2024-H1 vn e2e 43/100 final")
    listener.screen.act(.loaded(Screen.report(changed)))
    listener.listen()
    #expect(listener.heard.first == "Số liệu mới")
    #expect(listener.heard.count > 1)
  }

  @Test("A source that fails is told, and is no new data")
  func failure() throws {
    var listener = Listener(try Screen.smallCountry())
    listener.screen.act(.failed(SourceID("mau.csv"), .timedOut(seconds: 30)))
    listener.listen()
    #expect(listener.heard.contains { $0.hasPrefix("Nguồn mau.csv: ") })
    #expect(!listener.heard.contains("Số liệu mới"))
  }

  @Test("Boxes are told when they open and when they close", arguments: ["x", "?", "e"])
  func boxes(_ key: String) throws {
    var listener = Listener(try Screen.smallCountry())
    listener.press(key)
    #expect(!listener.heard.isEmpty)
    listener.press("⎋")
    #expect(listener.heard.contains("Đã đóng"))
  }

  @Test("Signs and keys are said in words")
  func words() throws {
    var listener = Listener(try Sample.screen())
    listener.press("?")
    #expect(listener.heard.contains { $0.hasPrefix("phím Enter mũi tên phải l: ") })
    listener.press("?")
    for key in ["x", "⎋", "8", "j"] {
      listener.press(key)
      let text = listener.heard.joined()
      #expect(!text.contains { "≈▲▼◆✓✗┃Σ".contains($0) }, "\(text)")
    }
  }

  @Test("Every page is told in both languages", arguments: Scenery.desk)
  func everyPage(_ scenery: Scenery) throws {
    for language in Language.allCases {
      let screen = try scenery.screen(Sample.dataset(), isSample: true, language: language)
      let listener = Listener(screen)
      #expect(listener.heard.count > 1, "\(scenery) \(language)")
    }
  }
}
