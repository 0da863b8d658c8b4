import Dashboard
import DataSources
import Measures

/// Reads sources once and together, each for itself; the first-named source leads.
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

  /// A board for these sources.
  var board: SourceBoard {
    SourceBoard(sources.map(\.id), missing: missing, isSample: isSample)
  }

  /// Reads all sources; a report is made of those that gave data.
  func read() async -> Reading {
    var board = board
    await withTaskGroup(of: Pull.self) { group in
      for source in sources {
        group.addTask(executorPreference: SourceExecutor()) { await pull(source) }
      }
      for await pull in group { board.enter(pull) }
    }
    return Reading(report: board.report(now: now()), failures: board.takeFailures())
  }

  private func pull(_ source: any DataSource) async -> Pull {
    let (begun, start) = (Moment(seconds: now()), ContinuousClock.now)
    let result = await source.result(request)
    return Pull(
      source: source.id, result: result, begun: begun,
      milliseconds: (ContinuousClock.now - start).milliseconds, failures: 0,
      recorded: source.recordedHealth, served: source.served, next: nil)
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
