import Text

/// A doubt about a figure, apart from how good or bad the figure is.
public struct QualityNote: Sendable, Hashable {
  /// What is doubtful.
  public enum Kind: Sendable, Hashable {
    /// A parent is given as something else than the sum of its children.
    ///
    /// It is shown as given. Both are in the indicator's unit of measure; `computed` has the
    /// precision of `given`, or two decimals more than a percentage when counts are given.
    case differsFromChildren(given: FixedDecimal, computed: FixedDecimal)
    /// A figure rests on fewer parts than there are.
    case partialCoverage(parts: Int, of: Int)
    /// The published value is not the ratio of the counts published with it.
    case valueContradictsCounts(given: FixedDecimal, computed: FixedDecimal)
    /// What a source says about its own data.
    case stated(SafeText)
  }

  /// The unit whose figure it is; nil when it is about the whole dataset.
  public let unit: UnitIndex?
  /// The indicator; nil for all.
  public let indicator: IndicatorIndex?
  /// The period; nil for all.
  public let period: Period?
  /// What is doubtful.
  public let kind: Kind

  /// Makes a note.
  public init(
    unit: UnitIndex? = nil, indicator: IndicatorIndex? = nil, period: Period? = nil, kind: Kind
  ) {
    self.unit = unit
    self.indicator = indicator
    self.period = period
    self.kind = kind
  }
}
