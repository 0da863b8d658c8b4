import Dashboard
import DataSources
import History
import Measures

/// What each of several sources gave last, and how it is doing, in the order they were named.
struct SourceBoard: Sendable {
  /// What is known of one source.
  private struct Entry: Sendable {
    var outcome: ReadOutcome?
    /// What an earlier run has kept of it, until it answers.
    var known: KnownDataset?
    var memo = SourceMemo()
    /// What a server said beside its data.
    var served: ServedState?
    /// How the sources of a server are doing, by the clock of this machine.
    var upstream: [SourceHealth]?
    /// The number of the question that was answered so.
    var question = 0
    var health: SourceHealth
    /// Whether a pull has ended, well or badly.
    var isTried = false

    /// The figures that are shown of it.
    var dataset: Dataset? { outcome?.dataset ?? known?.dataset }
  }

  /// The sources, the leading one first.
  private let sources: [SourceID]
  private let isSample: Bool
  private var entries: [SourceID: Entry] = [:]
  private var unreported: [(source: SourceID, error: SourceError)] = []
  /// Whether the history may still have something to show.
  var awaitsHistory = false
  /// Counts changes of the data, so that it is merged only then.
  private(set) var revision = 0

  /// A board on which nothing stands yet.
  ///
  /// - Parameters:
  ///   - sources: the sources, the leading one first.
  ///   - missing: sources that were named and cannot be found; they stand behind the others.
  ///   - isSample: whether the only source is the built-in sample.
  ///   - state: where the sources stand.
  init(
    _ sources: [SourceID], missing: [(source: SourceID, error: SourceError)] = [],
    isSample: Bool = false, state: SourceHealth.State = .loading
  ) {
    self.sources = sources + missing.map(\.source)
    self.isSample = isSample
    for source in sources {
      entries[source] = Entry(health: SourceHealth(source: source, state: state))
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
        entry.known = nil
        revision += 1
      }
      entry.health.lastSuccess = pull.begun
      entry.health.error = nil
      entry.health.errorCount = entry.outcome?.errorCount ?? 0
      entry.health.warningCount = entry.outcome?.warningCount ?? 0
      entry.health.state = entry.health.errorCount > 0 ? .flawed : .good
      if let recorded = pull.recorded { entry.health = recorded }
      entry.served = pull.served
      entry.upstream = pull.served?.sources(at: pull.begun)
      // What it gives now may have been read there long ago.
      if let sources = entry.upstream { entry.health.answer(for: sources) }
    case .failure(let error):
      entry.health.state = entry.dataset == nil ? .failed : .stale
      entry.health.error = error
      unreported.append((pull.source, error))
    }
    entries[pull.source] = entry
  }

  /// Takes over what an earlier run has kept of a source, unless that has answered by now.
  mutating func remember(_ known: KnownDataset) {
    guard var entry = entries[known.source], entry.outcome == nil else { return }
    entry.known = known
    entry.health.state = entry.isTried ? .stale : .remembered
    entry.health.lastSuccess = known.confirmedAt
    entries[known.source] = entry
    revision += 1
  }

  /// Takes over what else the history knows of a source.
  ///
  /// - Parameters:
  ///   - memo: what it knows.
  ///   - source: the source.
  ///   - question: the number of the question; an answer to an earlier one comes too late.
  mutating func note(_ memo: SourceMemo, of source: SourceID, question: Int = 1) {
    guard var entry = entries[source], question > entry.question else { return }
    entry.memo = memo
    entry.question = question
    entries[source] = entry
    revision += 1
  }

  /// How each source is doing.
  var health: [SourceHealth] { listed.map(\.health) }

  /// The figures of all sources together; nil before the first of them.
  func merged() -> MergedFigures? {
    let datasets = listed.compactMap(\.dataset)
    guard !datasets.isEmpty else { return nil }
    return MergedFigures(datasets, memos: listed.map(\.memo), revision: revision)
  }

  /// What is to be shown of figures that were merged before, at a time in seconds since 1970.
  func report(_ figures: MergedFigures, now: Int64) -> Report {
    let unusable = listed.compactMap(\.health.error).flatMap { error -> [SourceProblem] in
      if case .unusable(let problems, _) = error { return problems }
      return []
    }
    // What is shown is as old as its oldest part.
    let oldest = listed.compactMap(\.health.lastSuccess?.seconds).min()
    var report = Report(
      dataset: figures.dataset, health: health,
      problems: listed.compactMap(\.outcome).flatMap(\.problems) + unusable, isSample: isSample,
      readAt: WallClock(unixSeconds: oldest ?? now))
    report.alerts = servedAlerts
    report.upstream = upstream
    report.restated = figures.restated
    report.past = figures.past
    report.judgement = figures.judgement
    return report
  }

  /// What is to be shown while there are no figures and some may still come: a server that does not
  /// answer may do so in a minute.
  ///
  /// - Parameter now: the time in seconds since 1970.
  /// - Returns: a report without figures; nil when nothing has been tried yet, or no source can
  ///   come back by itself.
  func awaitingReport(now: Int64) -> Report? {
    guard !awaitsHistory, listed.allSatisfy(\.isTried),
      listed.contains(where: { $0.health.error?.isOutage == true })
    else { return nil }
    let nothing = Dataset(registry: BuiltInUnits.registry, catalogue: .builtIn)
    return report(MergedFigures([nothing], memos: [], revision: revision), now: now)
  }

  /// The alerts of the server, when that is the only source: of several sources only this program
  /// has all the figures.
  private var servedAlerts: ServedAlerts? {
    listed.count == 1 ? listed.first?.served?.alerts : nil
  }

  /// How the sources of servers are doing.
  private var upstream: [SourceID: [SourceHealth]] {
    var upstream: [SourceID: [SourceHealth]] = [:]
    for entry in listed { upstream[entry.health.source] = entry.upstream }
    return upstream
  }

  /// What is to be shown at a time in seconds since 1970; nil before the first figures.
  func report(now: Int64) -> Report? {
    merged().map { report($0, now: now) }
  }

  /// Takes out the failures that nobody was told of.
  ///
  /// They wait until there is something to show, or nothing more to come: one source that fails is
  /// not the end while another may still answer.
  mutating func takeFailures() -> [(source: SourceID, error: SourceError)] {
    guard
      listed.contains(where: { $0.dataset != nil })
        || (!awaitsHistory && listed.allSatisfy(\.isTried))
    else {
      return []
    }
    defer { unreported = [] }
    return unreported
  }

  private var listed: [Entry] { sources.compactMap { entries[$0] } }
}

extension SourceError {
  /// Whether a server did not answer, or not as it should, and may do so later.
  fileprivate var isOutage: Bool {
    switch self {
    case .unknownHost, .connectionRefused, .timedOut, .busy, .httpStatus, .network: isTransient
    default: false
    }
  }
}
