import Measures

/// What recording a dataset changed.
public struct RecordOutcome: Sendable, Hashable {
  /// Observations that were not known before.
  public var added = 0
  /// Observations of which something else is stated than before.
  public var changed = 0
  /// Of these, how many values the source had stood by.
  public var restated = 0
  /// Observations that the source no longer carries.
  public var departed = 0
  /// Whether anything at all is new: observations, units, indicators, targets, breaks, remarks.
  public var isNew = false
  /// The moment it was recorded under: never before an earlier one of the same source, so that a
  /// clock that was set back cannot disorder what was known when.
  public var at: Moment
}
