import DataSources
import HTTPTypes
import Hummingbird
import Measures

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
      body.add(ServedRows.row(alert.alert))
    }
    let next = end < alerts.count && end > start ? alerts[end - 1].code : nil
    return .json(body.finished(total: alerts.count, next: next))
  }
}
