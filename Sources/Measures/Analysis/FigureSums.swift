/// The arithmetic of figures: what is given, and what can be summed from counts (rule 1).
///
/// Rates are never averaged and published values never summed: only counts are added, over shorter
/// periods or over members, and every sum knows of how many parts it is made.
struct FigureSums {
  /// What is summed.
  let contents: DatasetContents

  init(_ contents: DatasetContents) { self.contents = contents }

  /// Which figures are asked for.
  struct Question {
    /// What is measured.
    let indicator: IndicatorIndex
    /// What the arithmetic must know of it.
    let trait: IndicatorTraits.Trait
    /// Which kind of values leads.
    let preference: Preference

    /// Whether there is anything of that kind from which a sum could be made.
    var mayBeSummed: Bool {
      preference == .published ? trait.hasPublishedCounts : trait.hasSimulated
    }
  }

  /// A sum and how it was made.
  struct Sum {
    /// The counts.
    var tally: Tally
    /// How they were added.
    var way: Way
  }

  /// How counts were added; better ways first.
  enum Way: Int {
    case given
    case overTime
    case rolledUp
  }

  /// The question for an indicator.
  func question(_ indicator: IndicatorIndex, _ preference: Preference) -> Question {
    Question(indicator: indicator, trait: contents.traits[indicator], preference: preference)
  }

  /// Where to look for a period and, where they may be summed, for shorter ones.
  func query(_ period: Period, _ question: Question) -> PeriodQuery {
    var query = PeriodQuery(period, in: storage)
    if question.trait.isFlow, period.dayCount > question.trait.shortestPeriod {
      query.findParts(in: storage)
    }
    return query
  }

  /// Whether a unit is one of this dataset's.
  func isKnown(_ unit: UnitIndex) -> Bool { Int(unit.raw) < contents.hierarchy.count }

  /// Whether nothing is said about a unit or anything below it, whatever the period.
  func knowsNothing(of unit: UnitIndex, _ question: Question) -> Bool {
    storage.rows(question.indicator, unit).isEmpty
      && !contents.traits.isKnown(question.indicator, below: unit)
  }

  /// The rows.
  var storage: ObservationStorage { contents.observations.shared }
}

/// What is given.
extension FigureSums {
  /// The rows of one observation, the first named first.
  func givenRows(
    of unit: UnitIndex, _ question: Question, during query: PeriodQuery
  ) -> Range<Int> {
    guard let position = query.position else { return 0..<0 }
    return storage.rows(at: position, in: storage.rows(question.indicator, unit))
  }

  /// The row that leads among alternatives: the first of the preferred kind, else the first.
  @inline(__always)
  func leader(of rows: Range<Int>, _ question: Question) -> Int? {
    guard rows.count > 1 else { return rows.first }
    return rows.first { fits($0, question) } ?? rows.first
  }

  /// The row that leads among those with counts, or to which the indicator does not apply.
  @inline(__always)
  func countedLeader(of rows: Range<Int>, _ question: Question) -> Int? {
    var second: Int?
    for row in rows where hasCounts(row, question) || storage.columns.isNotApplicable(row) {
      if rows.count == 1 || fits(row, question) { return row }
      if second == nil { second = row }
    }
    return second
  }

  /// Whether a row is of the preferred kind.
  func fits(_ row: Int, _ question: Question) -> Bool {
    (storage.columns.status(row) == .simulated) == (question.preference == .simulated)
  }

  /// Whether a row has all counts that a sum needs.
  func hasCounts(_ row: Int, _ question: Question) -> Bool {
    guard storage.columns.numerator[row] != ObservationTable.Columns.noCount else { return false }
    return question.trait.isCount
      || storage.columns.denominator[row] != ObservationTable.Columns.noCount
  }

  /// The figure in a row.
  func figure(row: Int, _ trait: IndicatorTraits.Trait) -> Figure {
    var figure = Figure(
      content: .value, numerator: storage.columns.numerator(row),
      denominator: storage.columns.denominator(row),
      published: storage.columns.published(row), status: storage.columns.status(row),
      asOf: storage.columns.asOf(row),
      provenance: storage.columns.provenance(row), line: storage.columns.line[row],
      isPercent: trait.isPercent)
    let hasRate = figure.denominator.map { $0 > 0 } ?? trait.isCount
    if storage.columns.isNotApplicable(row) {
      figure.content = .notApplicable
    } else if figure.published == nil, figure.numerator == nil || !hasRate {
      // Nothing received: there is nothing to divide by, which is not the same as not knowing.
      figure.content = figure.denominator == 0 ? .notApplicable : .missing
    }
    return figure
  }
}
