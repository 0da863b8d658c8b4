import Dashboard
import Drawing
import TerminalIO
import Words

/// The loop of the window with the notes: waits for the show, for keys and for the next second.
struct NotesLoop {
  /// The screen.
  let terminal: any Terminal
  /// What it waits with.
  let waiter: EventWaiter
  /// What the show tells.
  let feed: NotesFeed
  /// The look.
  let theme: Theme
  /// Which glyphs may be shown.
  let ascii: AsciiMode
  /// The words of the window until the show says which language it speaks.
  let words: Words

  private var exit: ExitStatus?

  init(
    terminal: any Terminal, waiter: EventWaiter, feed: NotesFeed, theme: Theme, ascii: AsciiMode,
    words: Words
  ) {
    self.terminal = terminal
    self.waiter = waiter
    self.feed = feed
    self.theme = theme
    self.ascii = ascii
    self.words = words
  }

  /// Runs until somebody closes the window.
  mutating func run() -> ExitStatus {
    draw()
    while exit == nil, terminal.isConnected {
      let events = waiter.wait(for: terminal, until: .now + untilNextSecond)
      for event in events { apply(event) }
      if exit == nil { draw() }
    }
    return exit ?? .signal(Signal.hangup.number)
  }

  /// How long until the clocks of the window show something else.
  private var untilNextSecond: Duration {
    let news = feed.news
    guard case .showing = news.phase else { return .seconds(60) }
    let passed = news.heard.duration(to: .now)
    return .seconds(passed.components.seconds + 1) - passed
  }

  private mutating func apply(_ event: ScreenEvent) {
    switch event {
    case .input: for key in terminal.readKeys() { press(key) }
    case .output: terminal.flush()
    case .hangup: exit = .signal(Signal.hangup.number)
    case .wakeup, .deadline: break
    case .signal(let signal): apply(signal)
    }
  }

  private mutating func apply(_ signal: Signal) {
    switch signal {
    case .resize: terminal.updateSize()
    case .stop:
      terminal.suspend()
      terminal.updateSize()
    case .resume:
      terminal.resume()
      terminal.updateSize()
    case .terminate, .hangup, .interrupt, .quit: exit = .signal(signal.number)
    }
  }

  private mutating func press(_ key: Key) {
    if case .showing = feed.news.phase {
      switch key {
      case .right, .pageDown, .enter, .down: feed.send(.next)
      case .left, .pageUp, .up: feed.send(.previous)
      case .character(" "): feed.send(.pause)
      case .character("b"), .character("."): feed.send(.black)
      case .character("q"), .escape, .control("c"): exit = .success
      default: break
      }
      return
    }
    switch feed.news.phase {
    case .over, .otherVersion: exit = .success
    case .waiting, .showing:
      if [.character("q"), .escape, .control("c")].contains(key) { exit = .success }
    }
  }

  private func draw() {
    let news = feed.news
    let passed = Int(news.heard.duration(to: .now) / .seconds(1))
    var phase = news.phase
    var words = words
    if case .showing(var status) = phase {
      words = Words(status.language, glyphs: ascii.glyphs)
      if status.condition == .running {
        status.seconds = min(status.length, status.seconds + passed)
      }
      phase = .showing(status)
    }
    var frame = Frame(size: terminal.size) { canvas in
      canvas.glyphs = ascii.glyphs
      canvas.draw(
        NotesPage(phase, elapsed: news.elapsed + passed, words: words), in: canvas.bounds)
    }
    frame.grid = ascii.applied(to: frame.grid)
    terminal.present(frame, theme: theme)
  }
}
