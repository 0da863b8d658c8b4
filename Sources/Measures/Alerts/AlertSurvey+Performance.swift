/// Rules about how well units do.
extension AlertSurvey {
  func belowTarget(
    _ entry: Entry, _ thresholds: StatusThresholds, _ rule: AlertRule
  ) -> AlertFinding? {
    guard let target = entry.target, let value = entry.figure.value,
      let shown = entry.figure.shown(decimals: AlertCause.decimals)
    else { return nil }
    let status = thresholds.status(of: value, against: target)
    let clearing = clearing(target, thresholds, rule)
    let isBreach = status >= .missed
    guard isBreach || isBehind(value, clearing, target.comparison) else { return nil }
    let goal = Ratio(target.value)
    let gap =
      target.comparison == .atLeast ? goal.subtracting(value) : value.subtracting(goal)
    return finding(
      entry.unit, rule,
      .belowTarget(
        value: shown, target: target.value, comparison: target.comparison,
        deadline: target.deadline, status: status,
        clearing: clearing.rounded(to: AlertCause.decimals) ?? target.value),
      severity: status == .critical ? .critical : .warning, isBreach: isBreach,
      isSimulated: entry.figure.isSimulated, gap: gap)
  }

  /// The value at which a missed target is no longer an alert: the margin beyond where it counts
  /// as near, but never more than the target itself.
  private func clearing(
    _ target: Target, _ thresholds: StatusThresholds, _ rule: AlertRule
  ) -> Ratio {
    let goal = Ratio(target.value)
    switch target.comparison {
    case .atLeast:
      let near = goal.multiplied(by: thresholds.near, over: 100) ?? goal
      return min(goal, near.adding(margin(rule.margin)) ?? goal)
    case .atMost:
      let near = goal.multiplied(by: 100, over: thresholds.near) ?? goal
      return max(goal, near.subtracting(margin(rule.margin)) ?? goal)
    }
  }

  private func isBehind(_ value: Ratio, _ bound: Ratio, _ comparison: Target.Comparison) -> Bool {
    comparison == .atLeast ? value < bound : value > bound
  }

  func belowAverage(_ points: Int, _ rule: AlertRule) -> [AlertFinding] {
    // A block is read once for published members and once for simulated ones.
    var blocks: [Preference: [UnitIndex: Figure]] = [:]
    return entries.compactMap { entry in
      guard let block = entry.block, let value = entry.figure.value,
        let shown = entry.figure.shown(decimals: AlertCause.decimals)
      else { return nil }
      let kind: Preference = entry.figure.isSimulated ? .simulated : .published
      let whole =
        blocks[kind]?[block]
        ?? dataset.figure(of: block, indicator, during: period, preferring: kind)
      blocks[kind, default: [:]][block] = whole
      guard whole.isSimulated == entry.figure.isSimulated, let reference = whole.value,
        let wholeShown = whole.shown(decimals: AlertCause.decimals),
        let behind = lowerIsBetter ? value.subtracting(reference) : reference.subtracting(value)
      else { return nil }
      let limit = Ratio(Int64(points))
      guard let kept = limit.subtracting(margin(rule.margin)), behind > kept else { return nil }
      return finding(
        entry.unit, rule,
        .belowAverage(
          value: shown, reference: wholeShown, of: dataset.registry[block].id, points: points),
        isBreach: behind > limit, isSimulated: entry.figure.isSimulated, gap: behind)
    }
  }

  func suddenDrop(_ entry: Entry, _ points: Int, _ rule: AlertRule) -> AlertFinding? {
    guard let before = entry.before, let change = Difference(of: entry.figure, from: before),
      let shown = entry.figure.shown(decimals: AlertCause.decimals),
      let shownBefore = before.shown(decimals: AlertCause.decimals),
      let shownChange = change.rounded(to: AlertCause.decimals),
      let lost = lowerIsBetter ? change.exact : Ratio(0).subtracting(change.exact)
    else { return nil }
    let limit = Ratio(Int64(points))
    guard let kept = limit.subtracting(margin(rule.margin)), lost > Ratio(0), lost > kept else {
      return nil
    }
    return finding(
      entry.unit, rule,
      .suddenDrop(
        value: shown, before: shownBefore, change: shownChange, since: earlier, points: points),
      isBreach: lost >= limit, isSimulated: entry.figure.isSimulated, gap: lost)
  }

  func rankDrop(_ entry: Entry, _ ranks: Int, _ rule: AlertRule) -> AlertFinding? {
    // The rank is that of the row's own figure, which may be simulated beside a published one.
    guard let row = entry.row, row.figure == entry.figure, let rank = row.rank,
      let change = row.rankChange, change < 0, -change > ranks - rule.margin
    else { return nil }
    return finding(
      entry.unit, rule,
      .rankDrop(
        rank: rank, before: rank + change, ranked: entry.ranked, since: earlier, ranks: ranks),
      isBreach: -change >= ranks, isSimulated: entry.figure.isSimulated,
      gap: Ratio(Int64(-change)))
  }
}

extension TargetStatus {
  /// The further from the target, the later.
  fileprivate static func >= (lhs: TargetStatus, rhs: TargetStatus) -> Bool {
    lhs.rawValue >= rhs.rawValue
  }
}

extension Ratio {
  /// The exact sum; nil when it does not fit.
  fileprivate func adding(_ other: Ratio) -> Ratio? {
    Ratio(-other.numerator, other.denominator).flatMap { subtracting($0) }
  }
}
