import DashboardFixture
import Drawing
import Measures
import SeededRandom
import Testing
import Text

@testable import Dashboard

/// Drawing only what a step changes must give what drawing everything gives.
@Suite("A painter")
struct PainterTests {
  private static let sizes = [
    Size(width: 160, height: 45), Size(width: 120, height: 36), Size(width: 80, height: 24),
    Size(width: 60, height: 16), Size(width: 40, height: 10), Size(width: 20, height: 5),
  ]

  /// Steps of the cursor most of all, and everything else that a key does.
  private static let keys =
    Array("↑↓↑↓↑↓↓↓↓↓jkGgg⇱⇲".unicodeScalars)
    + Array("1234567⏎⌫⎋⇥?xz/an[]{}+-=<>rvJKL i:ⓟN".unicodeScalars)

  @Test(
    "draws what a fresh one draws, whatever happens", arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func randomWalk(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var screen = try Screen.smallCountry(size: Self.sizes[Int(seed) % Self.sizes.count])
    var painter = Painter()
    var history = ""
    for step in 0..<150 {
      switch Int.random(in: 0..<60, using: &generator) {
      case 0:
        let size = Self.sizes.randomElement(using: &generator) ?? .zero
        screen.resize(size.width, size.height)
        history += " \(size.width)x\(size.height) "
      case 1:
        screen.act(.clock(WallClock(unixSeconds: 1_795_310_100 + Int64(step) * 60)))
        history += " clock "
      case 2:
        screen.act(.failed(SourceID("demo:"), .notFound(path: SafeText("x"))))
        history += " failed "
      default:
        let key = Self.keys.randomElement(using: &generator) ?? "j"
        screen.press(String(key))
        history.unicodeScalars.append(key)
      }
      let drawn = painter.frame(of: screen.state)
      try #require(
        Self.text(of: drawn) == Self.text(of: screen.frame), "seed \(seed), after \(history)")
    }
  }

  /// The same walk as the long one of `dashboard-probe walk`, over data that change.
  @Test("draws what a fresh one draws under a monkey's hands", arguments: [7, 8, 9] as [UInt64])
  func monkey(seed: UInt64) throws {
    let reports = [
      Screen.report(try SmallCountry.dataset()),
      Screen.report(try SmallCountry.dataset(figures: "")),
    ]
    var monkey = Monkey(
      seed: seed, reports: reports + reports.prefix(1), largest: Size(width: 130, height: 40))
    var screen = Screen(try SmallCountry.dataset())
    var painter = Painter()
    for event in 0..<800 {
      let action = monkey.action(on: screen.state.size)
      screen.act(action)
      let drawn = painter.frame(of: screen.state)
      guard event % 8 == 0 else { continue }
      try #require(drawn == screen.frame, "seed \(seed), event \(event), \(action)")
    }
  }

  @Test("draws again only the rows that a step of the cursor changes")
  func drawsLittle() throws {
    var screen = try Screen.smallCountry(size: Size(width: 160, height: 45))
    var painter = Painter()
    var drawn = painter.frame(of: screen.state)
    // What nobody draws again stays, even if it is wrong.
    drawn.grid.draw { $0.put("#", x: 1, y: 2) }
    painter = Painter(havingDrawn: drawn, of: screen.state)
    screen.press("j")
    #expect(painter.frame(of: screen.state).grid[1, 2]?.glyph == "#")
    screen.press("]")
    #expect(painter.frame(of: screen.state).grid[1, 2]?.glyph != "#")
  }

  /// Glyphs, marks, roles and flags of a frame.
  private static func text(of frame: Frame) -> String {
    let writer = TextWriter(trimsRows: false)
    let cursor = frame.cursor.map { "\($0.x),\($0.y)" } ?? "-"
    return (0..<frame.size.height).map { writer.line($0, of: frame.grid) }.joined(separator: "\n")
      + RoleWriter.text(of: frame.grid)
      + frame.grid.cells.map { String($0.flags.rawValue) }.joined()
      + cursor
  }
}
