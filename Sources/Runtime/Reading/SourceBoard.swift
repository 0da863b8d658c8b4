import Dashboard
import DataSources
import Measures

/// What each of several sources gave last, and how it is doing, in the order they were named.
struct SourceBoard: Sendable {
  /// What is known of one source.
  private struct Entry: Sendable {
    var outcome: ReadOutcome?
    var health: SourceHealth
    /// Whether a pull has ended, well or badly.
    var isTried = false
  }

  /// The sources, the leading one first.
  private let sources: [SourceID]
  private let isSample: Bool
  private var entries: [SourceID: Entry] = [:]
  private var unreported: [(source: SourceID, error: SourceError)] = []
  /// Counts changes of the data, so that it is merged only then.
  private(set) var revision = 0

  /// A board on which nothing stands yet.
  ///
  /// - Parameters:
  ///   - sources: the sources, the leading one first.
  ///   - missing: sources that were named and cannot be found; they stand behind the others.
  ///   - isSample: whether the only source is the built-in sample.
  init(
    _ sources: [SourceID], missing: [(source: SourceID, error: SourceError)] = [],
    isSample: Bool = false
  ) {
    self.sources = sources + missing.map(\.source)
    self.isSample = isSample
    for source in sources {
      entries[source] = Entry(health: SourceHealth(source: source, state: .loading))
    }
    for (source, error) in missing {
      let health = SourceHealth(source: source, state: .failed, error: error)
      entries[source] = Entry(health: health, isTried: true)
    }
    unreported = missing
  }

  /// Writes down how a pull ended; a source that failed or has not changed keeps what it gave.
  mutating func enter(_ pull: Pull) {
    guard var entry = entries[pull.source] else { return }
    entry.isTried = true
    entry.health.lastAttempt = pull.begun
    entry.health.nextAttempt = pull.next
    entry.health.durationMilliseconds = pull.milliseconds
    entry.health.failuresInARow = pull.failures
    unreported.removeAll { $0.source == pull.source }
    switch pull.result {
    case .success(let outcome):
      if let outcome {
        entry.outcome = outcome
        revision += 1
      }
      entry.health.lastSuccess = pull.begun
      entry.health.error = nil
      entry.health.errorCount = entry.outcome?.errorCount ?? 0
      entry.health.warningCount = entry.outcome?.warningCount ?? 0
      entry.health.state = entry.health.errorCount > 0 ? .flawed : .good
    case .failure(let error):
      entry.health.state = entry.outcome == nil ? .failed : .stale
      entry.health.error = error
      unreported.append((pull.source, error))
    }
    entries[pull.source] = entry
  }

  /// The figures of all sources together; nil before the first of them.
  var dataset: Dataset? {
    let outcomes = known.compactMap(\.outcome)
    return outcomes.isEmpty ? nil : Dataset.merging(outcomes.map(\.dataset))
  }

  /// How each source is doing.
  var health: [SourceHealth] { known.map(\.health) }

  /// What is to be shown of figures that were merged before, at a time in seconds since 1970.
  func report(_ dataset: Dataset, now: Int64) -> Report {
    let unusable = known.compactMap(\.health.error).flatMap { error -> [SourceProblem] in
      if case .unusable(let problems, _) = error { return problems }
      return []
    }
    // What is shown is as old as its oldest part.
    let oldest = known.compactMap(\.health.lastSuccess?.seconds).min()
    return Report(
      dataset: dataset, health: health,
      problems: known.compactMap(\.outcome).flatMap(\.problems) + unusable, isSample: isSample,
      readAt: WallClock(unixSeconds: oldest ?? now)
    ).judged
  }

  /// Takes out the failures that nobody was told of.
  ///
  /// They wait until there is something to show, or nothing more to come: one source that fails is
  /// not the end while another may still answer.
  mutating func takeFailures() -> [(source: SourceID, error: SourceError)] {
    guard known.contains(where: { $0.outcome != nil }) || known.allSatisfy(\.isTried) else {
      return []
    }
    defer { unreported = [] }
    return unreported
  }

  private var known: [Entry] { sources.compactMap { entries[$0] } }
}
