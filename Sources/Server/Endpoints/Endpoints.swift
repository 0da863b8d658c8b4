import HTTPTypes
import Hummingbird

/// All endpoints, and what they are answered from.
struct Endpoints: Sendable {
  /// The datasets, the sources' health and the alerts.
  let state: PublishedState
  /// The events.
  let events: EventHub
  /// The counters.
  let metrics: ServerMetrics

  /// The answer to a request.
  ///
  /// - Throws: why there is none.
  func response(to asked: Asked) throws(Problem) -> Response {
    switch asked.endpoint {
    case .dataset: try DatasetEndpoint(state: state).response(to: asked)
    case .units, .indicators, .targets, .breaks:
      try PartsEndpoint(state: state).response(to: asked)
    case .observations: try ObservationsEndpoint(state: state).response(to: asked)
    case .rankings: try RankingsEndpoint(state: state).response(to: asked)
    case .alerts: try AlertsEndpoint(state: state).response(to: asked)
    case .sources: try SourcesEndpoint(state: state).response(to: asked)
    case .acknowledge, .silence:
      throw Problem(
        .notImplemented, "reserved", "Alerts cannot be acknowledged or silenced here yet.")
    case .events: try EventsEndpoint(events: events).response(to: asked)
    case .health: .json(HealthBody(status: "ok"))
    case .readiness: try readiness()
    case .metrics: metrics.response(state)
    case .description: OpenAPIDescription.response
    }
  }

  private func readiness() throws(Problem) -> Response {
    guard state.now.hasLoaded else { throw .noData }
    return .json(HealthBody(status: "ready"))
  }
}

/// What `/healthz` and `/readyz` say; nothing about the data.
struct HealthBody: Encodable {
  let status: String
}

extension Response {
  /// A value as JSON that is not to be kept.
  static func json(_ value: some Encodable) -> Response {
    json(JSONBody.bytes(value))
  }

  /// JSON that is not to be kept.
  static func json(_ bytes: ByteBuffer) -> Response {
    Response(
      status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-cache"],
      body: ResponseBody(byteBuffer: bytes))
  }
}
