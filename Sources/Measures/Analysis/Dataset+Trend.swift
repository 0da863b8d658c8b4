extension Dataset {
  /// The figures of one unit over time, in periods of one kind.
  ///
  /// Periods are those that lie within the days given and within what is known of the indicator.
  /// For days, weeks, months, quarters, halves and years of a flow every one is a point, also where
  /// nothing is known: the line has a gap there. Years to date, spans and the days of a stock come
  /// at no fixed step, so only those of which something is known are points.
  ///
  /// - Parameters:
  ///   - unit: whose figures.
  ///   - indicator: of what.
  ///   - kind: the kind of periods; `yearToDate` takes all that count from 1 January.
  ///   - from: the first day.
  ///   - to: the last day.
  ///   - preference: whether published or simulated values lead.
  ///   - folding: whether a merged province goes back before its merger, see `figure`.
  /// - Returns: a trend without points when nothing is known in that time.
  public func trend(
    of unit: UnitIndex, _ indicator: IndicatorIndex, kind: Period.Kind, from: Day, to: Day,
    preferring preference: Preference = .published, folding: Bool = false
  ) -> Trend {
    let isRegular = kind.hasSteps && !(kind == .day && !traits[indicator].isFlow)
    let periods =
      isRegular
      ? steps(indicator, kind, from, to)
      : periods(indicator, kind: kind).filter { from <= $0.start && $0.end <= to }
    var figures = series(of: unit, indicator, during: periods, preferring: preference)
    if folding {
      for position in figures.indices
      where figures[position].content == .missing || figures[position].isPartial {
        figures[position] = figure(
          of: unit, indicator, during: periods[position], preferring: preference, folding: true)
      }
    }
    var points = zip(periods, figures).map(Trend.Point.init)
    if !isRegular { points.removeAll { $0.figure.content != .value } }
    let breaks = points.isEmpty ? [] : breaks(of: unit, indicator, after: from, through: to)
    let level = registry[unit].level
    let cuts = points.isEmpty ? [] : breaks.filter { self.cuts($0, level, folding: folding) }
    return Trend(
      unit: unit, indicator: indicator, kind: kind, points: points,
      segments: Trend.segments(points, cutAt: cuts.map(\.date)), breaks: breaks)
  }

  /// All periods of a kind within some days and within what is known, in order.
  private func steps(
    _ indicator: IndicatorIndex, _ kind: Period.Kind, _ from: Day, _ to: Day
  ) -> [Period] {
    // A year that was published long ago does not make the months of that time known.
    let known = traits.periods(of: indicator).map { observations.periods[Int($0)] }.filter {
      $0.dayCount <= kind.mostDays
    }
    guard let first = known.first, let lastEnd = known.map(\.end).max() else { return [] }
    let start = max(from, first.start)
    let end = min(to, Period.containing(lastEnd, kind: kind)?.end ?? lastEnd)
    var periods: [Period] = []
    var next = Period.containing(start, kind: kind)
    while let period = next, period.end <= end {
      if period.start >= from { periods.append(period) }
      next = period.stepped(by: 1)
    }
    return periods
  }
}

extension Trend {
  /// Positions that may be joined: neighbours with values and no cut between them.
  fileprivate static func segments(_ points: [Point], cutAt cuts: [Day]) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start: Int?
    for (position, point) in points.enumerated() {
      guard point.figure.content == .value else {
        if let first = start { segments.append(first..<position) }
        start = nil
        continue
      }
      if let first = start, isCut(points[position - 1].period, point.period, cuts) {
        segments.append(first..<position)
        start = position
      }
      start = start ?? position
    }
    if let first = start { segments.append(first..<points.count) }
    return segments
  }

  private static func isCut(_ before: Period, _ after: Period, _ cuts: [Day]) -> Bool {
    cuts.contains { before.end < $0 && $0 <= after.end }
  }
}

extension Period.Kind {
  /// Whether one period of the kind follows the other without gap or overlap.
  fileprivate var hasSteps: Bool {
    switch self {
    case .day, .week, .month, .quarter, .half, .year: true
    case .yearToDate, .span: false
    }
  }

  /// The most days a period of the kind has.
  fileprivate var mostDays: Int {
    switch self {
    case .day: 1
    case .week: 7
    case .month: 31
    case .quarter: 92
    case .half: 184
    case .year, .yearToDate: 366
    case .span: .max
    }
  }
}
