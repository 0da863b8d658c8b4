import DataSources
import HTTPTypes
import Hummingbird
import Measures
import Text
import Words

/// `/v1/sources`: how each source of this server is doing, in the order of naming.
///
/// Without it a screen could not tell figures of now from the last good ones of a source that has
/// been failing for days. The time of this machine is in every page, so that ages can be reckoned
/// by any other clock.
struct SourcesEndpoint {
  let state: PublishedState

  func response(to asked: Asked) throws(Problem) -> Response {
    let limit = try Page.limit(of: asked.query)
    let sources = state.now.health
    let start = min(try Self.start(asked.query), sources.count)
    let end = min(start + limit, sources.count)
    var body = ListBody("sources")
    for health in sources[start..<end] {
      body.add(ServedRows.row(health, failure: Self.failure))
    }
    let next = end < sources.count && end > start ? String(end) : nil
    return .json(body.finished(total: sources.count, next: next, at: .now))
  }

  /// A cursor is the number of sources on the pages before: they are the same for a whole run.
  private static func start(_ query: Query) throws(Problem) -> Int {
    guard let cursor = query[Page.cursorName] else { return 0 }
    guard (1...6).contains(cursor.utf8.count), cursor.utf8.allSatisfy({ (48...57).contains($0) }),
      let start = Int(cursor)
    else { throw Problem(.badRequest, "bad-cursor", "This cursor is not from this server.") }
    return start
  }

  private static let failure: RecordingWords.Failure = { error in
    RecordedText(
      vietnamese: Words(.vietnamese).sourceError(error),
      english: Words(.english).sourceError(error))
  }
}
