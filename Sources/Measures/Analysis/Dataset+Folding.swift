/// One series across a merger: what was measured in the units that became one (63 → 34 provinces).
extension Dataset {
  /// A merged unit's figure for a time that lies, in whole or in part, before its first day.
  ///
  /// It is Σ numerator / Σ denominator of the units that were merged, and only when all of them
  /// have counts: a sum without one of them would be the figure of another body. Where it cannot
  /// be made the figure is missing and says, by its origin, how many of them have counts.
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
    guard traits[indicator].isFlow,
      let before = Period(start: period.start, end: begin.adding(-1)),
      let after = Period(start: begin, end: period.end),
      let old = sumOfPredecessors(unit, indicator, before, preference), old.content == .value
    else { return nil }
    return old.joined(
      with: counts(of: unit, indicator, during: after, preferring: preference),
      isPercent: traits[indicator].isPercent)
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
    guard let sum = Figure.sum(parts, isPercent: traits[indicator].isPercent) else {
      let isPublished = predecessors.contains {
        figure(of: $0, indicator, during: period, preferring: preference).content == .value
      }
      return isPublished ? .unfoldable(parts: 0, of: predecessors.count) : nil
    }
    return sum
  }
}

extension Figure {
  /// A figure that would have to be summed over units of which not all have counts.
  fileprivate static func unfoldable(parts: Int, of all: Int) -> Figure {
    Figure(content: .missing, origin: .folded(parts: parts, of: all), isPercent: false)
  }

  /// The sum of the counts of parts; nil when none has counts, missing when one has none.
  fileprivate static func sum(_ parts: [Figure], isPercent: Bool) -> Figure? {
    var tally = Tally()
    var applicable = 0
    for part in parts where part.content != .notApplicable {
      applicable += 1
      guard part.content == .value, let counted = Tally(part) else { continue }
      tally.add(counted)
      tally.parts += 1
      tally.partialMembers += part.isPartial ? 1 : 0
    }
    guard tally.hasValue else { return nil }
    guard tally.parts == applicable else {
      return .unfoldable(parts: tally.parts, of: applicable)
    }
    return Figure(tally, origin: .folded(parts: tally.parts, of: applicable), isPercent: isPercent)
  }

  /// The sum over former units together with the unit's own figure since it began.
  fileprivate func joined(with own: Figure, isPercent: Bool) -> Figure? {
    guard var tally = Tally(self) else { return nil }
    tally.partialMembers = partialMembers
    if own.content == .value, let counted = Tally(own) {
      tally.add(counted)
      tally.partialMembers += own.isPartial ? 1 : 0
    } else {
      tally.partialMembers += 1
    }
    return tally.hasOverflowed ? nil : Figure(tally, origin: origin, isPercent: isPercent)
  }

  private init(_ tally: Tally, origin: Origin, isPercent: Bool) {
    self.init(
      content: tally.denominator == 0 ? .notApplicable : .value, numerator: tally.numerator,
      denominator: tally.denominator, status: tally.status, origin: origin,
      partialMembers: tally.partialMembers, provenance: tally.commonProvenance,
      isPercent: isPercent)
  }

  /// Whether it was summed over the units that became this one, for a time before the merger.
  public var isFolded: Bool {
    if case .folded = origin { return content != .missing }
    return false
  }

  /// How many of the units that became this one have counts, when not all have: what was published
  /// only as a percentage cannot be summed, and the series is cut there.
  public var unfoldable: (parts: Int, of: Int)? {
    guard content == .missing, case .folded(let parts, let all) = origin else { return nil }
    return (parts, all)
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
