/// What can be summed.
extension FigureSums {
  /// The best sum of counts for each of some periods; nil where there are none.
  ///
  /// A whole sum leads over a partial one, then the preferred kind of values over the other, then
  /// given counts over those summed over time over those summed over members.
  func best(
    of unit: UnitIndex, _ question: Question, during queries: [PeriodQuery]
  ) -> [Sum?] {
    guard contents.traits.isKnown(question.indicator, below: unit) else {
      let rows = storage.rows(question.indicator, unit)
      return queries.map { own(rows, question, during: $0) }
    }
    let keys = queries.map { SumMemory.Key(unit, question, $0.period) }
    var entries = contents.memory.entries(keys)
    let open = entries.indices.filter { entries[$0] == nil }
    if !open.isEmpty {
      let sums = bestOfMembers(unit, question, during: open.map { queries[$0] })
      for (position, sum) in zip(open, sums) { entries[position] = SumMemory.Entry(sum: sum) }
      contents.memory.remember(zip(open, sums).map { (keys[$0], SumMemory.Entry(sum: $1)) })
    }
    return entries.map { $0?.sum }
  }

  /// The same for a unit with members of which something is known.
  private func bestOfMembers(
    _ unit: UnitIndex, _ question: Question, during queries: [PeriodQuery]
  ) -> [Sum?] {
    let rows = storage.rows(question.indicator, unit)
    var best = queries.map { own(rows, question, during: $0) }
    let open = queries.indices.filter { position in
      // Where no row covers any part of the period there is nothing below either.
      (queries[position].position != nil || queries[position].mayHaveParts)
        && best[position].map { !suffices($0, question) } ?? true
    }
    guard !open.isEmpty else { return best }
    let members = rolledUp(unit, question, during: open.map { queries[$0] })
    for (place, position) in open.enumerated() {
      var candidate = members[place].map { Sum(tally: $0, way: .rolledUp) }
      if !(candidate?.tally.isComplete ?? false) {
        candidate = better(candidate, monthly(unit, question, during: queries[position]), question)
      }
      best[position] = better(best[position], candidate, question)
    }
    return best
  }

  /// Whether no other way could give a better sum.
  private func suffices(_ sum: Sum, _ question: Question) -> Bool {
    sum.tally.isNotApplicable
      || (sum.tally.isComplete && (fits(sum.tally, question) || !question.mayBeSummed))
  }

  private func fits(_ tally: Tally, _ question: Question) -> Bool {
    (tally.status == .simulated) == (question.preference == .simulated)
  }

  private func better(_ first: Sum?, _ second: Sum?, _ question: Question) -> Sum? {
    guard let first, let second else { return first ?? second }
    let mine = first.tally
    let other = second.tally
    if mine.isComplete != other.isComplete { return mine.isComplete ? first : second }
    if mine.isComplete, fits(mine, question) != fits(other, question) {
      return fits(mine, question) ? first : second
    }
    if !mine.isComplete {
      let left = (mine.parts - mine.partialMembers) * other.expected
      let right = (other.parts - other.partialMembers) * mine.expected
      if left != right { return left > right ? first : second }
    }
    return first.way.rawValue <= second.way.rawValue ? first : second
  }

  /// What the unit's own rows give: their counts, or those of shorter periods.
  private func own(_ rows: Range<Int>, _ question: Question, during query: PeriodQuery) -> Sum? {
    if rows.isEmpty { return nil }
    var given: Sum?
    if let position = query.position,
      let row = countedLeader(of: storage.rows(at: position, in: rows), question)
    {
      var tally = Tally()
      tally.addPart(storage, row: row)
      given = Sum(tally: tally, way: .given)
      if fits(row, question) || !question.mayBeSummed || tally.parts == 0 { return given }
    }
    guard query.mayHaveParts else { return given }
    let parts = overTime(rows, question, during: query).map { Sum(tally: $0, way: .overTime) }
    return better(given, parts, question)
  }

  /// The counts of all members that were valid at the end of each period.
  func rolledUp(
    _ unit: UnitIndex, _ question: Question, during queries: [PeriodQuery]
  ) -> [Tally?] {
    var tallies = Array(repeating: Tally(), count: queries.count)
    // A nation is the sum of its blocks or nothing: half of it would pass for the whole.
    let needsAll = contents.hierarchy.level(unit) == .nation
    var isWhole = Array(repeating: true, count: queries.count)
    for child in contents.hierarchy.children(of: unit) {
      let child = UnitIndex(raw: child)
      if needsAll || contents.traits.isKnown(question.indicator, below: child) {
        let sums = best(of: child, question, during: queries)
        for position in queries.indices
        where contents.hierarchy.isValid(child, at: queries[position].period.end) {
          if sums[position]?.tally.hasValue != true { isWhole[position] = false }
          Self.add(sums[position], to: &tallies[position], asBlock: needsAll)
        }
      } else {
        addLeaf(child, question, during: queries, to: &tallies)
      }
    }
    return queries.indices.map { position in
      let tally = tallies[position]
      if needsAll && !isWhole[position] { return nil }
      return tally.hasValue || tally.isNotApplicable ? tally : nil
    }
  }

  /// Adds a member that has no members of its own.
  private func addLeaf(
    _ child: UnitIndex, _ question: Question, during queries: [PeriodQuery],
    to tallies: inout [Tally]
  ) {
    let rows = storage.rows(question.indicator, child)
    for position in queries.indices
    where contents.hierarchy.isValid(child, at: queries[position].period.end) {
      let query = queries[position]
      // Nearly always the member has just the row that is asked for.
      if let place = query.position,
        let row = countedLeader(of: storage.rows(at: place, in: rows), question),
        fits(row, question) || !question.mayBeSummed
      {
        tallies[position].addPart(storage, row: row)
      } else {
        let sum = own(rows, question, during: query)
        Self.add(sum, to: &tallies[position], asBlock: false)
      }
    }
  }

  /// Adds a member's sum; of a block that was itself summed, its members count one by one.
  private static func add(_ sum: Sum?, to tally: inout Tally, asBlock: Bool) {
    guard let sum, !sum.tally.hasOverflowed else {
      tally.expected += 1
      return
    }
    if sum.tally.isNotApplicable {
      tally.leftOut += 1
      return
    }
    tally.add(sum.tally)
    if asBlock, sum.way == .rolledUp {
      tally.parts += sum.tally.parts
      tally.expected += sum.tally.expected
      tally.partialMembers += sum.tally.partialMembers
    } else {
      tally.parts += 1
      tally.expected += 1
      tally.partialMembers += sum.tally.isComplete ? 0 : 1
    }
  }

  /// The sum of a unit's months where each month has its own members, as in a year of mergers.
  private func monthly(
    _ unit: UnitIndex, _ question: Question, during query: PeriodQuery
  ) -> Sum? {
    guard query.mayHaveParts, let months = query.period.months, months.count > 1 else {
      return nil
    }
    let sums = best(of: unit, question, during: months.map { self.query($0, question) })
    var tally = Tally()
    tally.expected = months.count
    for sum in sums {
      guard let sum, sum.tally.isComplete else { continue }
      tally.add(sum.tally)
      tally.parts += 1
    }
    return tally.hasValue ? Sum(tally: tally, way: .overTime) : nil
  }
}
