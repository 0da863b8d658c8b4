/// What a rule found, with the figures that show it.
///
/// Values are in the indicator's unit of measure, as published where they were, otherwise with as
/// many decimals as ``decimals``: for showing. Whether something was found is decided exactly.
public enum AlertCause: Sendable, Hashable {
  /// A target is missed; over when `clearing` is reached.
  case belowTarget(
    value: FixedDecimal, target: FixedDecimal, comparison: Target.Comparison, deadline: Day?,
    status: TargetStatus, clearing: FixedDecimal)
  /// A member is far behind its block, the unit with that identifier.
  case belowAverage(value: FixedDecimal, reference: FixedDecimal, of: String, points: Int)
  /// A unit became worse since a period.
  case suddenDrop(
    value: FixedDecimal, before: FixedDecimal, change: FixedDecimal, since: Period, points: Int)
  /// A unit lost ranks since a period, among as many as were ranked.
  case rankDrop(rank: Int, before: Int, ranked: Int, since: Period, ranks: Int)
  /// A source fails or is late; the age is nil when it never gave anything, and the limit when it
  /// has none.
  case stale(ageSeconds: Int64?, limitSeconds: Int64?, hasFailed: Bool)
  /// Members have not reported; `missing` are the identifiers of the first of them.
  case incompleteCoverage(reported: Int, of: Int, missing: [String])
  /// A parent is given as something else than the sum of its members.
  case differsFromMembers(given: FixedDecimal, computed: FixedDecimal)
  /// A value is not the ratio of its counts.
  case contradictsCounts(given: FixedDecimal, computed: FixedDecimal)
  /// So many of the members moved the same way since a period.
  case jointJump(units: Int, of: Int, points: Int, rises: Bool, since: Period)
  /// A value outside what there can be.
  case impossibleValue(value: FixedDecimal, largest: FixedDecimal)
  /// A value of a past period was changed, the latest of so many.
  case restated(before: FixedDecimal, after: FixedDecimal, period: Period, figures: Int)

  /// Decimals kept of a computed value.
  public static let decimals = 4

  /// Identifiers of missing units that are kept: as many as there are provinces.
  public static let missingLimit = 64

  /// What was found, where that is one number.
  public var value: FixedDecimal? {
    switch self {
    case .belowTarget(let value, _, _, _, _, _), .belowAverage(let value, _, _, _),
      .impossibleValue(let value, _):
      value
    case .suddenDrop(_, _, let change, _, _): change
    case .rankDrop(let rank, let before, _, _, _): FixedDecimal(integer: Int64(before - rank))
    case .stale(let age, _, _): age.map { FixedDecimal(integer: $0) }
    case .incompleteCoverage(let reported, _, _): FixedDecimal(integer: Int64(reported))
    case .differsFromMembers(let given, _), .contradictsCounts(let given, _): given
    case .jointJump(let units, _, _, _, _): FixedDecimal(integer: Int64(units))
    case .restated(_, let after, _, _): after
    }
  }

  /// What it was held against, where that is one number.
  public var threshold: FixedDecimal? {
    switch self {
    case .belowTarget(_, let target, _, _, _, _): target
    case .belowAverage(_, let reference, _, _): reference
    case .suddenDrop(_, _, _, _, let points): FixedDecimal(integer: Int64(-points))
    case .rankDrop(_, _, _, _, let ranks): FixedDecimal(integer: Int64(-ranks))
    case .stale(_, let limit, _): limit.map { FixedDecimal(integer: $0) }
    case .incompleteCoverage(_, let all, _): FixedDecimal(integer: Int64(all))
    case .differsFromMembers(_, let computed), .contradictsCounts(_, let computed): computed
    case .jointJump(_, let all, _, _, _): FixedDecimal(integer: Int64(all))
    case .impossibleValue(_, let largest): largest
    case .restated(let before, _, _, _): before
    }
  }
}
