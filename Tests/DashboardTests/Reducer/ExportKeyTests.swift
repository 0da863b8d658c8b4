import Drawing
import Testing
import Text

@testable import Dashboard

@Suite("Keys that take a page along")
struct ExportKeyTests {
  @Test("e offers the formats, enter writes the chosen one")
  func file() throws {
    var screen = try Screen.smallCountry()
    screen.press("e")
    #expect(screen.effects == [])
    #expect(try screen.row(with: "► html").contains("trang web"))
    screen.press("↓↓")
    #expect(try screen.row(with: "► csv").contains("bảng số liệu"))
    screen.press("⏎")
    #expect(screen.effects == [.export(.csv, .file)])
    #expect(screen.state.overlay == nil)
    screen.press("e")
    #expect(try screen.row(with: "► csv").contains("csv"), "the last choice is offered again")
  }

  @Test("y in the box asks for the clipboard, but not for an image")
  func clipboard() throws {
    var screen = try Screen.smallCountry()
    screen.press("ey")
    #expect(screen.effects == [.export(.html, .clipboard)])
    screen.press("e↓↓↓y")
    #expect(screen.effects == [])
    #expect(screen.text.contains("Bộ nhớ tạm chỉ nhận chữ"))
  }

  @Test("The box closes without anything being written", arguments: ["⎋", "e", "q", "⌫"])
  func closing(_ key: String) throws {
    var screen = try Screen.smallCountry()
    screen.press("e")
    screen.press(key)
    #expect(screen.effects == [])
    #expect(screen.state.overlay == nil)
  }

  @Test("^S writes the table at once")
  func quick() throws {
    var screen = try Screen.smallCountry()
    screen.press(.control("s"))
    #expect(screen.effects == [.export(.csv, .file)])
  }

  @Test("y copies the chosen row as a sentence with its source and its mark")
  func row() throws {
    var screen = try Screen.smallCountry()
    screen.press("3y")
    guard case .copy(let text) = screen.effects.first else {
      Issue.record("nothing is copied")
      return
    }
    #expect(text.string.hasPrefix("Thành phố Đà Nẵng: ≈66,0 % · "))
    #expect(text.string.contains("6 tháng đầu năm 2024 · hạng ≈1 trong 4 · Báo cáo mẫu"))
    #expect(text.string.contains("mô phỏng"))
  }

  @Test("Every page has something to copy or says that it has not", arguments: Scenery.desk)
  func everyPage(_ scenery: Scenery) throws {
    var screen = try scenery.screen(Sample.dataset(), isSample: true)
    screen.press("⎋")
    screen.press("y")
    let isCopied = screen.effects.contains { if case .copy = $0 { true } else { false } }
    #expect(isCopied || screen.state.notice?.isWarning == true)
  }

  @Test("Before the first data there is nothing to take along")
  func empty() {
    var state = State(
      language: .vietnamese, theme: Screen.theme, clock: Screen.clock,
      size: Size(width: 80, height: 24))
    #expect(reduce(&state, .key(.control("s"))) == [])
    #expect(state.notice?.isWarning == true)
    #expect(reduce(&state, .key(.character("y"))) == [])
  }

  @Test("The answer of the world stands where answers stand, until the next key")
  func answer() throws {
    var screen = try Screen.smallCountry()
    screen.act(.answered(Notice(SafeText("Đã ghi /tmp/x.html"))))
    #expect(screen.text.contains("Đã ghi /tmp/x.html"))
    screen.press("j")
    #expect(!screen.text.contains("Đã ghi"))
  }

  @Test("A press on a row writes it, the wheel moves, a press beside the box closes it")
  func mouse() throws {
    for (width, height) in [(120, 36), (80, 24), (60, 12)] {
      var screen = try Screen.smallCountry(size: Size(width: width, height: height))
      screen.press("e")
      let point = try Self.place(of: " csv ", screen)
      screen.press(.mouse(MouseEvent(.wheelDown, at: point)))
      #expect(screen.state.exportChoice == 1)
      for _ in 0..<20 { screen.press(.mouse(MouseEvent(.wheelUp, at: point))) }
      #expect(screen.state.exportChoice == 0, "the wheel does not go round")
      screen.press(.mouse(MouseEvent(.press, at: point)))
      #expect(screen.effects == [.export(.csv, .file)])
      #expect(screen.state.overlay == nil)
      screen.press("e")
      screen.press(.mouse(MouseEvent(.press, at: Point(x: 0, y: 1))))
      #expect(screen.effects == [] && screen.state.overlay == nil)
    }
  }

  @Test("In a box that is too low for all, a press means the row that is shown there")
  func mouseInALowBox() throws {
    var screen = try Screen.smallCountry(size: Size(width: 80, height: 10))
    screen.press("e⇲")
    screen.press(.mouse(MouseEvent(.press, at: try Self.place(of: " svg ", screen))))
    #expect(screen.effects == [.export(.svg, .file)])
  }

  /// Where a text stands on the screen.
  private static func place(of text: String, _ screen: Screen) throws -> Point {
    let y = try #require(screen.rows.firstIndex { $0.contains(text) }, "\(screen.text)")
    let row = screen.rows[y]
    let start = try #require(row.firstRange(of: text)).lowerBound
    return Point(x: row.distance(from: row.startIndex, to: start) + 1, y: y)
  }

  @Test("The box fits every size")
  func sizes() throws {
    var screen = try Screen.smallCountry()
    screen.press("e")
    for (width, height) in [(160, 45), (80, 24), (40, 10), (20, 5), (1, 1)] {
      screen.resize(width, height)
      #expect(screen.frame.size == Size(width: width, height: height))
    }
  }
}
