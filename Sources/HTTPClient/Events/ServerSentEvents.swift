/// The events of a stream, as they are read; the server waits while nobody reads.
public struct ServerSentEvents: AsyncSequence, Sendable {
  /// One event.
  public typealias Element = ServerSentEvent
  /// Why the stream ended early.
  public typealias Failure = HTTPError

  private let stream: HTTPStream
  private let limit: Int

  /// The events of an answer of the type `text/event-stream`.
  public init(_ stream: HTTPStream, limit: Int = EventStreamParser.defaultLimit) {
    self.stream = stream
    self.limit = limit
  }

  /// Reads; there is one stream, so there is one reader.
  public func makeAsyncIterator() -> Iterator {
    Iterator(bytes: stream.makeAsyncIterator(), parser: EventStreamParser(limit: limit))
  }

  /// Reads event after event.
  public struct Iterator: AsyncIteratorProtocol {
    var bytes: HTTPStream.Iterator
    var parser: EventStreamParser
    private var waiting: ArraySlice<ServerSentEvent> = []

    init(bytes: HTTPStream.Iterator, parser: EventStreamParser) {
      self.bytes = bytes
      self.parser = parser
    }

    /// The identity to resume with; empty if the server gives none.
    public var lastID: String { parser.lastID }

    /// How long the server asks to wait before coming back.
    public var reconnectionTime: Duration? {
      parser.reconnectionMilliseconds.map { .milliseconds($0) }
    }

    /// The next event; nil when the server has ended the stream.
    public mutating func next() async throws(HTTPError) -> ServerSentEvent? {
      try await next(isolation: nil)
    }

    /// The next event; nil when the server has ended the stream.
    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(HTTPError) -> ServerSentEvent? {
      while waiting.isEmpty {
        guard let part = try await bytes.next(isolation: actor) else { return nil }
        waiting = try parser.events(in: part)[...]
      }
      return waiting.popFirst()
    }
  }
}
