import Dashboard
import DataSources
import Drawing
import Measures
import Settings
import TerminalIO
import Text
import Words

/// The one loop of the dashboard: waits for terminal, signals, mailbox and clock, applies what
/// happened, and draws when something changed.
struct EventLoop {
  /// The screen.
  let terminal: any Terminal
  /// What it waits with.
  let waiter: EventWaiter
  /// Where readings arrive.
  let mailbox: Mailbox
  /// The themes.
  let themes: ThemeCatalogue
  /// The time.
  let now: @Sendable () -> Int64
  /// Which glyphs may be shown.
  let ascii: AsciiMode
  /// Starts a reading of all sources.
  let reload: () -> Void
  /// Does what an effect asks of the history.
  let ask: (Effect) -> Void
  /// Writes a page into a file, and says through the mailbox how that went.
  var export: (ExportDocument) -> Void = { _ in }
  /// Tells what is shown in place of drawing it; nil for a screen.
  var narrator: Narrator?
  /// Where it is told.
  var tell: ([SafeText]) -> Void = { _ in }
  /// Whether and how text may be put into the clipboard.
  var clipboard = ClipboardAccess.off
  /// Tells whoever reads the speaker's notes how the show stands.
  var publish: (TourStatus) -> Void = { _ in }
  /// Done once, when everything that was asked for is shown for the first time.
  var settle: () -> Void = {}
  /// The time that only goes on, for the frames of a tour.
  var instant: () -> ContinuousClock.Instant = { .now }
  /// What replays recordings; nil when nothing is replayed.
  let player: ReplayPlayer?

  /// The state.
  var state: State
  /// The theme.
  var theme: Theme
  /// Where files are written; nil to write none.
  var files: OutputFiles?
  /// Why the latest reading failed.
  private(set) var lastFailure: SourceError?
  private var painter = Painter()
  private var exit: ExitStatus?
  private var lastClock: WallClock
  private var frames = FrameClock()
  private var published: TourStatus?

  /// A loop over a terminal that is open.
  init(
    terminal: any Terminal, waiter: EventWaiter, mailbox: Mailbox, themes: ThemeCatalogue,
    now: @escaping @Sendable () -> Int64, ascii: AsciiMode, state: State, theme: Theme,
    reload: @escaping () -> Void, ask: @escaping (Effect) -> Void = { _ in },
    player: ReplayPlayer? = nil
  ) {
    self.terminal = terminal
    self.waiter = waiter
    self.mailbox = mailbox
    self.themes = themes
    self.now = now
    self.ascii = ascii
    self.state = state
    self.theme = theme
    self.reload = reload
    self.ask = ask
    self.player = player
    lastClock = WallClock(unixSeconds: now())
  }

  /// Actions applied before signals are looked at again: a burst of keys must not hold up an end.
  private static let actionsPerTurn = 32

  /// Runs until the person or the system ends it.
  mutating func run() -> ExitStatus {
    draw()
    var waiting: [Action] = []
    var isStarting = true
    while exit == nil, terminal.isConnected {
      if isStarting, waiting.isEmpty, isComplete {
        isStarting = false
        settle()
      }
      frames.follow(isRunning: state.tour?.framesToNextChange != nil, at: instant())
      let patience = waiting.isEmpty ? untilNextChange : .zero
      let events = waiter.wait(for: terminal, until: .now + patience)
      var taken: [Action] = []
      for event in events { taken += actions(for: event) }
      // The time first, and looked at last: what was read is not from the future.
      waiting += passingTime() + taken
      guard !waiting.isEmpty else {
        if terminal.isAtEnd, exit == nil { draw() }
        continue
      }
      let turn = waiting.prefix(Self.actionsPerTurn)
      for action in turn where exit == nil { apply(action) }
      waiting.removeFirst(turn.count)
      if exit == nil, waiting.isEmpty { draw() }
    }
    return exit ?? .signal(Signal.hangup.number)
  }

  /// The header shows minutes, a wall its countdown: nothing has to be drawn before the next one,
  /// unless the time of a replay goes faster.
  private var untilNextChange: Duration {
    if let ahead = state.tour?.framesToNextChange { return frames.wait(for: ahead, at: instant()) }
    if let player { return player.untilShownTimeChanges ?? .seconds(60) }
    let now = now()
    let minute = 60 - Int(((now % 60) + 60) % 60)
    return .seconds(min(minute, state.wall?.secondsToNextStep(at: now) ?? minute))
  }

