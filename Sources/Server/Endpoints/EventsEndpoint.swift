import HTTPTypes
import Hummingbird

/// `/v1/events`: what happens, as it happens (WHATWG HTML, section 9.2).
struct EventsEndpoint {
  let events: EventHub

  /// How long a reader is asked to wait before it comes back.
  private static let opening = ByteBuffer(string: "retry: 3000\n\n")

  private static let fields: HTTPFields = [
    .contentType: "text/event-stream", .cacheControl: "no-store",
    // Proxies that collect answers before they hand them on would hold events back.
    .xAccelBuffering: "no",
  ]

  func response(to asked: Asked) throws(Problem) -> Response {
    // Nobody listens to a head.
    if asked.isHead { return Response(status: .ok, headers: Self.fields) }
    let channel = asked.channel
    let events = events
    guard
      let subscription = events.subscribe(
        after: asked.fields[.lastEventID], drop: { channel.close(promise: nil) })
    else {
      throw Problem(
        .serviceUnavailable, "too-many-readers", "No more readers of events are taken.",
        fields: [.retryAfter: "30"])
    }
    // A reader that goes away is forgotten at once, not at the next event.
    channel.closeFuture.whenComplete { _ in events.unsubscribe(subscription.number) }
    return Response(
      status: .ok, headers: Self.fields,
      body: ResponseBody { writer in
        defer { events.unsubscribe(subscription.number) }
        try await writer.write(Self.opening)
        try await writer.write(contentsOf: subscription.missed)
        for await piece in subscription.pieces { try await writer.write(piece) }
        try await writer.finish(nil)
      })
  }
}

// Both names are tokens, so that what stands behind the question marks is never used.
extension HTTPField.Name {
  /// The identity of the last event that a reader has seen.
  static let lastEventID = HTTPField.Name("Last-Event-ID") ?? .range
  /// Whether a proxy may collect an answer.
  static let xAccelBuffering = HTTPField.Name("X-Accel-Buffering") ?? .cacheControl
}
