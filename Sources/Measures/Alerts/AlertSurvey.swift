/// The figures that rules look at, worked out once for all of them.
struct AlertSurvey {
  /// One unit with what is known of it.
  struct Entry {
    let unit: UnitIndex
    let level: Level
    /// The leading figure: published where there is one.
    let figure: Figure
    /// The figure of the period before, of the same kind; nil where they cannot be compared.
    let before: Figure?
    /// The target in force.
    let target: Target?
    /// The row in the ranking of the unit's block; nil for nation and blocks.
    var row: RankingRow?
    /// How many were ranked there.
    var ranked = 0
    /// The block whose member it is; nil for nation and blocks.
    var block: UnitIndex?
  }

  let dataset: Dataset
  let indicator: IndicatorIndex
  let period: Period
  /// The period that changes are shown from.
  let earlier: Period
  /// Nation, blocks, and their members with a value.
  private(set) var entries: [Entry] = []
  /// Ministries and provinces.
  private(set) var rankings: [Ranking] = []

  /// The name of the indicator in identities: with its definition, which may change.
  let indicatorCode: String

  init(_ dataset: Dataset, _ indicator: IndicatorIndex, during period: Period) {
    self.dataset = dataset
    self.indicator = indicator
    self.period = period
    // A year to date has no next one; the one before is that of the year before.
    earlier = period.stepped(by: -1) ?? period.shiftedYears(-1)
    let measure = dataset.catalogue[indicator]
    indicatorCode =
      measure.definition.isEmpty ? measure.id : measure.id + ":" + measure.definition
    let registry = dataset.registry
    for unit in [registry.nation, registry.ministries, registry.localities].compactMap(\.self) {
      addAggregate(unit)
    }
    for (block, level) in [(registry.ministries, Level.ministry), (registry.localities, .province)]
    {
      if let block { addMembers(of: block, level) }
    }
  }

  private mutating func addAggregate(_ unit: UnitIndex) {
    let figure = dataset.figure(of: unit, indicator, during: period)
    guard figure.content == .value else { return }
    entries.append(
      Entry(
        unit: unit, level: dataset.registry[unit].level, figure: figure,
        before: before(of: unit, figure),
        target: dataset.targets(indicator, of: unit, during: period).current))
  }

  /// The figure of the period before, if both are published or both simulated and no break cuts
  /// the series between them.
  private func before(of unit: UnitIndex, _ figure: Figure) -> Figure? {
    guard earlier.sameFamily(as: period), earlier.end < period.end else { return nil }
    let before = dataset.figure(
      of: unit, indicator, during: earlier,
      preferring: figure.isSimulated ? .simulated : .published)
    let isCut = dataset.breaks(of: unit, indicator, after: earlier.end, through: period.end)
      .contains(where: \.cuts)
    return before.content == .value && before.isSimulated == figure.isSimulated && !isCut
      ? before : nil
  }

  private mutating func addMembers(of block: UnitIndex, _ level: Level) {
    let ranking = dataset.ranking(
      indicator, of: block, level: level, during: period, comparedWith: earlier)
    guard ranking.rows.contains(where: { $0.figure.content == .value }) else { return }
    rankings.append(ranking)
    for row in ranking.rows {
      let published = row.alternative.flatMap { $0.isSimulated ? nil : $0 }
      let figure = row.figure.isSimulated ? published ?? row.figure : row.figure
      // Below the minimum a few dossiers would raise an alarm and the next few end it.
      guard figure.content == .value, row.standing != .belowMinimum else { continue }
      entries.append(
        Entry(
          unit: row.unit, level: level, figure: figure,
          before: figure == row.figure ? row.previous : nil, target: row.target, row: row,
          ranked: ranking.rankedCount, block: block))
    }
  }

  /// What one rule finds.
  func findings(_ rule: AlertRule) -> [AlertFinding] {
    switch rule.condition {
    case .belowTarget(let thresholds):
      entries.compactMap { belowTarget($0, thresholds, rule) }
    case .belowAverage(let points): belowAverage(points, rule)
    case .suddenDrop(let points): entries.compactMap { suddenDrop($0, points, rule) }
    case .rankDrop(let ranks): entries.compactMap { rankDrop($0, ranks, rule) }
    case .incompleteCoverage: rankings.compactMap { incompleteCoverage(MemberCoverage($0), rule) }
    case .differsFromMembers: entries.compactMap { differsFromMembers($0, rule) }
    case .contradictsCounts: entries.compactMap { contradictsCounts($0, rule) }
    case .jointJump(let points, let percent, let units):
      rankings.compactMap { jointJump($0, points, percent, units, rule) }
    case .impossibleValue: entries.compactMap { impossibleValue($0, rule) }
    case .stale, .restated: []
    }
  }

  /// A finding about a unit in the period of the survey.
  func finding(
    _ unit: UnitIndex, _ rule: AlertRule, _ cause: AlertCause,
    severity: AlertSeverity = .warning, isBreach: Bool = true, isSimulated: Bool,
    gap: Ratio? = nil
  ) -> AlertFinding {
    let body = dataset.registry[unit]
    return AlertFinding(
      .unit(body.id), indicator: indicatorCode, rule: rule, severity: severity, cause: cause,
      period: period, isBreach: isBreach, isSimulated: isSimulated, depth: body.level.depth,
      gap: gap?.rounded(to: AlertCause.decimals))
  }

  /// A margin in the indicator's unit of measure; only points have one.
  func margin(_ points: Int) -> Ratio {
    switch dataset.catalogue[indicator].unit {
    case .percent, .points: Ratio(Int64(points))
    case .index, .rank, .days, .count: Ratio(0)
    }
  }

  /// Whether less is better.
  var lowerIsBetter: Bool { dataset.catalogue[indicator].direction == .lower }
}
