/// Rules about whether the figures can be relied on.
extension AlertSurvey {
  func incompleteCoverage(_ coverage: MemberCoverage, _ rule: AlertRule) -> AlertFinding? {
    // Of whom nobody has reported nothing is claimed.
    guard !coverage.isComplete, coverage.reported > 0 else { return nil }
    let missing = coverage.missing.prefix(AlertCause.missingLimit)
    return finding(
      coverage.parent, rule,
      .incompleteCoverage(
        reported: coverage.reported, of: coverage.count,
        missing: missing.map { dataset.registry[$0].id }),
      severity: coverage.reported * 2 < coverage.count ? .critical : .warning,
      isSimulated: coverage.isSimulated, gap: Ratio(Int64(coverage.missing.count)))
  }

  func differsFromMembers(_ entry: Entry, _ rule: AlertRule) -> AlertFinding? {
    // What is below ministries and provinces is theirs to add up.
    guard entry.block == nil else { return nil }
    let notes = dataset.qualityNotes(
      of: entry.unit, indicator, during: period,
      preferring: entry.figure.isSimulated ? .simulated : .published)
    for note in notes {
      guard case .differsFromChildren(let given, let computed) = note.kind else { continue }
      return finding(
        entry.unit, rule, .differsFromMembers(given: given, computed: computed),
        isSimulated: entry.figure.isSimulated)
    }
    return nil
  }

  func contradictsCounts(_ entry: Entry, _ rule: AlertRule) -> AlertFinding? {
    guard entry.figure.contradictsItself, let given = entry.figure.published,
      let computed = entry.figure.ratioOfCounts?.rounded(to: Int(given.scale))
    else { return nil }
    return finding(
      entry.unit, rule, .contradictsCounts(given: given, computed: computed),
      isSimulated: entry.figure.isSimulated)
  }

  func jointJump(
    _ ranking: Ranking, _ points: Int, _ percent: Int, _ units: Int, _ rule: AlertRule
  ) -> AlertFinding? {
    let limit = Ratio(Int64(points))
    guard let fall = Ratio(-limit.numerator, limit.denominator) else { return nil }
    let changes = ranking.ranked.compactMap(\.difference?.exact)
    guard changes.count >= units else { return nil }
    let risen = changes.count { $0 >= limit }
    let fallen = changes.count { $0 <= fall }
    guard max(risen, fallen) * 100 >= percent * changes.count else { return nil }
    return finding(
      ranking.parent, rule,
      .jointJump(
        units: max(risen, fallen), of: changes.count, points: points, rises: risen >= fallen,
        since: earlier),
      isSimulated: ranking.basis == .simulated)
  }

  func impossibleValue(_ entry: Entry, _ rule: AlertRule) -> AlertFinding? {
    let measure = dataset.catalogue[indicator]
    guard let value = entry.figure.value,
      let shown = entry.figure.shown(decimals: AlertCause.decimals)
    else { return nil }
    // A percentage that is no rate is a growth, which may be anything.
    let isRate = measure.unit == .percent && measure.isRate
    let largest = measure.maximum ?? (isRate ? FixedDecimal(integer: 100) : nil)
    guard let largest, value < Ratio(0) || value > Ratio(largest) else { return nil }
    return finding(
      entry.unit, rule, .impossibleValue(value: shown, largest: largest), severity: .critical,
      isSimulated: entry.figure.isSimulated)
  }
}
