import HTTPTypes
import Hummingbird
import Measures
import Text

/// `/v1/alerts`: what the rules have found and lasts, in the order of identities.
///
/// A cursor is the identity of the last alert of a page: pages neither repeat nor leave out an
/// alert that lasts, whatever comes and goes meanwhile.
struct AlertsEndpoint {
  let state: PublishedState

  func response(to asked: Asked) throws(Problem) -> Response {
    let limit = try Page.limit(of: asked.query)
    let alerts = state.now.book.alerts.map { (code: $0.id.description, alert: $0) }.sorted {
      $0.code < $1.code
    }
    var start = 0
    if let cursor = asked.query[Page.cursorName] {
      guard cursor.split(separator: "~", omittingEmptySubsequences: false).count == 3 else {
        throw Problem(.badRequest, "bad-cursor", "This cursor is not from this server.")
      }
      start = alerts.firstIndex { $0.code > cursor } ?? alerts.count
    }
    let end = min(start + limit, alerts.count)
    var body = ListBody("alerts")
    for alert in alerts[start..<end] {
      body.add(JSONBody.bytes(AlertBody(alert.alert)).readableBytesView)
    }
    let next = end < alerts.count && end > start ? alerts[end - 1].code : nil
    return .json(body.finished(total: alerts.count, next: next))
  }
}

/// One alert, with the fields of its export.
struct AlertBody: Encodable {
  let id: String
  let rule: String
  let subjectKind: String
  let severity: String
  let stage: String
  let unit: String?
  let source: String?
  let indicator: String?
  let period: String?
  let value: JSONNumber?
  let threshold: JSONNumber?
  let status: String
  let since: String
  let seconds: Int64
  let missing: [String]?

  init(_ alert: Alert) {
    let finding = alert.finding
    id = alert.id.description
    rule = finding.rule.id
    subjectKind = finding.rule.subject == .data ? "data" : "performance"
    severity = alert.severity.code
    stage = alert.stage.code
    switch alert.id.subject {
    case .unit(let unit): (self.unit, source) = (unit, nil)
    case .source(let source): (unit, self.source) = (nil, SafeText(source.name).string)
    }
    indicator = alert.id.indicator.isEmpty ? nil : alert.id.indicator
    period = finding.period?.code
    value = finding.cause.value.map { JSONNumber($0) }
    threshold = finding.cause.threshold.map { JSONNumber($0) }
    status = finding.isSimulated ? "simulated" : "published"
    since = alert.since.rfc3339
    seconds = alert.heldSeconds
    if case .incompleteCoverage(_, _, let missing) = finding.cause {
      self.missing = missing
    } else {
      missing = nil
    }
  }

  private enum CodingKeys: String, CodingKey {
    case id, rule, severity, stage, unit, source, indicator, period, value, threshold, status
    case since, seconds, missing
    case subjectKind = "subject_kind"
  }
}
