import Dashboard
import DataSources
import Drawing
import Glibc
import Measures
import Settings
import Synchronization
import TerminalIO
import Testing
import Text

@testable import Runtime

@Suite("Event loop")
struct EventLoopTests {
  /// What a run of the loop left behind.
  private struct Run {
    var status: ExitStatus
    var screen: HeadlessTerminal
    var reloads: Int
    /// How often it was said that everything is shown.
    var settled: Int
    var failure: SourceError?

    /// The text of a shown frame, counted from the first; negative numbers from the last.
    func text(_ index: Int) -> String {
      let position = index < 0 ? screen.frames.count + index : index
      guard screen.frames.indices.contains(position) else { return "" }
      return TextWriter().text(of: screen.frames[position].grid)
    }
  }

  /// Read once for all tests.
  private static let sample = Result { try SourceLoader.sampleReport(now: FakeWorld.now) }

  private static func run(
    signals: [Signal] = [], hasData: Bool = true, ascii: AsciiMode = .none,
    now: @escaping @Sendable () -> Int64 = { FakeWorld.now }, framesBeforeSteps: Int = 0,
    put: (Mailbox) -> Void = { _ in }, _ steps: [ScriptedTerminal.Step]
  ) throws -> Run {
    let wakeup = try Wakeup()
    let mailbox = Mailbox(wakeup: wakeup)
    let themes = ThemeCatalogue()
    let theme = try themes.theme("night")
    let terminal = ScriptedTerminal(framesBeforeSteps: framesBeforeSteps, steps)
    var state = State(
      language: .vietnamese, theme: ThemeName(theme), clock: WallClock(unixSeconds: now()),
      size: terminal.size)
    if hasData { _ = reduce(&state, .loaded(try sample.get())) }
    put(mailbox)
    var reloads = 0
    var loop = EventLoop(
      terminal: terminal, waiter: EventWaiter(signals: try SignalChannel(signals), wakeup: wakeup),
      mailbox: mailbox, themes: themes, now: now, ascii: ascii, state: state, theme: theme,
      reload: { reloads += 1 })
    var settled = 0
    loop.settle = { settled += 1 }
    let status = loop.run()
    if let failure = terminal.failure { throw failure }
    return Run(
      status: status, screen: terminal.screen, reloads: reloads, settled: settled,
      failure: loop.lastFailure)
  }

  private static func reading(
    _ report: Report?, failed failure: (name: String, error: SourceError)? = nil
  ) -> Reading {
    Reading(report: report, failures: failure.map { [(SourceID($0.name), $0.error)] } ?? [])
  }

  @Test("The first frame comes before the first event; q ends well")
  func quitting() throws {
    let run = try Self.run([{ $0.type(.character("q")) }])
    #expect(run.status == .success)
    #expect(run.screen.frames.count == 1)
    #expect(run.text(0).contains("42 %"))
    #expect(run.screen.theme?.name == "night")
  }

  @Test("It says once that everything is shown, and not before there is anything")
  func settling() throws {
    let run = try Self.run([{ $0.type(.down) }, { $0.type(.down) }, { $0.type(.character("q")) }])
    #expect(run.settled == 1)
    #expect(try Self.run(hasData: false, [{ $0.type(.character("q")) }]).settled == 0)
  }

  @Test("Keys change the picture, those typed together with one frame")
  func keys() throws {
    let run = try Self.run([
      { $0.type(.character("3")) }, { $0.type(.character("j"), .character("?")) },
      { $0.type(.character("q"), .character("q")) },
    ])
    #expect(run.status == .success)
    #expect(run.screen.frames.count == 3)
    #expect(run.text(1).contains("Toàn quốc ❯ Địa phương"))
    #expect(run.text(2).contains("xuống một dòng"))
  }

  @Test("The choice of a theme shows each one at once, escape brings the first again")
  func themes() throws {
    let run = try Self.run([
      { $0.type(.character("T")) }, { $0.type(.down) }, { $0.type(.down, .enter) },
      { $0.type(.character("T"), .end) }, { $0.type(.escape) }, { $0.type(.character("q")) },
    ])
    #expect(run.text(1).contains("GIAO DIỆN"))
    #expect(run.text(1).contains("► Đêm"))
    #expect(run.text(2).contains("► Ngày"))
    #expect(run.text(4).contains("► Cờ Tổ quốc"))
    #expect(!run.text(5).contains("GIAO DIỆN"))
    #expect(run.screen.theme?.name == "contrast", "kept by enter, restored by escape")
  }

  @Test("Nothing is drawn when nothing happened")
  func idle() throws {
    let run = try Self.run([{ _ in }, { _ in }, { _ in }, { $0.type(.character("q")) }])
    #expect(run.screen.frames.count == 1)
  }

  @Test("A terminal that is gone ends it as a hang-up does")
  func gone() throws {
    let run = try Self.run([])
    #expect(run.status == .signal(SIGHUP))
  }

  @Test("A new size is asked for and drawn as a whole")
  func resizing() throws {
    let run = try Self.run(
      signals: [.resize],
      [
        { screen in
          screen.changeSize(to: Size(width: 120, height: 36))
          raise(SIGWINCH)
        }, { _ in }, { $0.type(.character("q")) },
      ])
    #expect(run.screen.frames.first?.size == Size(width: 80, height: 24))
    #expect(run.screen.frames.last?.size == Size(width: 120, height: 36))
    #expect(run.screen.repaints >= 1)
  }

