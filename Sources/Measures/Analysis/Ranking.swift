/// Units of one level in the order of one indicator for one period (rules 4 and 5).
///
/// Rows stand as they are listed: ranked ones, then those below the minimum denominator, those
/// whose only value is of the other kind, those to which the indicator does not apply, and those
/// of which nothing is known. Units that share a rank stand in the order of the registry.
public struct Ranking: Sendable, Hashable {
  /// How two periods may be compared.
  public enum Comparison: Sendable, Hashable {
    /// No other period was asked for.
    case none
    /// Differences and changes of rank are shown.
    case full
    /// Differences are shown; other units were ranked then, so changes of rank are not.
    case otherUnits
    /// The periods are of different kinds: nothing is shown (rule 3).
    case otherFamily
    /// The series of all were cut between the periods: nothing is shown.
    case cut(Break)
  }

  /// How many ranked units stand how to the target that binds each.
  public struct StatusCounts: Sendable, Hashable {
    /// At their target or beyond.
    public internal(set) var met = 0
    /// Near it.
    public internal(set) var near = 0
    /// Short of it.
    public internal(set) var missed = 0
    /// Far short of it.
    public internal(set) var critical = 0
    /// Without a target in force.
    public internal(set) var withoutTarget = 0

    /// How many of them have a target in force.
    public var withTarget: Int { met + near + missed + critical }
  }

  /// What they are ranked by.
  public let indicator: IndicatorIndex
  /// The unit below which they stand.
  public let parent: UnitIndex
  /// Their level.
  public let level: Level
  /// The time ranked.
  public let period: Period
  /// The time it is compared with.
  public let comparedWith: Period?
  /// Whether published or simulated values are ranked; never both.
  public let basis: Preference
  /// How the periods may be compared.
  public let comparison: Comparison
  /// All units that were valid in the period.
  public let rows: [RankingRow]
  /// How many of them are ranked: the first ones of `rows`.
  public let rankedCount: Int
  /// How ranked units stand to their targets.
  public let statusCounts: StatusCounts

  /// The day whose units are ranked when it is not the period's last one: merged provinces are then
  /// summed over those that became them.
  public let unitsDay: Day?

  /// How many units were valid in the period.
  public var validCount: Int { rows.count }

  /// The rows with a rank.
  public var ranked: ArraySlice<RankingRow> { rows[..<rankedCount] }

  /// The figure in the middle of the ranked ones by value; nil when none is ranked.
  ///
  /// Of an even number the lower of the two in the middle: no mean is made of rates, and the
  /// median is then always a figure that some unit has. `upperMedian` is the other.
  public var median: Figure? { byValue(at: (rankedCount - 1) / 2) }

  /// The higher of the two figures in the middle; the same as `median` for an odd number.
  public var upperMedian: Figure? { byValue(at: rankedCount / 2) }

  /// The figure below or at which that many percent of the ranked ones are, by nearest rank.
  ///
  /// - Parameter percent: 0 to 100; 0 is the lowest figure, 100 the highest.
  /// - Returns: nil when none is ranked.
  public func percentile(_ percent: Int) -> Figure? {
    let bounded = min(max(percent, 0), 100)
    return byValue(at: max((bounded * rankedCount + 99) / 100 - 1, 0))
  }

  /// The row of a unit.
  public func row(of unit: UnitIndex) -> RankingRow? { rows.first { $0.unit == unit } }

  /// Whether the first row has the lowest value.
  let lowerIsBetter: Bool

  private func byValue(at position: Int) -> Figure? {
    guard (0..<rankedCount).contains(position) else { return nil }
    return rows[lowerIsBetter ? position : rankedCount - 1 - position].figure
  }
}
