extension Dataset {
  /// The breaks of one unit's series, in the order of their dates.
  ///
  /// A break of a block is one of all below it; one of the nation is the nation's alone, because
  /// its formula may change without that of its members. A merger and a rename are breaks also when
  /// no source says so: the units themselves tell. A merger that is stated for all provinces cuts
  /// the series of those that were merged, and of no other.
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
    guard sums.isKnown(unit) else { return [] }
    let history = breaksOfHistory(unit)
    let stated = breaks.filter { candidate in
      candidate.indicator.map { $0 == indicator } ?? true && applies(candidate.scope, to: unit)
        && (!isOfProvinces(candidate, unit) || history.contains { $0.date == candidate.date })
    }
    let implied = history.filter { own in
      !stated.contains { $0.date == own.date && $0.indicator == nil }
    }
    return (stated + implied).filter { start < $0.date && $0.date <= end }
      .sorted { $0.date < $1.date }
  }

  /// The breaks that follow from what became of a unit: others that were merged into it, its own
  /// end in another one, and new names.
  private func breaksOfHistory(_ unit: UnitIndex) -> [Break] {
    let own = registry[unit]
    let ends =
      registry.predecessors(of: unit).map { registry[$0].validTo }
      + (own.successor == nil ? [] : [own.validTo])
    let mergers = Set(ends.compactMap { $0?.adding(1) })
    let renames = Set(own.versions.dropFirst().compactMap(\.validFrom)).subtracting(mergers)
    return mergers.map { Break(date: $0, scope: .unit(unit), kind: .merge) }
      + renames.map { Break(date: $0, scope: .unit(unit), kind: .rename) }
  }

  /// Whether a break cuts a unit's series: a merger of provinces does not where they are folded.
  public func cuts(_ candidate: Break, _ level: Level, folding: Bool) -> Bool {
    candidate.cuts && !(folding && level == .province && candidate.kind == .merge)
  }

  /// Whether a break is a merger among provinces at large, and the unit one of them.
  private func isOfProvinces(_ candidate: Break, _ unit: UnitIndex) -> Bool {
    candidate.kind == .merge && candidate.scope != .unit(unit)
      && hierarchy.level(unit) == .province
  }

  private func applies(_ scope: Scope, to unit: UnitIndex) -> Bool {
    switch scope {
    case .everyone: true
    case .level(let level): hierarchy.level(unit) == level
    case .unit(let other): other == unit || hierarchy.block(above: unit) == other
    }
  }
}
