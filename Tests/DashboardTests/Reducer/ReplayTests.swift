import Drawing
import Measures
import Testing
import Text
import Words

@testable import Dashboard

@Suite("A replay on the screen")
struct ReplayTests {
  /// 22/11/2026 at 08:15:07 in Vietnam, in a recording of four hours.
  private static let time: Int64 = 1_795_310_107

  private static func replay(
    _ second: Int64 = 0, speed: Int = 100, isPaused: Bool = false, isAtEnd: Bool = false
  ) -> Replay {
    Replay(
      time: Moment(seconds: time + second), start: Moment(seconds: time - 7_200),
      firstDataset: Moment(seconds: time - 7_000),
      end: Moment(seconds: time + 7_200), speed: speed, isPaused: isPaused, isAtEnd: isAtEnd)
  }

  private static func screen(
    _ replay: Replay, size: Size = Size(width: 160, height: 45), language: Language = .vietnamese
  ) throws -> Screen {
    var screen = try Screen.smallCountry(size: size, language: language)
    screen.act(.replayed(replay))
    return screen
  }

  @Test("The header says that it is one, how fast, how far and what time it is then")
  func header() throws {
    let row = try Self.screen(Self.replay()).rows[0]
    #expect(row.contains("► PHÁT LẠI ×100 · 50 %"))
    #expect(row.hasSuffix("22/11/2026 08:15"))
    let english = try Self.screen(Self.replay(speed: 1_000), language: .english).rows[0]
    #expect(english.contains("► REPLAY ×1,000"))
    let paused = try Self.screen(Self.replay(isPaused: true)).rows[0]
    #expect(paused.contains("▮▮ PHÁT LẠI ×100 · tạm dừng"))
    #expect(paused.contains("08:15:07"), "a time that stands still is shown to the second")
    #expect(try Self.screen(Self.replay(isAtEnd: true)).rows[0].contains("■ PHÁT LẠI ×100 · hết"))
  }

  @Test(
    "It is seen on narrow screens too",
    arguments: [(120, 36), (100, 30), (80, 24), (60, 16), (40, 10)])
  func sizes(_ width: Int, _ height: Int) throws {
    let screen = try Self.screen(Self.replay(), size: Size(width: width, height: height))
    #expect(screen.rows[0].contains("×100"), "\(screen.rows[0])")
    #expect(screen.rows[0].contains("08:15"))
  }

  @Test("Its keys ask for what they say")
  func keys() throws {
    let expected: [(String, ReplayOrder)] = [
      (" ", .pause(true)), (",", .step(-1)), (".", .step(1)), (")", .speed(1_000)),
      ("(", .speed(10)), ("0", .seek(Moment(seconds: Self.time - 7_000))),
      ("$", .seek(Moment(seconds: Self.time + 7_200))),
      ("F", .seek(Moment(seconds: Self.time + 720))),
      ("B", .seek(Moment(seconds: Self.time - 720))),
    ]
    for (key, order) in expected {
      var screen = try Self.screen(Self.replay())
      screen.press(key)
      #expect(screen.effects == [.replay(order)], "\(key)")
    }
    var paused = try Self.screen(Self.replay(isPaused: true))
    paused.press(" ")
    #expect(paused.effects == [.replay(.pause(false))])
    var ended = try Self.screen(Self.replay(isAtEnd: true))
    ended.press(" ")
    #expect(ended.effects == [.replay(.pause(false))], "from the beginning")
  }

  @Test("The speed stays between real time and the fastest")
  func speeds() throws {
    var screen = try Self.screen(Self.replay(speed: 1))
    screen.press("(")
    #expect(screen.effects == [.replay(.speed(1))])
    screen.press("))))))))")
    #expect(screen.effects == [.replay(.speed(1_000_000))])
    #expect(screen.text.contains("1.000.000"))
  }

  @Test("Space pauses the replay, not the drawing: what it brings is shown")
  func pausing() throws {
    var screen = try Self.screen(Self.replay())
    screen.press(" ")
    #expect(!screen.rows[0].contains(screen.state.words[.pausedNotice].string))
    let number = screen.state.reportNumber
    screen.act(.loaded(Screen.report(try SmallCountry.dataset())))
    #expect(screen.state.reportNumber == number + 1)
  }

  @Test("Without a replay its keys do nothing and say so", arguments: [",", ".", "(", ")", "0"])
  func withoutReplay(_ key: String) throws {
    var screen = try Screen.smallCountry()
    screen.press(key)
    #expect(screen.effects == [])
    #expect(screen.text.contains("dvctop replay"))
  }

  @Test("Going back forgets the alerts of what has not happened yet")
  func goingBack() throws {
    var screen = try Self.screen(Self.replay(), size: Size(width: 120, height: 36))
    #expect(!screen.state.alerts.book.alerts.isEmpty, "the small country misses targets")
    screen.act(.replayed(Self.replay(60)))
    #expect(!screen.state.alerts.book.alerts.isEmpty)
    screen.act(.replayed(Self.replay(-600)))
    #expect(screen.state.alerts.book.alerts.isEmpty)
    screen.act(.loaded(Screen.report(try SmallCountry.dataset())))
    #expect(!screen.state.alerts.book.alerts.isEmpty)
  }

  @Test("What begins with nothing opens as usual when the first data comes")
  func firstData() throws {
    var screen = Screen(.empty)
    screen.act(.replayed(Self.replay()))
    screen.act(.loaded(Screen.report(try SmallCountry.dataset())))
    let usual = try Screen.smallCountry()
    #expect(screen.state.period == usual.state.period)
    #expect(screen.unit == usual.unit && screen.indicator == usual.indicator)
  }

  @Test("A picture of another time is drawn anew")
  func painter() throws {
    var screen = try Self.screen(Self.replay(isPaused: true))
    var painter = Painter()
    let before = painter.frame(of: screen.state)
    screen.act(.replayed(Self.replay(1, isPaused: true)))
    #expect(painter.frame(of: screen.state) != before)
  }

  @Test("Help and the footer have its keys")
  func listed() throws {
    let screen = try Self.screen(Self.replay())
    #expect(screen.rows.last?.contains(",.") == true, "\(screen.rows.last ?? "")")
    let lines = KeyMap.standard.lines(in: Words(.vietnamese)).map(\.keys.string)
    for key in [",", ".", "(", ")", "B", "F", "0", "$"] { #expect(lines.contains(key)) }
  }
}