  @Test("Signals to end it end it", arguments: [Signal.terminate, .hangup, .interrupt, .quit])
  func endingSignals(_ signal: Signal) throws {
    let run = try Self.run(signals: [signal], [{ _ in raise(signal.number) }, { _ in }])
    #expect(run.status == .signal(signal.number))
    #expect(run.screen.frames.count == 1)
  }

  @Test("^Z and the signal give the screen back and draw everything afterwards")
  func suspending() throws {
    let typed = try Self.run([{ $0.type(.control("z")) }, { $0.type(.character("q")) }])
    #expect(typed.screen.suspensions == 1)
    #expect(typed.screen.repaints >= 1)
    #expect(typed.screen.frames.count == 2)
    let sent = try Self.run(
      signals: [.stop], [{ _ in raise(SIGTSTP) }, { _ in }, { $0.type(.character("q")) }])
    #expect(sent.screen.suspensions == 1)
    #expect(sent.screen.frames.count == 2)
    let continued = try Self.run(
      signals: [.resume], [{ _ in raise(SIGCONT) }, { _ in }, { $0.type(.character("q")) }])
    #expect(continued.screen.suspensions == 0)
    #expect(continued.screen.frames.count == 2)
  }

  @Test("^R reads the sources again and says so, ^L paints again")
  func reloading() throws {
    let run = try Self.run([
      { $0.type(.control("r")) }, { $0.type(.control("l")) }, { $0.type(.character("q")) },
    ])
    #expect(run.reloads == 1)
    #expect(run.text(1).contains("Đang đọc lại nguồn"))
    #expect(run.screen.repaints == 1)
  }

  @Test("t changes the theme of the next frame, and its name is shown")
  func theme() throws {
    let run = try Self.run([{ $0.type(.character("t")) }, { $0.type(.character("q")) }])
    let next = try ThemeCatalogue().theme(after: "night")
    #expect(run.screen.theme?.name == next.name)
  }

  @Test("Data that arrives is shown")
  func data() throws {
    let report = try Self.sample.get()
    let run = try Self.run(
      hasData: false, put: { $0.put(Self.reading(report)) },
      [{ _ in }, { $0.type(.character("q")) }])
    #expect(run.status == .success)
    #expect(!run.text(0).contains("42 %"))
    #expect(run.text(-1).contains("42 %"))
  }

  @Test("A reading that is under way is shown with its file")
  func progress() throws {
    let progress = ReadProgress(
      file: SafeText("so-lieu.csv"), bytesDone: 25, bytesTotal: 100)
    let run = try Self.run(
      hasData: false, put: { $0.put(progress) }, [{ _ in }, { $0.type(.character("q")) }])
    #expect(run.text(-1).contains("so-lieu.csv"))
  }

  @Test("When the only source fails there is nothing to show: it ends and says why")
  func onlySourceFails() throws {
    let error = SourceError.notFound(path: SafeText("x.csv"))
    let run = try Self.run(
      hasData: false, put: { $0.put(Self.reading(nil, failed: ("x.csv", error))) },
      [{ _ in }, { _ in }])
    #expect(run.status == .noSource)
    #expect(run.failure == error)
  }

  @Test("When one of two sources fails the other one is shown")
  func oneOfTwoFails() throws {
    let report = try Self.sample.get()
    let run = try Self.run(
      hasData: false,
      put: {
        $0.put(Self.reading(report, failed: ("x.csv", .notFound(path: SafeText("x.csv")))))
      }, [{ _ in }, { $0.type(.character("q")) }])
    #expect(run.status == .success)
    #expect(run.text(-1).contains("42 %"))
  }

  @Test("A failure later on leaves the figures where they are")
  func laterFailure() throws {
    let error = SourceError.notFound(path: SafeText("x.csv"))
    let run = try Self.run(
      put: { $0.put(Self.reading(nil, failed: ("demo:", error))) },
      [{ _ in }, { $0.type(.character("q")) }])
    #expect(run.status == .success)
    #expect(run.text(-1).contains("42 %"))
    #expect(run.text(-1).contains("x.csv: không có tệp"))
  }

  @Test("The minute that has passed is shown without a key")
  func clock() throws {
    let clock = SteppingClock(startingAt: FakeWorld.now - 1)
    let run = try Self.run(
      now: { clock.next() }, framesBeforeSteps: 2, [{ $0.type(.character("q")) }])
    #expect(run.status == .success)
    #expect(run.screen.frames.count == 2)
    #expect(run.screen.frames.first != run.screen.frames.last)
  }

  @Test("ASCII glyphs and letters are replaced where they cannot be shown")
  func ascii() throws {
    let glyphs = try Self.run(ascii: .glyphs, [{ $0.type(.character("q")) }]).text(0)
    #expect(glyphs.contains("Toàn quốc") && !glyphs.contains("█") && !glyphs.contains("─"))
    let letters = try Self.run(ascii: .lettersToo, [{ $0.type(.character("q")) }]).text(0)
    #expect(letters.contains("Toan quoc"))
    #expect(letters.utf8.allSatisfy { $0 < 0x80 })
  }
}

/// A clock on which every look finds a minute more, one second before it ends.
private final class SteppingClock: Sendable {
  private let seconds: Mutex<Int64>

  init(startingAt seconds: Int64) {
    self.seconds = Mutex(seconds)
  }

  func next() -> Int64 {
    seconds.withLock { seconds in
      seconds += 60
      return seconds
    }
  }
}
