import Measures
import Text

/// Reads the cells of a column of periods.
struct PeriodCells: Sendable {
  /// A period, and what else is asked of every row by it.
  struct Meaning {
    /// What time the row covers.
    let period: Period

    /// A number of its own: the same for equal cells.
    let number: UInt64

    /// See `ValidityEras`.
    let era: UInt64

    /// Whether it was written as the first day of a month, which may stand for the month.
    let isFirstOfMonth: Bool
  }

  private let eras: ValidityEras
  private var cache = CellCache<Meaning>()
  private var count: UInt64 = 0

  init(_ eras: ValidityEras) {
    self.eras = eras
  }

  /// The period that a cell names; refused cells are worked out each time.
  @inline(__always)
  mutating func meaning(_ cell: CellView) throws(RowProblem) -> Meaning {
    if let known = cache.find(cell.bytes) { return known }
    return try read(cell)
  }

  /// The same period as a month, for a column of months.
  func month(_ meaning: Meaning) -> Meaning {
    let day = meaning.period.start
    guard let month = Period.month(day.year, day.month) else { return meaning }
    // The number of the day serves as well: in a column of months nothing else has it.
    return Meaning(
      period: month, number: meaning.number, era: eras.era(of: month), isFirstOfMonth: false)
  }

  private mutating func read(_ cell: CellView) throws(RowProblem) -> Meaning {
    if cell.isEmpty {
      throw RowProblem(.missingValue(column: SafeText(MeasureColumn.period.rawValue)), at: cell)
    }
    let period: Period
    do throws(PeriodError) {
      period = try WrittenPeriod.read(cell.bytes)
    } catch {
      throw RowProblem(error.reason(cell.text), at: cell)
    }
    count += 1
    let meaning = Meaning(
      period: period, number: count, era: eras.era(of: period),
      isFirstOfMonth: period.kind == .day && period.start.day == 1)
    cache.remember(meaning, for: cell.bytes)
    return meaning
  }
}

extension PeriodError {
  /// The error as a problem of the cell that holds `text`.
  func reason(_ text: SafeText) -> ProblemReason {
    switch self {
    case .unreadable: .badPeriod(text)
    case .noSuchDate, .noSuchMonth, .noSuchQuarter, .noSuchHalf, .noSuchWeek, .noSuchYear:
      .noSuchDate(text)
    case .reversed: .periodEndsBeforeStart(text)
    }
  }
}
