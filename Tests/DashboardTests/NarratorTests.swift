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
    #expect(
      listener.heard.first?.hasPrefix("1 trong 8: Đà Nẵng: 66,0 % (mô phỏng, khác cộng") == true)
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

  @Test("The palette and the command line tell what is typed and what it leads to")
  func prompts() throws {
    var listener = Listener(try Sample.screen())
    listener.press("ⓟ")
    #expect(listener.heard.first == "Tìm")
    #expect(listener.heard.contains { $0.hasPrefix("1 trong ") })
    listener.press("hue")
    #expect(listener.heard.first == "Tìm: hue")
    #expect(listener.heard.contains { $0.contains("Huế") })
    listener.press("↓")
    #expect(listener.heard.count == 1, "an arrow tells the next one alone: \(listener.heard)")
    #expect(listener.heard.first?.hasPrefix("2 trong ") == true)
    listener.press("⎋")
    #expect(listener.heard.contains("Đã đóng"))
    listener.press(":")
    #expect(listener.heard.first == "Lệnh")
    listener.press("nope⏎")
    #expect(listener.heard.contains { $0.hasPrefix("không có lệnh «nope»") })
    listener.press("⎋")
    listener.press(":export⏎")
    #expect(listener.heard.contains { $0.hasPrefix("Mang trang này đi: html") })
  }

  @Test("A comparison tells each pinned unit beside the first")
  func comparison() throws {
    var listener = Listener(try Screen.smallCountry())
    listener.press("3fjf")
    #expect(listener.heard.contains { $0.contains("đã ghim") })
    listener.press("c")
    #expect(listener.heard.first?.hasPrefix("So sánh, Tỷ lệ hồ sơ trực tuyến toàn trình") == true)
    #expect(listener.heard.count == 3)
    #expect(listener.heard.last?.contains("so với") == true)
    #expect(!listener.heard.joined().contains { "≈▲▼·".contains($0) }, "\(listener.heard)")
    listener.press("⎋")
    #expect(listener.heard.contains("Đã đóng"))
  }

  @Test("Restated figures, history and an earlier knowledge are told where the page marks them")
  func history() throws {
    var report = Screen.report(try SmallCountry.dataset())
    let key = ObservationKey(
      unit: "bo-tai-chinh", indicator: "e2e", definition: "emc",
      period: try SmallCountry.period("2024-H1"))
    let earlier = StatedValue(
      published: FixedDecimal(integer: 71),
      provenance: Provenance(
        publication: SafeText("a"), file: SafeText("a"), source: SourceID("mau.csv")))
    report.restated = RestatedFigures(
      [
        Restatement(
          source: SourceID("mau.csv"), key: key, at: Screen.clock.moment, earlier: earlier)
      ], in: report.dataset)
    var listener = Listener(try Screen.smallCountry())
    listener.screen.state.knownAt = Screen.clock.moment
    listener.screen.act(.loaded(report))
    listener.press("2")
    #expect(
      listener.heard.contains { $0.contains("biết đến 22/11/2026 08:15") }, "\(listener.heard)")
    listener.press("/tài chính")
    #expect(listener.heard.contains { $0.contains("(nguồn đã sửa)") }, "\(listener.heard)")
    listener.screen.act(.history(.full(path: SafeText("/x"))))
    listener.listen()
    #expect(!listener.heard.isEmpty)
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
