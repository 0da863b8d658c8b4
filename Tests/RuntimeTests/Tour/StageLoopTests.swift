import Dashboard
import Drawing
import Settings
import Synchronization
import TerminalIO
import Testing
import Text

@testable import Runtime

@Suite("The loop of a stage")
struct StageLoopTests {
  /// A time that only the test lets go on.
  private final class Clock: Sendable {
    private let time = Mutex(ContinuousClock.now)
    var now: ContinuousClock.Instant { time.withLock { $0 } }
    func pass(_ duration: Duration) { time.withLock { $0 += duration } }
  }

  private static func tour() throws -> Tour {
    let steps = ["một", "hai", "ba"].map { text in
      TourStep(
        .page(.overview), caption: TourText(vietnamese: [SafeText("Bước \(text).")]), seconds: 10)
    }
    return try #require(Tour(title: TourText(), steps: steps))
  }

  /// The last picture after some steps of a person and of the time.
  private static func picture(
    _ clock: Clock, whileSuspended: @escaping () -> Void = {}, _ steps: [ScriptedTerminal.Step]
  ) throws -> String {
    let theme = try ThemeCatalogue().theme("night")
    let wakeup = try Wakeup()
    let terminal = ScriptedTerminal(size: Size(width: 120, height: 36), steps)
    terminal.whileSuspended = whileSuspended
    var state = State(
      language: .vietnamese, theme: ThemeName(theme),
      clock: WallClock(unixSeconds: FakeWorld.now), size: terminal.size)
    _ = reduce(&state, .loaded(try SourceLoader.sampleReport(now: FakeWorld.now)))
    state.stage(try tour())
    var loop = EventLoop(
      terminal: terminal, waiter: EventWaiter(signals: try SignalChannel([]), wakeup: wakeup),
      mailbox: Mailbox(wakeup: wakeup), themes: ThemeCatalogue(), now: { FakeWorld.now },
      ascii: .none, state: state, theme: theme, reload: {})
    loop.instant = { clock.now }
    _ = loop.run()
    if let failure = terminal.failure { throw failure }
    return try TextWriter().text(of: #require(terminal.screen.frames.last).grid)
  }

  @Test("Time leads from step to step")
  func time() throws {
    let clock = Clock()
    let text = try Self.picture(clock, [{ _ in clock.pass(.seconds(11)) }, { _ in }])
    #expect(text.contains("2/3") && text.contains("Bước hai."))
  }

  @Test("A show that is suspended stands meanwhile")
  func suspended() throws {
    let clock = Clock()
    let text = try Self.picture(
      clock, whileSuspended: { clock.pass(.seconds(11)) },
      [{ $0.type(.control("z")) }, { _ in }, { _ in }])
    #expect(text.contains("1/3") && text.contains("Bước một."))
  }
}
