import Dashboard
import DataSources
import Dispatch
import Drawing
import History
import Measures
import Settings
import TerminalIO
import Text
import Words

/// The dashboard on a terminal, from the first frame until the person or the system ends it.
public struct LiveProgram {
  private let sources: [String]
  private let options: DisplayOptions
  private let world: World
  private let replay: ReplayPlayer.Start?

  /// A program that shows `sources`, or the built-in sample when there are none.
  ///
  /// - Parameters:
  ///   - sources: the sources, in order.
  ///   - options: look, language and reading.
  ///   - world: the outside.
  ///   - replay: how recordings among the sources begin; nil for as usual.
  public init(
    sources: [String], options: DisplayOptions, world: World, replay: ReplayPlayer.Start? = nil
  ) {
    self.sources = sources.isEmpty ? options.sources : sources
    self.options = options
    self.world = world
    self.replay = replay
  }

  /// Runs until it is ended; what went wrong is written to standard error after the screen is
  /// restored.
  public func run() -> ExitStatus {
    SharedHeap.use()
    do {
      return try open()
    } catch {
      world.complain("dvctop: " + error.text(Words(options.language)).string + "\n")
      return error.exitStatus
    }
  }

  private func open() throws(ProgramError) -> ExitStatus {
    let round = try options.wall?.plan(self.world)
    let tour = try tour()
    let moment = options.history.moment
    let standing = moment.map { self.world.standing(at: $0) } ?? self.world
    let given = standing.isTimeGiven ? ReplayPlayer.Start.standing(in: standing) : nil
    let located =
      moment == nil
      ? try SourceList(sources, world: standing, replay: replay ?? given ?? .init()) : nil
    let world = located?.world(standing) ?? standing
    // Before the first thread: what is blocked here stays blocked in all that follow.
    let (signals, wakeup) = try openChannels()
    let now = world.now
    let sample =
      located?.isSample == true
      ? Deferred { Result(catching: { try SourceLoader.sampleReport(now: now()) }) } : nil
    let themes = ThemeCatalogue(world)
    let theme = try themes.chosen(options, world)
    let past = try past(at: moment, world)
    let (screen, abilities) = try openScreen(theme)
    let terminal = screen.terminal
    defer { terminal.close() }
    let mailbox = Mailbox(wakeup: wakeup)
    let keeper = keeper(located, mailbox)
    let reader = located.map { list in
      BackgroundReader(
        loader: list.loader(decimalMark: options.decimalMark, now: now), mailbox: mailbox,
        keeper: keeper)
    }
    let files = OutputFiles(world: world)
    var state = state(theme, round, tour, files, world, size: terminal.size)
    let ascii = AsciiMode(options, abilities)
    state.fillsWithSigns = ascii != .none || abilities.colorDepth == .none
    // What is told has no glyphs, and says keys by its own names for them.
    if !options.isAccessible { state.glyphs = ascii.glyphs }
    state.hasHistory = keeper != nil || past != nil
    if let player = located?.player { _ = reduce(&state, .replayed(Replay(player))) }
    readOutlines(into: mailbox)
    try begin(&state, past, sample?.value, reader)
    var loop = EventLoop(
      terminal: terminal, waiter: EventWaiter(signals: signals, wakeup: wakeup),
      mailbox: mailbox, themes: themes, now: now,
      ascii: ascii, state: state, theme: theme,
      reload: { reader?.reload() },
      ask: { effect in
        keeper?.perform(effect, mailbox)
        past?.perform(effect, mailbox)
      }, player: located?.player)
    loop.files = files
    loop.settle = { StartCode.release() }
    loop.clipboard = options.clipboard
    loop.export = exporter(world, mailbox)
    let notes = tour.flatMap { _ in notesServer(mailbox) }
    loop.publish = { notes?.tell($0) }
    if case .lines(let lines) = screen {
      loop.narrator = Narrator()
      loop.tell = { lines.tell($0, ascii: !abilities.isUTF8) }
    }
    let status = loop.run()
    if round == nil, tour == nil { _ = files.keep(loop.state.session, as: .session) }
    reader?.stop()
    terminal.close()
    notes?.stop()
    keeper?.finish(within: Self.farewell)
    return try verdict(status, loop)
  }

  /// How long the last dataset may take to be written after the end: whoever ended the program is
  /// waiting, and less than the two seconds in which a service is killed.
  private static let farewell = DispatchTimeInterval.milliseconds(1_000)

  private func openChannels() throws(ProgramError) -> (SignalChannel, Wakeup) {
    do throws(TerminalError) {
      return (try SignalChannel(), try Wakeup())
    } catch {
      throw .terminal(error)
    }
  }

  /// What is shown on: a screen to look at, or lines to listen to.
  private enum Screen {
    case cells(NcursesTerminal)
    case lines(LinearTerminal)

    var terminal: any Terminal {
      switch self {
      case .cells(let terminal): terminal
      case .lines(let terminal): terminal
      }
    }
  }

