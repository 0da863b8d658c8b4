import Measures

/// Asks a history by the names that sources have in this run.
public struct HistoryReader: Sendable {
  /// The history.
  public let history: History
  /// Where it lies and what it calls the sources.
  public let place: HistoryPlace
  /// Only what was known then; nil for now.
  public var moment: Moment?

  /// A reader of a history.
  public init(history: History, place: HistoryPlace, moment: Moment? = nil) {
    self.history = history
    self.place = place
    self.moment = moment
  }

  /// The latest figures of a source; nil when nothing was known of it.
  ///
  /// - Throws: why nothing could be read.
  public func dataset(of source: SourceID) async throws(HistoryError) -> KnownDataset? {
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
  ///
  /// - Throws: why nothing could be read.
  public func memo(of source: SourceID) async throws(HistoryError) -> SourceMemo {
    guard let key = place.key(of: source.name).map({ SourceID($0) }) else { return SourceMemo() }
    let restated = try await history.restated(by: key, at: moment)
    return SourceMemo(
      restatements: restated.map {
        Restatement(source: source, key: $0.key, at: $0.at, earlier: $0.earlier)
      }, departed: try await history.departed(from: key, at: moment)?.renamed(to: source))
  }

  /// Everything a source has stated for a figure.
  ///
  /// - Throws: why nothing could be read.
  public func versions(
    of figure: ObservationKey, from source: SourceID
  ) async throws(HistoryError) -> [ObservationVersion] {
    guard let key = place.key(of: source.name).map({ SourceID($0) }) else { return [] }
    let versions = try await history.versions(of: figure, from: key)
    guard let moment else { return versions }
    return versions.filter { $0.knownFrom <= moment }
  }
}
