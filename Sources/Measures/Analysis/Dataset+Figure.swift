extension Dataset {
  /// What is known of one indicator of one unit for one period.
  ///
  /// What a source gives leads; then the sum of the counts of shorter periods that make the period
  /// up (flows only); then the sum of the counts of the unit's members that were valid on its last
  /// day. A value that is only published is never summed. A sum over fewer parts than there are
  /// says so, and the nation is never summed from one block (rule 1).
  ///
  /// - Parameters:
  ///   - unit: a unit of `registry`.
  ///   - indicator: an indicator of `catalogue`.
  ///   - period: a single day for a stock.
  ///   - preference: whether published or simulated values lead where both are known.
  ///   - folding: whether a merged province's figures before the merger are summed over those that
  ///     were merged into it. Ministries are never folded: their tasks were divided otherwise.
  /// - Returns: a figure whose content may be missing; never nothing.
  public func figure(
    of unit: UnitIndex, _ indicator: IndicatorIndex, during period: Period,
    preferring preference: Preference = .published, folding: Bool = false
  ) -> Figure {
    let sums = self.sums
    guard sums.isKnown(unit) else { return .missing }
    let question = sums.question(indicator, preference)
    var query = PeriodQuery(period, in: sums.storage)
    let rows = sums.givenRows(of: unit, question, during: query)
    if rows.isEmpty, !folding, sums.knowsNothing(of: unit, question) { return .missing }
    if let row = sums.leader(of: rows, question),
      sums.fits(row, question) || !question.mayBeSummed
    {
      return sums.figure(row: row, question.trait)
    }
    query = sums.query(period, question)
    let given = sums.leader(of: rows, question).map { sums.figure(row: $0, question.trait) }
    let sum = sums.best(of: unit, question, during: [query])[0]
    let known = sums.figure(given: given, sum: sum, question)
    guard folding, known.content == .missing || known.isPartial else { return known }
    return folded(unit, indicator, during: period, preferring: preference) ?? known
  }

  /// The best figure that has counts: what sums and gaps are made of.
  ///
  /// The same as `figure`, but a published value without counts does not stand in the way of
  /// counts that another source has, or that can be summed.
  public func counts(
    of unit: UnitIndex, _ indicator: IndicatorIndex, during period: Period,
    preferring preference: Preference = .published, folding: Bool = false
  ) -> Figure {
    let sums = self.sums
    guard sums.isKnown(unit) else { return .missing }
    let question = sums.question(indicator, preference)
    let sum = sums.best(of: unit, question, during: [sums.query(period, question)])[0]
    let known = sums.figure(given: nil, sum: sum, question)
    guard folding, known.content == .missing || known.isPartial else { return known }
    return folded(unit, indicator, during: period, preferring: preference) ?? known
  }

  /// What sources give for one observation, the source named first leading (rule 8).
  public func alternatives(
    of unit: UnitIndex, _ indicator: IndicatorIndex, during period: Period
  ) -> [Figure] {
    let sums = self.sums
    guard sums.isKnown(unit) else { return [] }
    let question = sums.question(indicator, .published)
    return sums.givenRows(of: unit, question, during: sums.query(period, question)).map {
      sums.figure(row: $0, question.trait)
    }
  }

  /// The figures of one unit for many periods, at the cost of one walk over its members.
  ///
  /// - Returns: one figure for each period, in their order; the same as `figure` gives.
  public func series(
    of unit: UnitIndex, _ indicator: IndicatorIndex, during periods: [Period],
    preferring preference: Preference = .published
  ) -> [Figure] {
    let sums = self.sums
    guard sums.isKnown(unit) else { return periods.map { _ in .missing } }
    let question = sums.question(indicator, preference)
    let queries = periods.map { sums.query($0, question) }
    var figures = queries.map { query -> Figure? in
      let rows = sums.givenRows(of: unit, question, during: query)
      return sums.leader(of: rows, question).map { sums.figure(row: $0, question.trait) }
    }
    let open = figures.indices.filter { position in
      guard let figure = figures[position] else { return true }
      return figure.isSimulated != (preference == .simulated)
    }
    let found = sums.best(of: unit, question, during: open.map { queries[$0] })
    for (place, position) in open.enumerated() {
      figures[position] = sums.figure(given: figures[position], sum: found[place], question)
    }
    return figures.map { $0 ?? .missing }
  }
}

extension FigureSums {
  /// The figure to show, of what is given and what was summed; either may be missing.
  func figure(given: Figure?, sum: Sum?, _ question: Question) -> Figure {
    let summed = sum.flatMap { figure(of: $0, question.trait) }
    guard let given else { return summed ?? .missing }
    // Only a whole sum of the preferred kind replaces what a source says itself.
    let isPreferred = { (figure: Figure) in
      figure.isSimulated == (question.preference == .simulated)
    }
    guard let summed, !isPreferred(given), isPreferred(summed), !summed.isPartial else {
      return given
    }
    return summed
  }

  private func figure(of sum: Sum, _ trait: IndicatorTraits.Trait) -> Figure? {
    let tally = sum.tally
    if tally.isNotApplicable { return Figure(content: .notApplicable, isPercent: trait.isPercent) }
    guard tally.hasValue else { return nil }
    let origin: Figure.Origin
    var asOf = tally.earliestAsOf
    switch sum.way {
    case .given: origin = .given
    case .overTime:
      origin = .overTime(parts: tally.parts, of: tally.expected)
      asOf = tally.latestAsOf
    case .rolledUp: origin = .rolledUp(members: tally.parts, of: tally.expected)
    }
    let isKnown = asOf != .max && asOf != .min
    return Figure(
      content: tally.denominator == 0 ? .notApplicable : .value,
      numerator: tally.numerator, denominator: tally.denominator, status: tally.status,
      origin: origin, partialMembers: tally.partialMembers,
      asOf: isKnown ? Day(number: asOf) : nil, provenance: tally.commonProvenance,
      isPercent: trait.isPercent)
  }
}
