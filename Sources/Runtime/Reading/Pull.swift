import DataSources
import Measures

/// One pull of a source, after its end.
struct Pull: Sendable {
  /// The source.
  let source: SourceID
  /// What it gave; nil inside when it still has what is known.
  let result: Result<ReadOutcome?, SourceError>
  /// When it was begun.
  let begun: Moment
  /// How long it took, in milliseconds.
  let milliseconds: Int64
  /// Pulls that have failed since the last success, this one included.
  let failures: Int
  /// How the source was doing then, of one that replays what was recorded.
  var recorded: SourceHealth?
  /// What a server said beside its data; nil for all other sources.
  var served: ServedState?
  /// When the next one is due; nil when only a change will be the reason for one.
  let next: Moment?
}

extension DataSource {
  /// What a reading gave, or why it failed.
  func result(_ request: ReadRequest) async -> Result<ReadOutcome?, SourceError> {
    do throws(SourceError) {
      return .success(try await read(request))
    } catch {
      return .failure(error)
    }
  }
}