  private func openScreen(_ theme: Theme) throws(ProgramError) -> (Screen, TerminalAbilities) {
    var abilities = TerminalAbilities(environment: world.environment)
    if let depth = options.colorDepth { abilities.colorDepth = depth }
    if options.ignoresMouse { abilities.reportsMouse = false }
    if options.isAccessible { return (.lines(LinearTerminal(abilities)), abilities) }
    do throws(TerminalError) {
      let terminal = try NcursesTerminal(abilities)
      // While the figures are still being read.
      terminal.prepare(for: theme)
      return (.cells(terminal), abilities)
    } catch {
      throw .terminal(error)
    }
  }

  private func tour() throws(ProgramError) -> Tour? {
    guard let show = options.tour else { return nil }
    return try show.tour(Words(options.language), world)
  }

  /// What is known before any figure is: options, the round of a wall, the tour of a stage, and how
  /// somebody left it.
  private func state(
    _ theme: Theme, _ round: WallPlan?, _ tour: Tour?, _ files: OutputFiles, _ world: World,
    size: Size
  ) -> State {
    var state = State(
      language: options.language, theme: ThemeName(theme), clock: world.clock,
      size: size, keyMap: options.keyMap)
    state.units = options.units
    state.knownAt = options.history.moment
    state.reducesMotion = options.reducesMotion
    if let round {
      state.hang(
        Wall(
          round, isLocked: options.wall?.isKiosk ?? false, reducesMotion: options.reducesMotion,
          seconds: world.now()))
    } else if let tour {
      state.stage(tour)
    } else {
      // A wall shows its round, whatever somebody looked at last.
      if let layout = files.kept(.layout) { state.restore(layout) }
      if options.restoresSession, let session = files.kept(.session) { state.restore(session) }
    }
    return state
  }

  /// Reads the shapes of provinces beside everything else: until they are there the map has tiles.
  private func readOutlines(into mailbox: Mailbox) {
    let paths = options.outlines
    guard !paths.isEmpty else { return }
    DispatchQueue.global(qos: .utility).async {
      mailbox.put(.outlined(OutlineFile.read(paths)))
    }
  }

  /// Shows what is there at once, or begins to read.
  private func begin(
    _ state: inout State, _ past: PastFigures?, _ sample: Result<Report, any Error>?,
    _ reader: BackgroundReader?
  ) throws(ProgramError) {
    if let past {
      _ = reduce(&state, .loaded(past.report))
      return
    }
    switch sample {
    case .success(let report):
      // The rules look at the figures while the page is worked out.
      let judgement = Deferred { AlertJudgement(report) }
      _ = reduce(&state, .loaded(report))
      if let judgement = judgement.value { _ = reduce(&state, .judged(judgement)) }
    case .failure(let error): throw .source(error as? SourceError ?? .other(detail: .empty))
    case nil: reader?.start()
    }
  }

  /// Writes pages that are taken along, and says through the mailbox how that went.
  private func exporter(_ world: World, _ mailbox: Mailbox) -> (ExportDocument) -> Void {
    let (folder, language) = (ExportFolder(options, world), options.language)
    return { document in
      // A converter may take a second; keys go on.
      DispatchQueue.global(qos: .userInitiated).async {
        let notice = folder.notice(of: document, language: language, world: world)
        mailbox.put(.answered(notice))
      }
    }
  }

  /// What tells the windows with the speaker's notes; without one the show goes on, and says why.
  private func notesServer(_ mailbox: Mailbox) -> NotesServer? {
    do throws(NotesError) {
      return try NotesServer(at: NotesSocket.path(in: world)) { mailbox.put(.steered($0)) }
    } catch {
      mailbox.put(.answered(Notice(error.text(Words(options.language)), isWarning: true)))
      return nil
    }
  }

  /// What was known at a moment; nil without one.
  private func past(at moment: Moment?, _ world: World) throws(ProgramError) -> PastFigures? {
    guard let moment else { return nil }
    return try PastFigures(sources, at: moment, world)
  }

  /// What keeps the history; nil without one, and for the sample, of which nothing is kept.
  private func keeper(_ list: SourceList?, _ mailbox: Mailbox) -> HistoryKeeper? {
    // What is replayed was known then, not now.
    guard options.history == .kept, let list, !list.isSample, list.player == nil,
      let place = HistoryPlace(world)
    else { return nil }
    return HistoryKeeper(
      place, sources: list.sources.map(\.id), now: world.now,
      complain: { mailbox.put(.history($0)) })
  }

  /// A program whose every source failed ends with the reason, once the screen is back.
  private func verdict(_ status: ExitStatus, _ loop: EventLoop) throws(ProgramError) -> ExitStatus {
    if case .noSource = status, let failure = loop.lastFailure { throw .source(failure) }
    return status
  }
}

extension AsciiMode {
  /// What the options ask for and the terminal can show.
  init(_ options: DisplayOptions, _ abilities: TerminalAbilities) {
    if !abilities.isUTF8 {
      self = .lettersToo
    } else {
      self = options.isAscii ? .glyphs : .none
    }
  }
}

extension LinearTerminal {
  /// Writes lines, in ASCII where nothing else can be written.
  fileprivate func tell(_ lines: [SafeText], ascii: Bool) {
    tell(lines.map { ascii ? AsciiMode.lettersToo.applied(to: $0.string) : $0.string })
  }
}
