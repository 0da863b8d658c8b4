import Dashboard
import DataSources
import Drawing
import Measures
import Settings
import TerminalIO
import TestSupport
import Testing
import Text
import Words

@testable import Runtime

@Suite("A replay in the program")
struct ReplayTests {
  /// 22/11/2026 at 08:00 in Vietnam.
  private static let start: Int64 = 1_795_309_200

  private static func outcome(_ rate: Int, in folder: TemporaryFolder) async throws -> ReadOutcome {
    let path = try folder.write(
      "period,unit,indicator,value\n2024-H1,vn,e2e,\(rate)\n", to: "a.csv")
    return try #require(try await FileSource(path: path).read(ReadRequest()))
  }

  /// The nation at 41, after ten minutes at 43, after twenty the file is gone.
  private static func recording(in folder: TemporaryFolder) async throws -> String {
    let path = folder.path + "/r.dvctop"
    let source = SourceID("a.csv")
    func moment(_ second: Int64) -> Moment { Moment(seconds: start + second) }
    let writer = try RecordingWriter(
      path: path, program: "test", sources: [source], words: .both, at: moment(0))
    for (second, rate) in [(0, 41), (600, 43)] as [(Int64, Int)] {
      let health = SourceHealth(
        source: source, state: .good, lastSuccess: moment(second), lastAttempt: moment(second))
      _ = try writer.record(
        health, try await outcome(rate, in: folder), at: moment(second))
    }
    let stale = SourceHealth(
      source: source, state: .stale, lastSuccess: moment(600), lastAttempt: moment(1_200),
      failuresInARow: 1, error: .notFound(path: SafeText("a.csv")))
    _ = try writer.record(stale, nil, at: moment(1_200))
    try writer.finish(at: moment(1_800))
    return path
  }

