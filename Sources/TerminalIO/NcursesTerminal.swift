import CTerminal
import Drawing

/// The terminal of standard output, drawn by ncurses.
///
/// It keeps what it showed last and puts only what differs. There can be one at a time, for ncurses
/// is one; all calls come from the thread that opened it.
public final class NcursesTerminal: Terminal {
  /// Columns and rows now.
  public private(set) var size: Size
  /// What the terminal can do.
  public private(set) var abilities: TerminalAbilities
  /// False once the terminal is gone.
  public private(set) var isConnected = true
  /// Whether output waits for the terminal to read.
  public private(set) var hasPendingOutput = false
  /// When to read keys although nothing was typed.
  public private(set) var keyDeadline: ContinuousClock.Instant?

  private var decoder: KeyDecoder
  private var painter: CellPainter
  private var presses = DoublePress()
  /// The newest frame that came while the terminal was not reading.
  private var waiting: (frame: Frame, theme: Theme)?
  private var isOpen = true

  /// How long an escape byte may be the beginning of another key.
  private static let escapeDelay = Duration.milliseconds(25)
  /// How long output may hold up an orderly end; a terminal that reads needs a few milliseconds.
  private static let grace: Int32 = 500
  /// Bytes read at once; what is pasted comes in several portions.
  private static let portion = 4_096

  /// Takes the terminal; nothing is shown before the first frame.
  ///
  /// - Parameter abilities: What is known of the terminal; colours it has not are not used.
  /// - Throws: Why it cannot be drawn on. Then nothing was changed.
  public init(_ abilities: TerminalAbilities) throws(TerminalError) {
    let palette = try Self.open(abilities)
    self.abilities = abilities
    self.abilities.colorDepth = palette.depth(wanted: abilities.colorDepth)
    painter = CellPainter(palette: palette, isUTF8: abilities.isUTF8)
    decoder = KeyDecoder(sequences: Self.keySequences())
    size = Self.measure()
    terminal_resize(Int32(size.width), Int32(size.height))
  }

  deinit { close() }

  /// What to poll.
  public var descriptor: Int32? { isOpen ? terminal_descriptor() : nil }

  /// Works out the colours of a theme before the first frame that is shown in it.
  public func prepare(for theme: Theme) {
    painter.use(theme, abilities.colorDepth)
  }

  /// Shows a frame, the newest one if the terminal does not read now.
  public func present(_ frame: Frame, theme: Theme) {
    guard isOpen, isConnected else { return }
    // A terminal that does not read gets one frame when it does, the newest, not all of them.
    guard !hasPendingOutput else {
      waiting = (frame, theme)
      return
    }
    // Whatever was waiting is older than this one.
    waiting = nil
    painter.put(frame, theme: theme, depth: abilities.colorDepth, within: size)
    note(terminal_update())
  }

  /// Goes on with output that was waiting.
  public func flush() {
    guard isOpen, isConnected, hasPendingOutput else { return }
    note(terminal_flush())
    guard !hasPendingOutput, let next = waiting else { return }
    present(next.frame, theme: next.theme)
  }

  /// The keys that have been typed since the last call.
  public func readKeys() -> [Key] {
    guard isOpen, isConnected else { return [] }
    var keys: [Key] = []
    let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.portion) { bytes in
      let count = terminal_read(bytes.baseAddress, bytes.count)
      if count > 0 { keys = decoder.decode(bytes.prefix(count)) }
      return count
    }
    if count < 0 { isConnected = false }
    let now = ContinuousClock.now
    if count == 0, let keyDeadline, keyDeadline <= now { keys = decoder.flush() }
    if count != 0 || !decoder.isWaiting {
      keyDeadline = decoder.isWaiting ? now + Self.escapeDelay : nil
    }
    return keys.map { key in
      guard case .mouse(let event) = key else { return key }
      return .mouse(presses.resolve(event, at: now))
    }
  }

  /// Takes the size of the window; the next frame is painted as a whole.
  @discardableResult
  public func updateSize() -> Size {
    guard isOpen else { return size }
    size = Self.measure()
    terminal_resize(Int32(size.width), Int32(size.height))
    painter.forget()
    return size
  }

  /// Sends bytes that change nothing on the screen, after the frames that were shown.
  public func send(_ bytes: [UInt8]) {
    guard isOpen, isConnected else { return }
    note(bytes.withUnsafeBufferPointer { terminal_send($0.baseAddress, $0.count) })
  }

  /// Has the next frame painted as a whole.
  public func repaint() {
    guard isOpen else { return }
    terminal_repaint()
    painter.forget()
  }

  /// Gives the screen back, stops, and takes the screen when the process goes on.
  public func suspend() {
    guard isOpen else { return }
    terminal_leave(Self.grace)
    signals_stop_self()
    resume()
  }

  /// Takes the screen again.
  public func resume() {
    guard isOpen else { return }
    terminal_enter()
    hasPendingOutput = false
    updateSize()
  }

  /// Gives the terminal back as it was; further calls do nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    terminal_close(isConnected ? Self.grace : 0)
  }

  private func note(_ transfer: terminal_transfer) {
    hasPendingOutput = transfer == TERMINAL_WAITING
    if transfer == TERMINAL_GONE { isConnected = false }
  }
}
