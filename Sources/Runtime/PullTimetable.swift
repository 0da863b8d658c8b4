import DataSources
import Measures

/// When each source that is polled is due; sources that tell of their changes are not in it.
///
/// All sources are read together: what is not due then is left alone, so that a server that asked
/// for patience gets it whatever happens to the others.
struct PullTimetable {
  private var schedules: [SourceID: PullSchedule] = [:]

  /// When the next source is due; nil when none is polled.
  var next: PullSchedule.Instant? { schedules.values.compactMap(\.nextPull).min() }

  /// When each source is due.
  var dues: [SourceID: PullSchedule.Instant] { schedules.compactMapValues(\.nextPull) }

  /// Begins the pulls that are due.
  ///
  /// - Returns: the sources that are to be left alone.
  mutating func begin(
    _ sources: [any DataSource], at now: PullSchedule.Instant
  ) -> Set<SourceID> {
    var resting: Set<SourceID> = []
    for source in sources {
      guard let interval = source.pollInterval else { continue }
      var schedule =
        schedules[source.id] ?? PullSchedule(PullSchedule.Timing(interval: interval), now: now)
      if !schedule.begin(at: now) { resting.insert(source.id) }
      schedules[source.id] = schedule
    }
    return resting
  }

  /// Notes how the pulls that were begun have ended.
  mutating func end(
    failures: [(source: SourceID, error: SourceError)], at now: PullSchedule.Instant,
    using generator: inout some RandomNumberGenerator
  ) {
    for (id, schedule) in schedules where schedule.isPulling {
      if let failure = failures.first(where: { $0.source == id }) {
        schedules[id]?.fail(failure.error, at: now, using: &generator)
      } else {
        schedules[id]?.succeed(at: now)
      }
    }
  }

  /// A source says that it has changed.
  mutating func change(_ source: SourceID, at now: PullSchedule.Instant) {
    schedules[source]?.change(at: now)
  }

  /// A person wants to see all of them now.
  mutating func ask(at now: PullSchedule.Instant) {
    for id in schedules.keys { schedules[id]?.ask(at: now) }
  }
}
