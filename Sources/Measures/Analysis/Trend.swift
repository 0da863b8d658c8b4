/// The figures of one unit over time, in periods of one kind (rule 3).
public struct Trend: Sendable, Hashable {
  /// One period of a trend.
  public struct Point: Sendable, Hashable {
    /// The period.
    public let period: Period
    /// What is known of it.
    public let figure: Figure
  }

  /// Whose figures they are.
  public let unit: UnitIndex
  /// What they measure.
  public let indicator: IndicatorIndex
  /// The kind of all periods; `yearToDate` holds all that count from 1 January.
  public let kind: Period.Kind
  /// All periods asked for, in order, also those of which nothing is known.
  public let points: [Point]
  /// Positions in `points` that may be joined by a line: cut at gaps and at breaks.
  public let segments: [Range<Int>]
  /// Breaks that apply, in order, renames included.
  public let breaks: [Break]

  /// The points with a value, in order.
  public var known: [Point] { points.filter { $0.figure.content == .value } }
}
