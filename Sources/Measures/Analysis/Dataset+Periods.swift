extension Dataset {
  /// The periods of a kind in which something is known of an indicator, or can be summed, in order.
  ///
  /// A flow of which all months of a quarter are known is known in the quarter too, if there are
  /// counts to sum. Months, quarters and halves may make a year to date.
  ///
  /// - Parameters:
  ///   - indicator: what is measured.
  ///   - kind: the kind of periods; `yearToDate` stands for all that count from 1 January.
  /// - Returns: each once, sorted.
  public func periods(_ indicator: IndicatorIndex, kind: Period.Kind) -> [Period] {
    let all = observations.periods
    let known = traits.periods(of: indicator).map { all[Int($0)] }
    var found = Set(known.filter { kind == .yearToDate ? $0.isYearToDate : $0.kind == kind })
    let trait = traits[indicator]
    if trait.isFlow, trait.hasPublishedCounts || trait.hasSimulated {
      for candidate in candidates(kind, known) where !found.contains(candidate) {
        if isCovered(candidate, by: known) { found.insert(candidate) }
      }
    }
    return found.sorted()
  }

  /// The period on which a screen opens: the latest that is closed and in which the indicator is
  /// known for the widest unit, of those that end on one day the longest.
  ///
  /// Closed is what ends on or before the dataset's as-of day and is not provisional. Nil when
  /// nothing is known of the indicator.
  public func openingPeriod(_ indicator: IndicatorIndex) -> Period? {
    let all = observations.periods
    let known = traits.periods(of: indicator).map { all[Int($0)] }.sorted {
      ($0.end, $0.dayCount) > ($1.end, $1.dayCount)
    }
    let closed = known.filter { period in asOf.map { period.isClosed(asOf: $0) } ?? true }
    let nation = [registry.nation].compactMap(\.self)
    let blocks = [registry.ministries, registry.localities].compactMap(\.self)
    return latest(closed, indicator, nation) ?? latest(closed, indicator, nation, inPart: true)
      ?? latest(closed, indicator, blocks) ?? latest(
        closed, indicator, observations.units(indicator))
      ?? closed.first ?? known.first
  }

  private func latest(
    _ periods: [Period], _ indicator: IndicatorIndex, _ units: [UnitIndex], inPart: Bool = false
  ) -> Period? {
    periods.first { period in
      units.contains { unit in
        let figure = figure(of: unit, indicator, during: period)
        return figure.content == .value && figure.status != .provisional
          && (inPart || !figure.isPartial)
      }
    }
  }

  /// Longer periods that known ones may make up.
  private func candidates(_ kind: Period.Kind, _ known: [Period]) -> Set<Period> {
    let candidates = known.compactMap { period -> Period? in
      guard kind == .yearToDate else { return .containing(period.start, kind: kind) }
      let isPart = [.month, .quarter, .half].contains(period.kind)
      return isPart ? .yearToDate(through: period.end) : nil
    }
    return Set(candidates)
  }

  private func isCovered(_ period: Period, by known: [Period]) -> Bool {
    // `known` is sorted by start: what lies inside stands together.
    let first = known.partition { $0.start >= period.start }
    let inside = known[first...].prefix { $0.start <= period.end }.filter {
      $0.end <= period.end && $0 != period
    }
    let days = Tiling.best(inside).reduce(0) { $0 + inside[$1].dayCount }
    return days == period.dayCount
  }
}

extension [Period] {
  /// The first index from which on a condition holds, in an array where it holds from there on.
  fileprivate func partition(where holds: (Period) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
