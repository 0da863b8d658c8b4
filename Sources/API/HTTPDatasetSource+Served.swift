import DataSources
import HTTPClient
import Measures
import Text

extension HTTPDatasetSource {
  /// Rows asked for at once: the most that the contract's servers give.
  private static let pageRows = 1_000

  /// The most pages of a list that are asked for: twice the alerts that a book holds.
  private static let pageLimit = 4

  /// The longest cursor that is sent back; one of ours is an identity of three short names.
  private static let cursorLimit = 2_000

  /// Asks for the alerts and the sources of the server.
  ///
  /// A server that has no such list, or answers with something else, has none.
  ///
  /// - Throws: what may pass: then nothing is known of what it would say now.
  func askBesides(_ request: ReadRequest) async throws(SourceError) -> ServedState {
    var state = ServedState()
    let alerts = try await pages(of: "/v1/alerts", request) { ServedPage(alerts: $0) }
    state.alerts = alerts.map { pages in
      ServedAlerts(pages.flatMap(\.rows), omitted: pages.reduce(0) { $0 + $1.omitted })
    }
    let sources = try await pages(of: "/v1/sources", request) { ServedPage(sources: $0) }
    state.sources = sources?.flatMap(\.rows)
    state.clock = sources?.first?.clock
    return state
  }

  /// All pages of a list; nil when the server has no such list.
  private func pages<Row>(
    of path: String, _ request: ReadRequest, read: ([UInt8]) -> ServedPage<Row>?
  ) async throws(SourceError) -> [ServedPage<Row>]? {
    var pages: [ServedPage<Row>] = []
    var target = "\(path)?limit=\(Self.pageRows)"
    while pages.count < Self.pageLimit {
      guard let page = try await page(at: target, request, read: read) else {
        return pages.isEmpty ? nil : pages
      }
      pages.append(page)
      guard let next = page.next, !next.isEmpty, next.utf8.count <= Self.cursorLimit else { break }
      let cursor = PercentEncoding.escaped(next, keeping: "~")
      target = "\(path)?limit=\(Self.pageRows)&cursor=\(cursor)"
    }
    return pages
  }

  private func page<Row>(
    at target: String, _ request: ReadRequest, read: ([UInt8]) -> ServedPage<Row>?
  ) async throws(SourceError) -> ServedPage<Row>? {
    let response = try await response(to: target, request)
    guard response.head.isSuccess else {
      let error = refusal(response.head, body: response.body)
      // Not implemented, now or in a minute.
      if error.isTransient, response.head.status != 501 { throw error }
      return nil
    }
    do throws(SourceError) {
      try checkKind(response.head)
    } catch {
      return nil
    }
    return read(response.body)
  }
}
