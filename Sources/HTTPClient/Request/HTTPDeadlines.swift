/// How long the parts of a transfer may take.
public struct HTTPDeadlines: Sendable, Hashable {
  /// From the start until name, connection and handshake are done.
  public var connect: Duration

  /// From the start until the first byte of the answer.
  public var firstByte: Duration

  /// From the start until the last byte; nil for an answer that has no end.
  public var whole: Duration?

  /// The window in which ``stallBytes`` must come once an answer has begun.
  public var stallWindow: Duration

  /// The bytes that must come in each window, at least one.
  public var stallBytes: Int

  /// Deadlines.
  ///
  /// Ten seconds reach any server in the country even after two lost packets; a server may think
  /// for as long as half a minute; two minutes move the largest dataset over a slow line; and a
  /// line on which a kilobyte takes fifteen seconds would not get there.
  public init(
    connect: Duration = .seconds(10), firstByte: Duration = .seconds(30),
    whole: Duration? = .seconds(120), stallWindow: Duration = .seconds(15),
    stallBytes: Int = 1_000
  ) {
    self.connect = connect
    self.firstByte = firstByte
    self.whole = whole
    self.stallWindow = stallWindow
    self.stallBytes = stallBytes
  }
}
