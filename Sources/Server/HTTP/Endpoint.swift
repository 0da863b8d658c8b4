import HTTPTypes

/// What can be asked for; the raw value is its path.
enum Endpoint: String, CaseIterable, Sendable {
  case dataset = "/v1/dataset"
  case units = "/v1/units"
  case indicators = "/v1/indicators"
  case targets = "/v1/targets"
  case breaks = "/v1/breaks"
  case observations = "/v1/observations"
  case rankings = "/v1/rankings"
  case alerts = "/v1/alerts"
  /// `/v1/alerts/{id}/ack`, reserved.
  case acknowledge = "/v1/alerts/{id}/ack"
  /// `/v1/alerts/{id}/silence`, reserved.
  case silence = "/v1/alerts/{id}/silence"
  case sources = "/v1/sources"
  case events = "/v1/events"
  case health = "/healthz"
  case readiness = "/readyz"
  case metrics = "/metrics"
  case description = "/openapi.yaml"

  private static let byPath = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The endpoint at a path; nil when there is none.
  init?(path: Substring) {
    // A text of its own: looking up a part of a text is slower than copying it.
    let path = String(path)
    if let endpoint = Self.byPath[path] {
      // Braces are of the description, not of an address.
      guard !endpoint.isReserved else { return nil }
      self = endpoint
      return
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[1] == "v1", parts[2] == "alerts", !parts[3].isEmpty else {
      return nil
    }
    switch parts[4] {
    case "ack": self = .acknowledge
    case "silence": self = .silence
    default: return nil
    }
  }

  /// Whether it is kept free for what comes later.
  var isReserved: Bool { self == .acknowledge || self == .silence }

  /// Whether it answers without a token: it tells nothing about the data.
  var isOpen: Bool { self == .health || self == .readiness }

  /// The methods it knows, as the field `Allow` lists them.
  var allowed: String { isReserved ? "POST" : "GET, HEAD" }

  /// Whether it knows a method.
  func allows(_ method: HTTPRequest.Method) -> Bool {
    isReserved ? method == .post : method == .get || method == .head
  }

  /// The parameters of its query.
  var parameters: Set<String> {
    switch self {
    case .units, .targets, .breaks: Self.partNames
    case .indicators: Self.indicatorNames
    case .observations: Self.observationNames
    case .rankings: Self.rankingNames
    case .alerts, .sources: Page.names
    default: []
    }
  }

  private static let partNames = Page.names.union(["level", "parent", "as_of"])
  private static let indicatorNames = Page.names.union(["as_of"])
  private static let observationNames = Page.names.union([
    "unit", "indicator", "kind", "from", "to",
  ])
  private static let rankingNames = Page.names.union(["indicator", "level", "period", "parent"])
}
