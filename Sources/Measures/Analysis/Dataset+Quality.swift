extension Dataset {
  /// What is doubtful about a figure: found by computing, or stated by the source.
  ///
  /// A parent that is given as something else than the sum of its members is shown as given and
  /// flagged (rule 1); only where all members are known and of its own kind, published or
  /// simulated. A figure that rests on part of its parts is flagged too.
  public func qualityNotes(
    of unit: UnitIndex, _ indicator: IndicatorIndex, during period: Period,
    preferring preference: Preference = .published
  ) -> [QualityNote] {
    let figure = figure(of: unit, indicator, during: period, preferring: preference)
    var kinds: [QualityNote.Kind] = []
    if figure.contradictsItself, let given = figure.published,
      let computed = figure.ratioOfCounts?.rounded(to: Int(given.scale))
    {
      kinds.append(.valueContradictsCounts(given: given, computed: computed))
    }
    if figure.origin == .given, figure.content == .value,
      let kind = differenceFromMembers(figure, unit, indicator, period)
    {
      kinds.append(kind)
    }
    if figure.isPartial {
      switch figure.origin {
      case .given: break
      case .overTime(let parts, let all), .rolledUp(let parts, let all),
        .folded(let parts, let all):
        kinds.append(.partialCoverage(parts: parts, of: all))
      }
    }
    let stated = quality.filter { note in
      note.unit.map { $0 == unit } ?? true && note.indicator.map { $0 == indicator } ?? true
        && note.period.map { $0 == period } ?? true
    }
    return kinds.map {
      QualityNote(unit: unit, indicator: indicator, period: period, kind: $0)
    } + stated
  }

  private func differenceFromMembers(
    _ figure: Figure, _ unit: UnitIndex, _ indicator: IndicatorIndex, _ period: Period
  ) -> QualityNote.Kind? {
    guard sums.isKnown(unit), traits.isKnown(indicator, below: unit) else { return nil }
    let question = sums.question(indicator, figure.isSimulated ? .simulated : .published)
    let sum = sums.rolledUp(unit, question, during: [sums.query(period, question)])[0]
    guard let tally = sum, tally.isComplete, tally.hasValue,
      (tally.status == .simulated) == figure.isSimulated
    else { return nil }
    let members = Figure(
      content: .value, numerator: tally.numerator, denominator: tally.denominator,
      isPercent: figure.isPercent)
    if figure.numerator == tally.numerator, figure.denominator == tally.denominator { return nil }
    let decimals = figure.published.map { Int($0.scale) } ?? Difference.exactScale
    guard let given = figure.shown(decimals: decimals),
      let computed = members.ratioOfCounts?.rounded(to: decimals),
      figure.numerator != nil || given != computed
    else { return nil }
    return .differsFromChildren(given: given, computed: computed)
  }
}