  @Test("What is asked for by 0 is the first dataset, not the time before it")
  func firstDataset() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/r.dvctop"
    let source = SourceID("a.csv")
    func moment(_ second: Int64) -> Moment { Moment(seconds: Self.start + second) }
    let writer = try RecordingWriter(
      path: path, program: "test", sources: [source], words: .both, at: moment(0))
    let health = SourceHealth(
      source: source, state: .good, lastSuccess: moment(300), lastAttempt: moment(300))
    _ = try writer.record(health, try await Self.outcome(41, in: folder), at: moment(300))
    try writer.finish(at: moment(900))
    let replay = Replay(ReplayPlayer([try Recording(path: path)], start: .init(.end)))
    #expect(replay.start == moment(0) && replay.firstDataset == moment(300))
  }

  private static func render(
    _ path: String, at second: Int64? = nil, page: Page = .overview,
    language: Language = .vietnamese
  ) async -> String {
    let fake = FakeWorld()
    var world = fake.world
    if let second {
      world.now = { start + second }
      world.isTimeGiven = true
    }
    var command = RenderCommand()
    command.sources = [ReplaySource.scheme + path]
    command.page = page
    // So low that the rate is written and not drawn in large digits.
    command.size = Size(width: 120, height: 20)
    _ = await command.run(DisplayOptions(language: language), world)
    return fake.output + fake.complaints
  }

  @Test("A picture shows the end, as it was then")
  func end() async throws {
    let folder = try TemporaryFolder()
    let path = try await Self.recording(in: folder)
    let text = await Self.render(path)
    #expect(text.contains("43 %"))
    #expect(text.contains("22/11/2026 08:30"))
    #expect(text.contains("◌"), "the source was failing")
    #expect(text.contains("20 phút"), "it was last read ten minutes before it failed: \(text)")
    #expect(text.contains("không có tệp"))
    let english = await Self.render(path, language: .english)
    #expect(english.contains("no such file"))
  }

  @Test("A picture of a time that is given shows what was known then")
  func then() async throws {
    let folder = try TemporaryFolder()
    let path = try await Self.recording(in: folder)
    let early = await Self.render(path, at: 300)
    #expect(early.contains("41 %") && early.contains("08:05"))
    let later = await Self.render(path, at: 660)
    #expect(later.contains("43 %") && later.contains("●"))
    let sources = await Self.render(path, at: 660, page: .sources)
    #expect(sources.contains("a.csv"), "called as it was then")
  }

  @Test("A recording is validated by its entries")
  func validation() async throws {
    let folder = try TemporaryFolder()
    let path = try await Self.recording(in: folder)
    let fake = FakeWorld()
    let good = await ValidateCommand(sources: [ReplaySource.scheme + path]).run(
      DisplayOptions(), fake.world)
    #expect(good == .success)
  }

  @Test("Keys move the replay: the picture, the clock and the ages go with it")
  func keys() async throws {
    let folder = try TemporaryFolder()
    let path = try await Self.recording(in: folder)
    let list = try SourceList(
      [ReplaySource.scheme + path], world: FakeWorld().world, replay: .init(isPaused: true))
    let player = try #require(list.player)
    let wakeup = try Wakeup()
    let mailbox = Mailbox(wakeup: wakeup)
    let world = list.world(FakeWorld().world)
    let reader = BackgroundReader(
      loader: list.loader(decimalMark: nil, now: world.now), mailbox: mailbox)
    reader.start()
    defer { reader.stop() }
    let clock = world.clock
    let now = world.now
    let (status, remaining) = try await Blocking.run {
      let terminal = PatientTerminal(size: Size(width: 120, height: 20), Self.visit)
      let themes = ThemeCatalogue()
      let theme = try themes.theme("night")
      var loop = EventLoop(
        terminal: terminal, waiter: EventWaiter(signals: try SignalChannel([]), wakeup: wakeup),
        mailbox: mailbox, themes: themes, now: now, ascii: .none,
        state: State(
          language: .vietnamese, theme: ThemeName(theme), clock: clock, size: terminal.size),
        theme: theme, reload: {}, player: player)
      return (loop.run(), terminal.remaining)
    }
    #expect(status == .success)
    #expect(remaining == 0)
  }

  /// Waits for a picture with a text; nothing sleeps.
  private static func until(_ text: String, then keys: Key...) -> ScriptedTerminal.Step {
    { screen in
      let frames = screen.frames.map { TextWriter().text(of: $0.grid) }
      guard let last = frames.last, last.contains(text) else { throw NotYet() }
      for key in keys { screen.type(key) }
    }
  }

  /// What a person does with a replay that stands still at first.
  private static var visit: [ScriptedTerminal.Step] {
    [
      until("41 %", then: .character(".")),
      until("43 %", then: .character(".")),
      until("◌", then: .character("$")),
      until("08:30:00", then: .character("0")),
      until("41 %", then: .character(")")),
      until("×10", then: .character("q")),
    ]
  }

  @Test(
    "A duration is a number and a unit",
    arguments: [
      ("90", 90), ("90s", 90), ("10m", 600), ("2h", 7_200), ("1d", 86_400), ("", nil), ("m", nil),
      ("0s", nil), ("-5m", nil), ("1.5h", nil), ("99999999999999999999d", nil),
      ("9223372036854775807d", nil),
    ] as [(String, Int64?)])
  func durations(_ text: String, _ seconds: Int64?) {
    #expect(RecordCommand.duration(text) == seconds.map { .seconds($0) })
  }
}

/// What a step waits for has not happened yet.
private struct NotYet: Error {}

/// A terminal whose person does the next thing when the screen shows what they wait for.
private final class PatientTerminal: Terminal {
  private let screen: HeadlessTerminal
  private var steps: [ScriptedTerminal.Step]
  private let deadline = ContinuousClock.now + .seconds(600)

  init(size: Size, _ steps: [ScriptedTerminal.Step]) {
    screen = HeadlessTerminal(size: size)
    self.steps = steps
  }

  /// Steps that have not been done.
  var remaining: Int { steps.count }

  var size: Size { screen.size }
  var abilities: TerminalAbilities { screen.abilities }
  var descriptor: Int32? { screen.descriptor }
  var hasPendingOutput: Bool { screen.hasPendingOutput }
  var keyDeadline: ContinuousClock.Instant? { screen.keyDeadline }
  var isConnected: Bool { screen.isConnected && ContinuousClock.now < deadline }

  func send(_ bytes: [UInt8]) { screen.send(bytes) }

  func present(_ frame: Frame, theme: Theme) {
    screen.present(frame, theme: theme)
    guard let step = steps.first, (try? step(screen)) != nil else { return }
    steps.removeFirst()
  }

  func flush() { screen.flush() }
  @discardableResult func updateSize() -> Size { screen.updateSize() }
  func repaint() { screen.repaint() }
  func suspend() { screen.suspend() }
  func resume() { screen.resume() }
  func close() { screen.close() }
  func readKeys() -> [Key] { screen.readKeys() }
}
