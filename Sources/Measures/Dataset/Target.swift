import Text

/// A value that a unit is bound to reach.
public struct Target: Sendable, Hashable {
  /// On which side of the value it is met.
  public enum Comparison: UInt8, Sendable, Hashable, CaseIterable {
    /// Met at the value or above: `>=`.
    case atLeast
    /// Met at the value or below: `<=`.
    case atMost
  }

  /// What is to be reached.
  public let indicator: IndicatorIndex
  /// Who is bound.
  public let scope: Scope
  /// The value, in the indicator's unit of measure.
  public let value: FixedDecimal
  /// On which side of it the target is met.
  public let comparison: Comparison
  /// The last day on which it may be reached; nil for a goal without a date.
  public let deadline: Day?
  /// Who set it.
  public let source: SafeText
  /// A remark; empty when there is none.
  public let note: SafeText
  /// The file it was read from; empty when it is built in.
  public let file: SafeText
  /// The line of the file, from 1; 0 when there are no lines.
  public let line: UInt32

  /// Makes a target.
  public init(
    indicator: IndicatorIndex, scope: Scope, value: FixedDecimal,
    comparison: Comparison = .atLeast, deadline: Day? = nil, source: SafeText,
    note: SafeText = .empty, file: SafeText = .empty, line: UInt32 = 0
  ) {
    self.indicator = indicator
    self.scope = scope
    self.value = value
    self.comparison = comparison
    self.deadline = deadline
    self.source = source
    self.note = note
    self.file = file
    self.line = line
  }
}