  private mutating func actions(for event: ScreenEvent) -> [Action] {
    switch event {
    case .input:
      return terminal.readKeys().map(Action.key)
    case .output:
      terminal.flush()
      return []
    case .hangup:
      exit = .signal(Signal.hangup.number)
      return []
    case .wakeup:
      return mailbox.take()
    case .deadline:
      return state.wall == nil ? [] : [.tick(now())]
    case .signal(let signal):
      return actions(for: signal)
    }
  }

  /// What the clock has brought since it was last looked at.
  private mutating func passingTime() -> [Action] {
    var actions: [Action] = []
    let passed = frames.framesPassed(at: instant())
    if passed > 0 { actions.append(.frames(passed)) }
    let clock = WallClock(unixSeconds: now())
    if clock != lastClock {
      lastClock = clock
      actions.append(.clock(clock))
    }
    if let player, case let replay = Replay(player), replay != state.replay {
      actions.append(.replayed(replay))
    }
    return actions
  }

  private mutating func actions(for signal: Signal) -> [Action] {
    // On a locked wall the keys that send these are keys like all others.
    if state.wall?.isLocked == true, [.interrupt, .quit, .stop].contains(signal) { return [] }
    switch signal {
    case .resize:
      return [.resize(terminal.updateSize())]
    case .stop:
      suspend()
      return [.resize(terminal.updateSize()), .resumed]
    case .resume:
      terminal.resume()
      frames = FrameClock()
      return [.resize(terminal.updateSize()), .resumed]
    case .terminate, .hangup, .interrupt, .quit:
      exit = .signal(signal.number)
      return []
    }
  }

  /// Stops until somebody goes on; a show stands meanwhile.
  private mutating func suspend() {
    terminal.suspend()
    frames = FrameClock()
  }

  private mutating func apply(_ action: Action) {
    if case .failed(_, let error) = action {
      lastFailure = error
      // Nothing to show and nothing to come: say why where it can be read.
      if state.report == nil { exit = .noSource }
    }
    for effect in reduce(&state, action) {
      switch effect {
      case .quit: exit = .success
      case .repaint: terminal.repaint()
      case .reload: reload()
      case .keep, .findVersions: ask(effect)
      case .replay(let order):
        player?.follow(order)
        for action in passingTime() { apply(action) }
      case .suspend:
        suspend()
        apply(.resize(terminal.updateSize()))
        apply(.resumed)
      case .nextTheme:
        show(try? themes.theme(after: theme.name))
      case .saveLayout(let layout):
        apply(.saved(files?.keep(layout, as: .layout).map { SafeText($0) }))
      case .listThemes: apply(.themesListed(themes.listed))
      case .useTheme(let name): show(try? themes.theme(name.string))
      case .export(let format, .file): export(document(format))
      case .export(let format, .clipboard): copy(document(format).text)
      case .copy(let text): copy(text.string)
      }
    }
  }

  /// Shows a theme from the next frame on; nothing for one that cannot be read.
  private mutating func show(_ next: Theme?) {
    guard let next else { return }
    theme = next
    apply(.themed(ThemeName(next)))
  }

  /// The page as it is shown now.
  private func document(_ format: ExportFormat) -> ExportDocument {
    let ascii = ascii
    return ExportDocument(
      format, of: state, theme: theme, depth: terminal.abilities.colorDepth,
      program: Version.text, glyphs: { ascii.applied(to: $0) })
  }

  /// Puts a text into the clipboard, and says what became of it.
  private mutating func copy(_ text: String) {
    let bytes = clipboard.sequence(for: text)
    if let bytes { terminal.send(bytes) }
    apply(.answered(Words(state.language).answer(toCopying: text, clipboard, bytes != nil)))
  }

  /// True when there are figures, and no source has still to answer.
  private var isComplete: Bool {
    guard let report = state.report else { return false }
    let awaited: [SourceHealth.State] = [.waiting, .loading, .remembered]
    return state.knownAt != nil || !report.health.contains { awaited.contains($0.state) }
  }

  private mutating func draw() {
    if let status = state.tourStatus, status != published {
      published = status
      publish(status)
    }
    if narrator != nil {
      let lines = narrator?.lines(for: state) ?? []
      if !lines.isEmpty { tell(lines) }
      // What wrote the keys has gone: once everything there is has been told, that is the end.
      if terminal.isAtEnd, isComplete {
        exit = state.report?.dataset.observations.count == 0 ? .noSource : .success
      }
      return
    }
    var frame = painter.frame(of: state)
    frame.grid = ascii.applied(to: frame.grid)
    terminal.present(frame, theme: shownTheme)
  }

  /// At night the room before a wall is dark; a black screen is black in every theme.
  private var shownTheme: Theme {
    if state.tour?.isBlack == true { return theme.blackedOut }
    return state.wall != nil && lastClock.isNight ? theme.dimmed : theme
  }
}
