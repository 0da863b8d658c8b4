import Measures

/// What the command line says about the history.
public enum HistoryUse: Hashable, Sendable {
  /// What is read is kept, and what is known from earlier is shown until the sources answer.
  case kept
  /// It is left alone: `--no-history`, `--read-only`.
  case off
  /// Nothing is read; what was known at a moment is shown: `--known-at`.
  case knownAt(Moment)

  /// The moment whose knowledge is shown; nil for now.
  var moment: Moment? {
    if case .knownAt(let moment) = self { return moment }
    return nil
  }
}
