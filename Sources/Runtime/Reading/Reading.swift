import Dashboard
import Measures

/// What the sources have given so far: a report when any of them gave data, and what failed since
/// the reading before.
struct Reading: Sendable {
  /// What is to be shown; nil while no source has given anything.
  var report: Report?
  /// The sources that have failed since, and why.
  var failures: [(source: SourceID, error: SourceError)]
}
