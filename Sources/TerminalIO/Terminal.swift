import Drawing

/// Something that shows frames and has keys: a real terminal, or its headless twin in a test.
///
/// Nothing here waits: ``EventWaiter`` does, for all that can happen at once.
public protocol Terminal: AnyObject {
  /// Columns and rows now; at least 1 by 1.
  var size: Size { get }
  /// What the terminal can do.
  var abilities: TerminalAbilities { get }
  /// What to poll for keys and for room to write; `nil` if there is nothing to poll.
  var descriptor: Int32? { get }
  /// Whether output waits for the terminal to read; then poll for writing and call ``flush()``.
  var hasPendingOutput: Bool { get }
  /// When ``readKeys()`` should be called although nothing was typed; `nil` if it need not be.
  ///
  /// An escape byte alone may be the key or the beginning of another key: time decides.
  var keyDeadline: ContinuousClock.Instant? { get }
  /// False once the terminal is gone; nobody sees what is shown from then on.
  var isConnected: Bool { get }

  /// Whether what was typed counts although whoever typed has gone: true for a pipe.
  var readsToEnd: Bool { get }

  /// True when no key can come any more and everything that came was read.
  var isAtEnd: Bool { get }

  /// Shows a frame, at once or as soon as the terminal has read what was shown before.
  func present(_ frame: Frame, theme: Theme)
  /// The keys that have been typed since the last call.
  func readKeys() -> [Key]
  /// Goes on with output that was waiting.
  func flush()
  /// Asks the device for its size; the next frame is painted as a whole.
  @discardableResult func updateSize() -> Size
  /// Sends bytes that change nothing on the screen, between two frames.
  func send(_ bytes: [UInt8])
  /// Has the next frame painted as a whole, whatever the terminal shows now.
  func repaint()
  /// Gives the screen back, stops the process as ^Z would, and takes the screen when it goes on.
  func suspend()
  /// Takes the screen after somebody else stopped and continued the process.
  func resume()
  /// Gives the terminal back as it was; further calls do nothing.
  func close()
}

extension Terminal {
  /// A person who has closed the window wants nothing more.
  public var readsToEnd: Bool { false }

  /// Somebody may always type.
  public var isAtEnd: Bool { false }
}
