import Drawing
import Glibc

/// A terminal of lines: keys come from standard input, lines go to standard output, and nothing is
/// ever drawn, moved or coloured.
///
/// For screen readers and braille displays, which follow what is added at the end. Both ends may
/// be pipes: keys then come from whatever writes into the one, lines go to whatever reads the
/// other.
public final class LinearTerminal: Terminal {
  /// The size of a sheet on which every page shows everything it has; nothing is cut to it.
  public private(set) var size = Size(width: 160, height: 45)
  /// What the terminal can do.
  public let abilities: TerminalAbilities
  /// False once nobody reads the lines.
  public private(set) var isConnected = true
  /// When to read keys although nothing was typed.
  public private(set) var keyDeadline: ContinuousClock.Instant?
  /// True when there is nothing more to read: standard input was a file or a pipe, and is at its
  /// end.
  public private(set) var isAtEnd = false

  private var decoder = KeyDecoder()
  private let isTyped: Bool
  /// The modes to give back; nil when standard input is no terminal.
  private var original: termios?

  /// How long an escape byte may be the beginning of another key.
  private static let escapeDelay = Duration.milliseconds(25)
  /// Bytes read at once.
  private static let portion = 4_096

  /// Takes standard input and standard output.
  public init(_ abilities: TerminalAbilities) {
    self.abilities = abilities
    isTyped = isatty(STDIN_FILENO) == 1
    takeKeys()
  }

  deinit { close() }

  /// What to poll.
  public var descriptor: Int32? { isAtEnd ? nil : STDIN_FILENO }
  /// Lines are written at once.
  public var hasPendingOutput: Bool { false }
  /// What a pipe still holds when its writer has gone counts.
  public var readsToEnd: Bool { !isTyped }

  /// Writes lines.
  public func tell(_ lines: [String]) {
    guard isConnected else { return }
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        isConnected = false
        return
      }
      start += count
    }
  }

  /// Shows nothing: what there is to say is told.
  public func present(_ frame: Frame, theme: Theme) {}

  /// The keys that have been typed since the last call.
  public func readKeys() -> [Key] {
    guard isConnected, !isAtEnd else { return [] }
    var polled = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    var keys: [Key] = []
    if poll(&polled, 1, 0) > 0 {
      var bytes = [UInt8](repeating: 0, count: Self.portion)
      let count = read(STDIN_FILENO, &bytes, bytes.count)
      if count > 0 { keys = decoder.decode(bytes.prefix(count)) }
      if count == 0 || count < 0 && errno != EINTR && errno != EAGAIN {
        isAtEnd = !isTyped
        isConnected = !isTyped
        return decoder.flush()
      }
    } else if let keyDeadline, keyDeadline <= .now {
      keys = decoder.flush()
    }
    keyDeadline = decoder.isWaiting ? .now + Self.escapeDelay : nil
    return keys
  }

  /// Nothing waits.
  public func flush() {}
  /// Nothing but lines may be heard by a screen reader; the clipboard hears nothing.
  public func send(_ bytes: [UInt8]) {}
  /// Always that of the sheet.
  @discardableResult public func updateSize() -> Size { size }
  /// What was told stays.
  public func repaint() {}

  /// Gives the keys back, stops, and takes them when the process goes on.
  public func suspend() {
    giveKeys()
    raise(SIGSTOP)
    takeKeys()
  }

  /// Takes the keys again.
  public func resume() { takeKeys() }

  /// Gives the keys back; further calls do nothing.
  public func close() { giveKeys() }

  /// One key at a time, and none of them written by the terminal itself.
  private func takeKeys() {
    var modes = termios()
    guard isTyped, tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    if original == nil { original = modes }
    modes.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | IXON)
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL | IEXTEN)
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
  }

  private func giveKeys() {
    guard var modes = original else { return }
    original = nil
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
  }
}
