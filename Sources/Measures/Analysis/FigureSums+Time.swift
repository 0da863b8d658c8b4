/// What can be summed over time.
extension FigureSums {
  /// The counts of shorter periods that make up a longer one; nil when there are none.
  func overTime(
    _ rows: Range<Int>, _ question: Question, during query: PeriodQuery
  ) -> Tally? {
    var tally = Tally()
    var coverage = Coverage(query.shape)
    var lastEnd: Day?
    var row = storage.firstRow(in: rows, notBefore: query.starting.lowerBound)
    while let part = nextPart(from: &row, in: rows, question, query) {
      let position = Int(storage.columns.period[part])
      let period = storage.columns.periods[position]
      if let lastEnd, period.start <= lastEnd {
        return withoutOverlaps(rows, question, during: query)
      }
      lastEnd = period.end
      tally.add(storage, row: part)
      coverage.add(storage.shapes[position])
    }
    guard lastEnd != nil else { return nil }
    (tally.parts, tally.expected) = coverage.count
    return tally
  }

  /// The same where periods overlap, such as months beside quarters: no day may count twice.
  private func withoutOverlaps(
    _ rows: Range<Int>, _ question: Question, during query: PeriodQuery
  ) -> Tally? {
    var parts: [Int] = []
    var row = storage.firstRow(in: rows, notBefore: query.starting.lowerBound)
    while let part = nextPart(from: &row, in: rows, question, query) { parts.append(part) }
    var tally = Tally()
    var coverage = Coverage(query.shape)
    for chosen in Tiling.best(parts.map { storage.columns.period($0) }) {
      tally.add(storage, row: parts[chosen])
      coverage.add(storage.shapes[Int(storage.columns.period[parts[chosen]])])
    }
    (tally.parts, tally.expected) = coverage.count
    return tally
  }

  /// The next row whose period lies within the one asked for and that has counts, the leader of
  /// its alternatives; `row` moves behind it.
  private func nextPart(
    from row: inout Int, in rows: Range<Int>, _ question: Question, _ query: PeriodQuery
  ) -> Int? {
    while row < rows.upperBound, storage.columns.period[row] < query.starting.upperBound {
      let position = storage.columns.period[row]
      let first = row
      repeat { row += 1 } while row < rows.upperBound && storage.columns.period[row] == position
      guard position != query.position,
        storage.columns.periods[Int(position)].end <= query.period.end,
        let leader = countedLeader(of: first..<row, question), hasCounts(leader, question),
        !storage.columns.isNotApplicable(leader)
      else { continue }
      return leader
    }
    return nil
  }
}

/// How much of a period some parts cover, counted in the largest of quarters, months and days that
/// fits them all.
private struct Coverage {
  private let whole: PeriodShape?
  private var days: Int32 = 0
  private var months: Int32 = 0
  private var areMonthly = true
  private var areQuarterly = true

  init(_ whole: PeriodShape?) { self.whole = whole }

  mutating func add(_ part: PeriodShape) {
    days += part.days
    months += part.months
    areMonthly = areMonthly && part.months > 0
    areQuarterly = areQuarterly && part.isQuarterly
  }

  /// How many parts there are, of how many.
  var count: (Int, Int) {
    guard let whole else { return (0, 0) }
    guard whole.months > 0, areMonthly else { return (Int(days), Int(whole.days)) }
    guard whole.isQuarterly, areQuarterly else { return (Int(months), Int(whole.months)) }
    return (Int(months) / 3, Int(whole.months) / 3)
  }
}
