/// Which members of a unit have reported for a period.
public struct MemberCoverage: Sendable, Hashable {
  /// The unit.
  public let parent: UnitIndex
  /// The level of its members.
  public let level: Level
  /// The period.
  public let period: Period
  /// How many members have reported, or say that the indicator does not apply to them.
  public let reported: Int
  /// Valid members that have not, in the order of the registry.
  public let missing: [UnitIndex]
  /// Whether the reports are simulated.
  public let isSimulated: Bool

  /// How many members were valid in the period.
  public var count: Int { reported + missing.count }
  /// Whether all have reported.
  public var isComplete: Bool { missing.isEmpty }

  /// The coverage of a ranking: its rows are all units that were valid.
  ///
  /// A unit of which only a simulated value is known has not reported among published ones.
  public init(_ ranking: Ranking) {
    parent = ranking.parent
    level = ranking.level
    period = ranking.period
    isSimulated = ranking.basis == .simulated
    let missing = ranking.rows.filter { row in
      row.standing == .missing || row.standing == .otherBasis && row.figure.isSimulated
    }
    self.missing = missing.map(\.unit).sorted()
    reported = ranking.rows.count - missing.count
  }
}
