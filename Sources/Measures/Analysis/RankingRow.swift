/// One unit in a ranking.
public struct RankingRow: Sendable, Hashable {
  /// Whether a unit has a rank, and if not, why; in the order in which rows are listed.
  public enum Standing: UInt8, Sendable, Hashable, CaseIterable, Comparable {
    /// It has one.
    case ranked
    /// It has one, and how many dossiers it rests on is not known: shown with a mark.
    case rankedWithUnknownDenominator
    /// It rests on fewer than the minimum: listed hatched, without a rank.
    case belowMinimum
    /// Its only value is of the other kind, published or simulated.
    case otherBasis
    /// The indicator does not apply to it.
    case notApplicable
    /// Nothing is known of it.
    case missing

    /// In the order in which rows are listed.
    public static func < (lhs: Standing, rhs: Standing) -> Bool { lhs.rawValue < rhs.rawValue }

    /// Whether it has a rank.
    public var isRanked: Bool { self <= .rankedWithUnknownDenominator }
  }

  /// The unit.
  public let unit: UnitIndex
  /// Whether it has a rank.
  public let standing: Standing
  /// Its rank, from 1; nil when it has none.
  public let rank: Int?
  /// Whether others share the rank.
  public let isTied: Bool
  /// What it is ranked by; for a row without a rank, what is known.
  public let figure: Figure
  /// The value of the other kind, published beside simulated or the reverse; nil without one.
  public let alternative: Figure?
  /// The figure of the period it is compared with; nil where they cannot be compared.
  public let previous: Figure?
  /// What changed since then.
  public let difference: Difference?
  /// How many ranks it rose, below zero how many it fell; nil unless the same units were ranked.
  public let rankChange: Int?
  /// The target that binds it.
  public let target: Target?
  /// How it stands to the target; nil without a value or a target.
  public let status: TargetStatus?
  /// The share of the other ranked units that stand behind it, in percent, 0 to 100.
  ///
  /// The one ranked first alone has 100. It may be compared between rankings of different sizes,
  /// such as 63 and 34 provinces, where ranks may not.
  public let percentBehind: Int?
}
