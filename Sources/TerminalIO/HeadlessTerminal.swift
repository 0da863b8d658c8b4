import Drawing

/// A terminal without a device: keys come from a script, frames are kept.
///
/// For tests and for whatever else runs the program where nobody looks.
public final class HeadlessTerminal: Terminal {
  /// Columns and rows now.
  public private(set) var size: Size
  /// What the terminal can do.
  public var abilities: TerminalAbilities
  /// What to poll.
  public var descriptor: Int32? { nil }
  /// When to read keys although nothing was typed.
  public var keyDeadline: ContinuousClock.Instant? { keys.isEmpty ? nil : .now }
  /// False once the terminal is gone.
  public private(set) var isConnected = true
  /// Set by a test: the terminal has stopped reading, frames wait.
  public var isStalled = false

  /// The frames that were shown, oldest first.
  public private(set) var frames: [Frame] = []
  /// The theme of the last frame.
  public private(set) var theme: Theme?
  /// What was sent beside the frames.
  public private(set) var sent: [[UInt8]] = []
  /// How often the screen was given back and taken again.
  public private(set) var suspensions = 0
  /// How often a frame was to be painted as a whole.
  public private(set) var repaints = 0
  /// Whether it was closed.
  public private(set) var isClosed = false

  private var keys: [Key]
  private var waiting: (frame: Frame, theme: Theme)?
  private var nextSize: Size?

  /// A terminal of that size on which these keys have been typed.
  public init(
    size: Size, keys: [Key] = [],
    abilities: TerminalAbilities = TerminalAbilities(environment: ["TERM": "xterm-256color"])
  ) {
    self.size = size
    self.keys = keys
    self.abilities = abilities
  }

  /// Types more keys.
  public func type(_ keys: Key...) { self.keys += keys }

  /// Gives the window another size; it counts from the next ``updateSize()`` on.
  public func changeSize(to size: Size) { nextSize = size }

  /// Takes the terminal away.
  public func disconnect() { isConnected = false }

  /// Whether output waits for the terminal to read.
  public var hasPendingOutput: Bool { waiting != nil }

  /// Shows a frame, the newest one if the terminal does not read now.
  public func present(_ frame: Frame, theme: Theme) {
    guard !isClosed, isConnected else { return }
    waiting = (frame, theme)
    flush()
  }

  /// The keys that have been typed since the last call.
  public func readKeys() -> [Key] {
    defer { keys = [] }
    return keys
  }

  /// Goes on with output that was waiting.
  public func flush() {
    guard !isStalled, let next = waiting else { return }
    frames.append(next.frame)
    theme = next.theme
    waiting = nil
  }

  /// Takes the size of the window; the next frame is painted as a whole.
  @discardableResult
  public func updateSize() -> Size {
    if let nextSize { size = nextSize }
    nextSize = nil
    repaints += 1
    return size
  }

  /// Keeps what was sent.
  public func send(_ bytes: [UInt8]) { sent.append(bytes) }

  /// Has the next frame painted as a whole.
  public func repaint() { repaints += 1 }

  /// Gives the screen back, stops, and takes the screen when the process goes on.
  public func suspend() { suspensions += 1 }

  /// Takes the screen again.
  public func resume() { repaints += 1 }

  /// Gives the terminal back as it was; further calls do nothing.
  public func close() { isClosed = true }
}
