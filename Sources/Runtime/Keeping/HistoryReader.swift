import History
import Measures

/// Asks a history by the names that sources have in this run.
struct HistoryReader: Sendable {
  /// The history.
  let history: History
  /// Where it lies and what it calls the sources.
  let place: HistoryPlace
  /// Only what was known then; nil for now.
  var moment: Moment?

  /// The latest figures of a source; nil when nothing was known of it.
  func dataset(of source: SourceID) async throws(HistoryError) -> KnownDataset? {
    guard let key = place.key(of: source.name).map({ SourceID($0) }) else { return nil }
    let known: [KnownDataset]
    if let moment {
      known = try await history.known(at: moment, of: [key])
    } else {
      known = try await history.latest(of: [key])
    }
    return known.first.map {
      KnownDataset(
        source: source, dataset: $0.dataset.renamed(to: source), knownFrom: $0.knownFrom,
        confirmedAt: $0.confirmedAt)
    }
  }

  /// What is known of a source beside its latest figures.
  func memo(of source: SourceID) async throws(HistoryError) -> SourceMemo {
    guard let key = place.key(of: source.name).map({ SourceID($0) }) else { return SourceMemo() }
    let restated = try await history.restated(by: key, at: moment)
    return SourceMemo(
      restatements: restated.map {
        Restatement(source: source, key: $0.key, at: $0.at, earlier: $0.earlier)
      }, departed: try await history.departed(from: key, at: moment)?.renamed(to: source))
  }

  /// Everything a source has stated for a figure.
  func versions(
    of figure: ObservationKey, from source: SourceID
  ) async throws(HistoryError) -> [ObservationVersion] {
    guard let key = place.key(of: source.name).map({ SourceID($0) }) else { return [] }
    let versions = try await history.versions(of: figure, from: key)
    guard let moment else { return versions }
    return versions.filter { $0.knownFrom <= moment }
  }
}
