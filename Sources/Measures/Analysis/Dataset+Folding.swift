/// One series across a merger: what was measured in the units that became one (63 → 34 provinces).
extension Dataset {
  /// A merged unit's figure for a time that lies, in whole or in part, before its first day.
  ///
  /// - Returns: nil when the unit is no province, was not merged, or nothing is known.
  func folded(
    _ unit: UnitIndex, _ indicator: IndicatorIndex, during period: Period,
    preferring preference: Preference
  ) -> Figure? {
    guard hierarchy.level(unit) == .province, let begin = registry[unit].validFrom,
      period.start < begin
    else { return nil }
    if period.end < begin { return sumOfPredecessors(unit, indicator, period, preference) }
    guard traits[indicator].isFlow, let months = period.months, months.count > 1 else {
      return nil
    }
    let parts = months.map {
      figure(of: unit, indicator, during: $0, preferring: preference, folding: true)
    }
    return Figure.sum(parts, isPercent: traits[indicator].isPercent)
  }

  private func sumOfPredecessors(
    _ unit: UnitIndex, _ indicator: IndicatorIndex, _ period: Period, _ preference: Preference
  ) -> Figure? {
    let predecessors = registry.predecessors(of: unit).filter {
      hierarchy.isValid($0, at: period.end)
    }
    let parts = predecessors.map {
      counts(of: $0, indicator, during: period, preferring: preference)
    }
    return Figure.sum(parts, isPercent: traits[indicator].isPercent)
  }
}

extension Figure {
  /// The sum of the counts of parts; nil when none has counts.
  fileprivate static func sum(_ parts: [Figure], isPercent: Bool) -> Figure? {
    var tally = Tally()
    for part in parts where part.content != .missing {
      guard let counted = Tally(part) else { continue }
      tally.add(counted)
      tally.parts += 1
      tally.partialMembers += part.isPartial ? 1 : 0
    }
    guard tally.hasValue else { return nil }
    return Figure(
      content: tally.denominator == 0 ? .notApplicable : .value, numerator: tally.numerator,
      denominator: tally.denominator, status: tally.status,
      origin: .folded(parts: tally.parts, of: parts.count), partialMembers: tally.partialMembers,
      provenance: tally.commonProvenance, isPercent: isPercent)
  }
}

extension Tally {
  /// The counts of a figure; nil when it has none.
  fileprivate init?(_ figure: Figure) {
    guard let numerator = figure.numerator, figure.denominator != nil || !figure.isPercent else {
      return nil
    }
    self.init(
      numerator: numerator, denominator: figure.denominator, status: figure.status,
      asOf: figure.asOf, provenance: figure.provenance)
  }
}
