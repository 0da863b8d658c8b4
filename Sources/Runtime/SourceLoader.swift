import Dashboard
import DataSources
import Measures

/// Reads sources together and makes one report of them; the first-named source leads.
struct SourceLoader: Sendable {
  /// The sources, in the order they were named.
  let sources: [any DataSource]
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
  }

  /// Reads all sources.
  func read() async -> Reading {
    var datasets: [Dataset] = []
    var health: [SourceHealth] = []
    var problems: [SourceProblem] = []
    var failures: [(source: SourceID, error: SourceError)] = []
    for source in sources {
      let start = Moment(seconds: now())
      do throws(SourceError) {
        guard let outcome = try await source.read(request) else { continue }
        datasets.append(outcome.dataset)
        problems += outcome.problems
        health.append(
          SourceHealth(
            source: source.id, state: outcome.errorCount > 0 ? .flawed : .good,
            lastSuccess: start, lastAttempt: start, errorCount: outcome.errorCount,
            warningCount: outcome.warningCount))
      } catch {
        failures.append((source.id, error))
        health.append(
          SourceHealth(source: source.id, state: .failed, lastAttempt: start, error: error))
        if case .unusable(let found, _) = error { problems += found }
      }
    }
    guard !datasets.isEmpty else { return Reading(failures: failures) }
    let report = Report(
      dataset: Dataset.merging(datasets), health: health, problems: problems, isSample: isSample,
      readAt: WallClock(unixSeconds: now()))
    return Reading(report: report, failures: failures)
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
