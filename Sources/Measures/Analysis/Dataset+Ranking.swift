extension Dataset {
  /// The units of one level below a parent, in the order of one indicator (rules 4 and 5).
  ///
  /// Only units that were valid on the last day of the period are listed, all of them; or those of
  /// another day, such as today's 34 provinces in a year of 63: a rank is then one among them, the
  /// figures of merged provinces being summed over those that became them. Ministries are always
  /// those of the period, because their tasks were divided otherwise. Ties share
  /// a rank: 1, 2, 2, 4. A ranking is all published or all simulated: unless the options say which,
  /// published values are ranked when enough of the units have one or none has a simulated one.
  ///
  /// - Parameters:
  ///   - indicator: what they are ranked by; where lower is better the lowest comes first.
  ///   - parent: the unit below which they stand, at any depth.
  ///   - level: their level; nil for the one that most of the parent's own members have, so that
  ///     departments and communes are never ranked together.
  ///   - period: the time ranked.
  ///   - earlier: the time changes are shown from; of the same family of periods (rule 3).
  ///   - options: minimum denominator, basis and thresholds.
  ///   - day: the day whose units are ranked; nil for the last day of each period.
  /// - Returns: a row for each valid unit, ranked ones first.
  public func ranking(
    _ indicator: IndicatorIndex, of parent: UnitIndex, level: Level? = nil,
    during period: Period, comparedWith earlier: Period? = nil,
    options: RankingOptions = .standard, unitsOf day: Day? = nil
  ) -> Ranking {
    let level = level ?? commonLevel(below: parent, during: day.map { .day($0) } ?? period)
    let day = level == .ministry ? nil : day
    let units = members(of: parent, level: level, during: period, unitsOf: day)
    let now = Contest(
      self, indicator, units, period, options, basis: options.basis, folding: day != nil)
    let comparison = comparison(
      indicator, of: parent, level, from: earlier, to: period, folding: day != nil)
    var then: Contest?
    if let earlier, comparison == .full {
      let others = members(of: parent, level: level, during: earlier, unitsOf: day)
      then = Contest(
        self, indicator, others, earlier, options, basis: now.basis, folding: day != nil)
    }
    return ranking(now, then, comparison, parent, level, earlier, options, day)
  }

  /// The level that most of a unit's members have; of as many, the one nearer to the nation.
  func commonLevel(below parent: UnitIndex, during period: Period) -> Level {
    guard sums.isKnown(parent) else { return .province }
    var counts: [Level: Int] = [:]
    for child in registry.children(of: parent, during: period) {
      counts[hierarchy.level(child), default: 0] += 1
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most?.key ?? .commune
  }

  /// The valid units of a level below a unit; none below a unit that is not of this dataset.
  ///
  /// - Parameters:
  ///   - parent: the unit.
  ///   - level: the level, at any depth below it.
  ///   - period: the time.
  ///   - day: the day whose members are wanted; nil for the period's last day. Ministries are
  ///     always those of the period.
  /// - Returns: the members in the order of the registry.
  func members(
    of parent: UnitIndex, level: Level, during period: Period, unitsOf day: Day? = nil
  ) -> [UnitIndex] {
    guard sums.isKnown(parent) else { return [] }
    let day = level == .ministry ? nil : day
    return registry.members(of: parent, level: level, during: day.map { .day($0) } ?? period)
  }

  private func comparison(
    _ indicator: IndicatorIndex, of parent: UnitIndex, _ level: Level, from earlier: Period?,
    to period: Period, folding: Bool
  ) -> Ranking.Comparison {
    guard let earlier else { return .none }
    guard earlier.sameFamily(as: period) else { return .otherFamily }
    let (first, second) = earlier.end <= period.end ? (earlier, period) : (period, earlier)
    let cut = breaks.first { candidate in
      cuts(candidate, level, folding: folding)
        && candidate.indicator.map { $0 == indicator } ?? true
        && first.end < candidate.date && candidate.date <= second.end
        && appliesToAll(candidate, parent, level)
    }
    return cut.map { .cut($0) } ?? .full
  }

  /// Whether a break concerns every unit of a ranking.
  private func appliesToAll(_ cut: Break, _ parent: UnitIndex, _ level: Level) -> Bool {
    switch cut.scope {
    case .everyone: true
    case .level(let scope): scope == level
    case .unit(let unit):
      unit == parent && sums.isKnown(unit) && hierarchy.level(unit) == .block
    }
  }

  private func ranking(
    _ now: Contest, _ then: Contest?, _ comparison: Ranking.Comparison, _ parent: UnitIndex,
    _ level: Level, _ earlier: Period?, _ options: RankingOptions, _ day: Day?
  ) -> Ranking {
    // Ranks among other units are other ranks: no arrows then (rule 4).
    let isSameSet = then.map { $0.rankedUnits == now.rankedUnits } ?? false
    let thenByUnit = then?.byUnit ?? [:]
    var counts = Ranking.StatusCounts()
    var rows: [RankingRow] = []
    for entry in now.entries {
      let before = thenByUnit[entry.unit]
      let row = row(
        entry, before, now, isSameSet: isSameSet, then?.period, options, level,
        folding: day != nil)
      if row.standing.isRanked { counts.count(row.status) }
      rows.append(row)
    }
    return Ranking(
      indicator: now.indicator, parent: parent, level: level, period: now.period,
      comparedWith: earlier, basis: now.basis,
      comparison: comparison == .full && !isSameSet ? .otherUnits : comparison, rows: rows,
      rankedCount: now.rankedCount, statusCounts: counts, unitsDay: day,
      lowerIsBetter: now.lowerIsBetter)
  }

  private func row(
    _ entry: Contest.Entry, _ before: Contest.Entry?, _ now: Contest, isSameSet: Bool,
    _ earlier: Period?, _ options: RankingOptions, _ level: Level, folding: Bool
  ) -> RankingRow {
    let isCut =
      earlier.map { earlier in
        let (first, second) =
          min(earlier.end, now.period.end) == earlier.end
          ? (earlier, now.period) : (now.period, earlier)
        return breaks(of: entry.unit, now.indicator, after: first.end, through: second.end)
          .contains { cuts($0, level, folding: folding) }
      } ?? true
    let isComparable = entry.standing <= .belowMinimum && !isCut
    let previous = isComparable ? before.flatMap(\.comparable) : nil
    let target = targets(now.indicator, of: entry.unit, during: now.period).current
    let rankChange =
      isSameSet && previous != nil
      ? before?.rank.flatMap { old in entry.rank.map { old - $0 } } : nil
    return RankingRow(
      unit: entry.unit, standing: entry.standing, rank: entry.rank, isTied: entry.isTied,
      figure: entry.figure, alternative: entry.alternative, previous: previous,
      difference: previous.flatMap { Difference(of: entry.figure, from: $0) },
      rankChange: rankChange, target: target,
      status: status(of: entry.figure, against: target, thresholds: options.thresholds),
      percentBehind: entry.percentBehind)
  }
}

extension Ranking.StatusCounts {
  fileprivate mutating func count(_ status: TargetStatus?) {
    switch status {
    case .met: met += 1
    case .near: near += 1
    case .missed: missed += 1
    case .critical: critical += 1
    case nil: withoutTarget += 1
    }
  }
}
