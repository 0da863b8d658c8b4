import Text

/// Two rows of one publication for the same unit, indicator, definition and period.
///
/// The first is kept and the second is left out: rule 8 of the field.
public struct Conflict: Sendable, Hashable {
  /// The row that is kept.
  public let first: Observation
  /// The row that is left out.
  public let second: Observation

  /// Makes a conflict.
  public init(first: Observation, second: Observation) {
    self.first = first
    self.second = second
  }

  /// A warning when both rows say the same, an error when they contradict each other.
  public var severity: Severity { first.hasSameValue(as: second) ? .warning : .error }
}
