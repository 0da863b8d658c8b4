extension Dataset {
  /// The breaks of one unit's series, in the order of their dates.
  ///
  /// A break of a block is one of all below it; one of the nation is the nation's alone, because
  /// its formula may change without that of its members.
  ///
  /// - Parameters:
  ///   - unit: whose series.
  ///   - indicator: of what.
  ///   - start: breaks on this day or before are left out.
  ///   - end: breaks after this day are left out.
  /// - Returns: renames too, which do not cut the series.
  public func breaks(
    of unit: UnitIndex, _ indicator: IndicatorIndex, after start: Day, through end: Day
  ) -> [Break] {
    guard !breaks.isEmpty, sums.isKnown(unit) else { return [] }
    let applying = breaks.filter { candidate in
      start < candidate.date && candidate.date <= end
        && candidate.indicator.map { $0 == indicator } ?? true
        && applies(candidate.scope, to: unit)
    }
    return applying.sorted { $0.date < $1.date }
  }

  private func applies(_ scope: Scope, to unit: UnitIndex) -> Bool {
    switch scope {
    case .everyone: true
    case .level(let level): hierarchy.level(unit) == level
    case .unit(let other): other == unit || hierarchy.block(above: unit) == other
    }
  }
}
