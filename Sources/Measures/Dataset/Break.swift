import Text

/// A date from which a series can no longer be compared with what it was before.
public struct Break: Sendable, Hashable {
  /// Why it cannot.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// Units became one.
    case merge
    /// A unit has another name: marked, but the line goes on, because a rename keeps the id.
    case rename
    /// The formula or its basis was changed.
    case formula
    /// Other bodies or procedures are counted than before.
    case coverage
  }

  /// The first day of the new series.
  public let date: Day
  /// Whose series it is: a unit's own, a block's and that of all below it, a level's, everyone's.
  public let scope: Scope
  /// Which indicator; nil for all.
  public let indicator: IndicatorIndex?
  /// Why.
  public let kind: Kind
  /// What to tell a reader; empty when there is nothing.
  public let note: SafeText

  /// Makes a break.
  public init(
    date: Day, scope: Scope, indicator: IndicatorIndex? = nil, kind: Kind, note: SafeText = .empty
  ) {
    self.date = date
    self.scope = scope
    self.indicator = indicator
    self.kind = kind
    self.note = note
  }

  /// Whether a line must be cut here; a rename is only marked.
  public var cuts: Bool { kind != .rename }
}
