extension Dataset {
  /// Which members of a unit hold its gap to a target: dossiers still needed, largest first.
  ///
  /// Each member is taken by itself: how many more of its dossiers would have to count for it to
  /// reach the target. From counts only, exactly.
  ///
  /// - Parameters:
  ///   - indicator: a rate in percent.
  ///   - parent: the unit whose gap it is.
  ///   - level: the level of the members; nil for the one that most of them have.
  ///   - period: the time.
  ///   - target: what is aimed at.
  ///   - preference: whether published or simulated counts lead.
  ///   - day: the day whose members are taken, see `ranking`; nil for the period's last day.
  /// - Returns: members apart: short of the target, at it, and without counts.
  public func shortfall(
    _ indicator: IndicatorIndex, of parent: UnitIndex, level: Level? = nil,
    during period: Period, target: Target, preferring preference: Preference = .published,
    unitsOf day: Day? = nil
  ) -> Shortfall {
    let level = level ?? commonLevel(below: parent, during: day.map { .day($0) } ?? period)
    var short: [(unit: UnitIndex, figure: Figure, needed: Int64)] = []
    var reached: [UnitIndex] = []
    var unknown: [UnitIndex] = []
    for unit in members(of: parent, level: level, during: period, unitsOf: day) {
      let figure = counts(
        of: unit, indicator, during: period, preferring: preference, folding: day != nil)
      switch figure.needed(for: target) {
      case nil: if figure.content != .notApplicable { unknown.append(unit) }
      case .some(let needed) where needed > 0: short.append((unit, figure, needed))
      case .some: reached.append(unit)
      }
    }
    short.sort { ($0.needed, $1.unit) > ($1.needed, $0.unit) }
    let whole = counts(
      of: parent, indicator, during: period, preferring: preference, folding: day != nil)
    return Shortfall(
      parent: parent, target: target, figure: whole, needed: whole.needed(for: target),
      rows: Shortfall.rows(short, of: whole), reached: reached, unknown: unknown)
  }
}

extension Shortfall {
  fileprivate static func rows(
    _ short: [(unit: UnitIndex, figure: Figure, needed: Int64)], of parent: Figure
  ) -> [Row] {
    let whole = parent.denominator.flatMap { $0 > 0 ? Double($0) : nil }
    let total = short.reduce(0.0) { $0 + Double($1.needed) }
    var sum = 0.0
    return short.map { member in
      sum += Double(member.needed)
      return Row(
        unit: member.unit, figure: member.figure, needed: member.needed,
        parentPoints: whole.map { Double(member.needed) / $0 * 100 },
        cumulativePercent: sum / total * 100)
    }
  }
}

extension Figure {
  /// By how many the numerator of a percentage is short of a target, or beyond one of "at most";
  /// 0 when it is reached, nil without counts.
  public func needed(for target: Target) -> Int64? {
    guard isPercent, content == .value, let numerator, let denominator, denominator > 0 else {
      return nil
    }
    let share = Ratio(target.value)
    let (product, overflow) = share.numerator.multipliedReportingOverflow(by: Int128(denominator))
    guard !overflow else { return nil }
    let (floor, rest) = product.quotientAndRemainder(dividingBy: share.denominator * 100)
    let gap =
      switch target.comparison {
      case .atLeast: floor + (rest > 0 ? 1 : 0) - Int128(numerator)
      case .atMost: Int128(numerator) - floor
      }
    return Int64(clamping: max(gap, 0))
  }
}
