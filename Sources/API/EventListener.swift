import DataSources
import HTTPClient
import Measures

/// Listens to the events of a server, and comes back when they break off.
struct EventListener {
  /// Why listening once has ended.
  private enum Ending {
    /// The server has no events, or will not give them to us.
    case notOffered
    /// The server answered with a failure.
    case refused(SourceError)
    /// The connection is gone, or was never there.
    case lost(SourceError)
  }

  /// A server that answers and refuses its events so often in a row is pulled instead; one that
  /// does not answer at all is waited for.
  private static let refusalLimit = 3

  /// The longest wait a server can ask for with `retry`.
  private static let reconnectionLimit = Duration.seconds(3_600)

  /// Types of events after which something of what a pull brings is another.
  private static let told: Set<String> = ["dataset", "alert", "source"]

  private let source: HTTPDatasetSource
  private let tell: @Sendable () -> Void
  private var generator = SystemRandomNumberGenerator()
  private var lastID = ""
  private var reconnectionTime: Duration?
  private var hasListened = false
  private var failures = 0
  private var refusals = 0

  init(source: HTTPDatasetSource, tell: @escaping @Sendable () -> Void) {
    self.source = source
    self.tell = tell
  }

  /// Listens until the task is cancelled, or the server offers no events.
  mutating func listen() async {
    while !Task.isCancelled {
      let error: SourceError
      switch await listenOnce() {
      case .notOffered:
        return
      case .refused(let reason):
        refusals += 1
        if refusals >= Self.refusalLimit { return }
        error = reason
      case .lost(let reason):
        refusals = 0
        error = reason
      }
      failures += 1
      var backoff = source.options.reconnection
      if let asked = reconnectionTime { backoff.first = min(asked, Self.reconnectionLimit) }
      let delay = backoff.delay(afterFailures: failures, error, using: &generator)
      try? await Task.sleep(for: delay)
    }
  }

  private var request: HTTPRequest {
    var request = HTTPRequest(
      source.address.appending(path: "/v1/events"),
      headers: [("Accept", "text/event-stream"), ("Cache-Control", "no-store")],
      token: source.token, deadlines: source.options.deadlines, limits: source.options.limits)
    request.deadlines.whole = nil
    request.deadlines.stallWindow = source.options.heartbeatLimit
    request.deadlines.stallBytes = 1
    request.limits.wireBytes = 0
    request.limits.bodyBytes = EventStreamParser.defaultLimit
    if !lastID.isEmpty { request.headers.append(("Last-Event-ID", lastID)) }
    return request
  }

  /// Listens until the events break off, which is told: a server that has ended is to be seen at
  /// once, and not when it is next due.
  private mutating func listenOnce() async -> Ending {
    var isListening = false
    do throws(HTTPError) {
      let stream = try await source.client.stream(request)
      if let ending = ending(for: stream.head) { return ending }
      // Whoever was away may have missed something.
      if hasListened { tell() }
      hasListened = true
      failures = 0
      refusals = 0
      isListening = true
      try await take(ServerSentEvents(stream))
      tell()
      return .lost(.network(host: source.host, .interrupted(received: 0, announced: nil)))
    } catch {
      // A stream that cannot be read on would be no better the next time.
      if case .eventTooLarge = error { return .notOffered }
      if isListening { tell() }
      return .lost(source.sourceError(error))
    }
  }

  private mutating func take(_ events: ServerSentEvents) async throws(HTTPError) {
    var events = events.makeAsyncIterator()
    while let event = try await events.next() {
      if Self.told.contains(event.type) { tell() }
      // An identity that no header can carry is none.
      let isPlain = event.lastID.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
      lastID = isPlain && event.lastID.utf8.count <= 512 ? event.lastID : ""
      reconnectionTime = events.reconnectionTime ?? reconnectionTime
    }
  }

  /// What an answer that brings no events means; nil if it brings them.
  private func ending(for head: HTTPHead) -> Ending? {
    switch head.status {
    case 200: head.headers.mediaType == "text/event-stream" ? nil : .notOffered
    // No events, and none later: WHATWG HTML, section 9.2.3.
    case 204, 401, 403, 404, 405, 406, 410, 501: .notOffered
    default: .refused(source.refusal(head, body: []))
    }
  }
}
