import Dashboard
import DataSources
import Measures

/// Reads sources together and makes one report of them; the first-named source leads.
struct SourceLoader: Sendable {
  /// The sources, in the order they were named.
  let sources: [any DataSource]
  /// Sources that were named and cannot be found.
  var missing: [(source: SourceID, error: SourceError)] = []
  /// How they are to be read.
  var request: ReadRequest
  /// True when the only source is the built-in sample.
  let isSample: Bool
  /// The time.
  let now: @Sendable () -> Int64

  /// What reading brought: a report when any source gave data, and what failed.
  struct Reading: Sendable {
    var report: Report?
    var failures: [(source: SourceID, error: SourceError)]
    /// The last good outcome of each source, for the next reading.
    var outcomes: [SourceID: ReadOutcome]
    /// When each source last answered: how old its data is.
    var answers: [SourceID: Moment] = [:]

    /// Says of each source when it is asked next.
    mutating func note(_ dues: [SourceID: Moment]) {
      guard let report, !dues.isEmpty else { return }
      var health = report.health
      for index in health.indices { health[index].nextAttempt = dues[health[index].source] }
      self.report = report.with(health: health)
    }
  }

  /// Reads all sources; one that fails or has not changed keeps what it gave before.
  ///
  /// - Parameters:
  ///   - last: what the reading before brought.
  ///   - resting: sources that are not to be asked yet; how they were doing stays.
  /// - Returns: what all sources together give now.
  func read(before last: Reading? = nil, resting: Set<SourceID> = []) async -> Reading {
    let before = last?.outcomes ?? [:]
    var reading = Reading(failures: [], outcomes: before, answers: last?.answers ?? [:])
    var health: [SourceHealth] = []
    for source in sources {
      let start = Moment(seconds: now())
      let known = before[source.id]
      if resting.contains(source.id),
        let same = last?.report?.health.first(where: { $0.source == source.id })
      {
        health.append(same)
        continue
      }
      var wish = request
      wish.knownVersion = known?.version
      do throws(SourceError) {
        if let outcome = try await source.read(wish) { reading.outcomes[source.id] = outcome }
        reading.answers[source.id] = start
        health.append(
          SourceHealth(source: source.id, outcome: reading.outcomes[source.id], at: start))
      } catch {
        reading.failures.append((source.id, error))
        health.append(
          SourceHealth(
            source: source.id, state: known == nil ? .failed : .stale,
            lastSuccess: reading.answers[source.id], lastAttempt: start, error: error))
      }
    }
    reading.failures += missing
    health += missing.map { SourceHealth(source: $0.source, state: .failed, error: $0.error) }
    reading.report = report(reading, health)
    return reading
  }

  private func report(_ reading: Reading, _ health: [SourceHealth]) -> Report? {
    let outcomes = sources.compactMap { reading.outcomes[$0.id] }
    guard !outcomes.isEmpty else { return nil }
    let unusable = reading.failures.flatMap { failure in
      if case .unusable(let problems, _) = failure.error { return problems }
      return []
    }
    // What is shown is as old as its oldest part.
    let oldest = outcomes.isEmpty ? nil : reading.answers.values.map(\.seconds).min()
    return Report(
      dataset: Dataset.merging(outcomes.map(\.dataset)), health: health,
      problems: outcomes.flatMap(\.problems) + unusable, isSample: isSample,
      readAt: WallClock(unixSeconds: oldest ?? now())
    ).judged
  }

  /// The report of the built-in sample, at once: the first frame does not wait for a task.
  static func sampleReport(now: Int64) throws(SourceError) -> Report {
    let source = SampleSource()
    let dataset = try source.dataset()
    let moment = Moment(seconds: now)
    return Report(
      dataset: dataset,
      health: [
        SourceHealth(source: source.id, state: .good, lastSuccess: moment, lastAttempt: moment)
      ], problems: [], isSample: true, readAt: WallClock(unixSeconds: now))
  }
}

extension SourceHealth {
  /// The health of a source that has just been read.
  init(source: SourceID, outcome: ReadOutcome?, at moment: Moment) {
    let errors = outcome?.errorCount ?? 0
    self.init(
      source: source, state: errors > 0 ? .flawed : .good, lastSuccess: moment,
      lastAttempt: moment, errorCount: errors, warningCount: outcome?.warningCount ?? 0)
  }
}
