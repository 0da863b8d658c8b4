import Measures
import Text

/// Reads measures in the wide form: one unit and period a row, counts as columns.
///
/// A row gives every built-in rate of which both counts are filled. A count that no such rate of
/// its row uses is kept by itself, as the indicator `count:` and its name: nothing is lost.
struct WideReader {
  /// A rate that the columns of the file may give.
  private struct Rate {
    let indicator: IndicatorIndex
    let numerator: Int
    let denominator: Int
    let isStock: Bool
  }

  /// A column of counts.
  private struct Count {
    let name: String
    let column: Int
    /// The column of what has to be added; behind every row where there is none.
    let addend: Int
    let indicator: IndicatorIndex?
    let isStock: Bool
  }

  /// The count in a cell.
  private enum Content: Equatable {
    case missing
    case notApplicable
    case count(Int64)

    /// Both together; of what one part is not known, the whole is not.
    func adding(_ other: Content) -> Content {
      switch (self, other) {
      // Eighteen digits each: the sum fits.
      case (.count(let one), .count(let another)): .count(one + another)
      case (.notApplicable, .notApplicable): .notApplicable
      default: .missing
      }
    }
  }

  private let file: CSVFile
  private let periodColumn: Int
  private let unitColumn: Int
  private let counts: [Count]
  private let rates: [Rate]
  private var common: CommonCells
  private var surveys: ColumnSurveys

  // Filled anew for every row; kept so that no row allocates.
  private var contents: [Content]
  private var isUsed: [Bool]

  init(
    _ file: CSVFile, _ header: HeaderMap<MeasuresHeader>, _ catalogue: IndicatorCatalogue,
    _ surveys: ColumnSurveys
  ) {
    self.file = file
    self.surveys = surveys
    periodColumn = header[.field(.period)]
    unitColumn = header[.field(.unit)]
    let columns = CountColumn.allCases.filter { header.has(.count($0)) }
    counts = columns.map { column in
      let indicator = catalogue.index(id: column.indicatorID)
      return Count(
        name: column.rawValue, column: header[.count(column)],
        addend: column == .onTime ? header[.early] : .max, indicator: indicator,
        isStock: indicator.map { catalogue[$0].nature == .stock } ?? false)
    }
    rates = CountColumn.rates.compactMap { rate in
      guard let index = catalogue.index(id: rate.indicator),
        let numerator = columns.firstIndex(of: rate.numerator),
        let denominator = columns.firstIndex(of: rate.denominator)
      else { return nil }
      return Rate(
        indicator: index, numerator: numerator, denominator: denominator,
        isStock: catalogue[index].nature == .stock)
    }
    common = CommonCells(file, header)
    contents = Array(repeating: .missing, count: columns.count)
    isUsed = Array(repeating: false, count: columns.count)
  }

  /// Reads one row and adds its observations.
  mutating func take(
    _ row: borrowing CSVRow, _ assembly: inout Assembly, _ log: inout ProblemLog
  ) throws(RowProblem) {
    let periodCell = CellView(row[periodColumn], in: file.bytes)
    var period = try assembly.periods.meaning(periodCell)
    if period.isFirstOfMonth, isColumnOfMonths() { period = assembly.periods.month(period) }
    let unit = try assembly.units.unit(
      CellView(row[unitColumn], in: file.bytes), during: period)
    try readCounts(row)
    try checkRates(row)
    let rest = try common.meaning(row, period.period, &assembly, &log)
    var template = Observation(
      unit: unit, indicator: IndicatorIndex(raw: 0), period: period.period, status: rest.status,
      asOf: rest.asOf, provenance: rest.provenance, line: UInt32(truncatingIfNeeded: row.line))
    let stockDay = stockDay(of: period.period, asOf: rest.asOf)
    appendRates(&template, stockDay, &assembly.builder)
    appendCounts(&template, stockDay, &assembly.builder)
  }

  // MARK: - Counts

  private mutating func readCounts(_ row: borrowing CSVRow) throws(RowProblem) {
    var hasAny = false
    for (index, count) in counts.enumerated() {
      isUsed[index] = false
      contents[index] = try content(row[count.column], count.name)
      if count.addend != .max {
        contents[index] = contents[index].adding(try content(row[count.addend], count.name))
      }
      if contents[index] != .missing { hasAny = true }
    }
    if !hasAny { throw RowProblem(.noValue, offset: nil) }
  }

  @inline(__always)
  private func content(_ cell: CSVRow.Cell, _ name: String) throws(RowProblem) -> Content {
    let cell = CellView(cell, in: file.bytes)
    if cell.isNotApplicable { return .notApplicable }
    return try NumberCells.count(cell, column: name, in: file).map { .count($0) } ?? .missing
  }

  /// The part cannot be more than the whole: such a row is wrong somewhere, nobody knows where.
  private func checkRates(_ row: borrowing CSVRow) throws(RowProblem) {
    for rate in rates {
      guard case .count(let part) = contents[rate.numerator],
        case .count(let whole) = contents[rate.denominator], part > whole
      else { continue }
      throw RowProblem(
        .numeratorAboveDenominator(numerator: part, denominator: whole),
        at: CellView(row[counts[rate.numerator].column], in: file.bytes))
    }
  }

  // MARK: - Observations

  private mutating func appendRates(
    _ template: inout Observation, _ stockDay: Period, _ builder: inout DatasetBuilder
  ) {
    let flowPeriod = template.period
    for rate in rates {
      switch (contents[rate.numerator], contents[rate.denominator]) {
      case (.count(let part), .count(let whole)):
        template.numerator = part
        template.denominator = whole
        template.notApplicable = false
        isUsed[rate.denominator] = true
      case (.notApplicable, _):
        template.numerator = nil
        template.denominator = nil
        template.notApplicable = true
      default:
        continue
      }
      isUsed[rate.numerator] = true
      template.indicator = rate.indicator
      template.period = rate.isStock ? stockDay : flowPeriod
      builder.append(template)
    }
    template.period = flowPeriod
  }

  private func appendCounts(
    _ template: inout Observation, _ stockDay: Period, _ builder: inout DatasetBuilder
  ) {
    let flowPeriod = template.period
    for (index, count) in counts.enumerated() where !isUsed[index] {
      guard let indicator = count.indicator, contents[index] != .missing else { continue }
      if case .count(let number) = contents[index] {
        template.numerator = number
        template.notApplicable = false
      } else {
        template.numerator = nil
        template.notApplicable = true
      }
      template.denominator = nil
      template.indicator = indicator
      template.period = count.isStock ? stockDay : flowPeriod
      builder.append(template)
    }
    template.period = flowPeriod
  }

  /// The day of the stocks in a row: the last of the period, or of what it describes so far.
  private func stockDay(of period: Period, asOf: Day?) -> Period {
    let last = min(period.end, asOf ?? period.end)
    return .day(max(last, period.start))
  }

  private mutating func isColumnOfMonths() -> Bool {
    !file.isLiteral && surveys.isOfMonths(periodColumn, in: file)
  }

  /// What whole columns have shown, once all rows were taken.
  mutating func finishedSurveys() -> ColumnSurveys {
    surveys.confirm(file, valueColumns: [], countColumns: [], periodColumn: periodColumn)
    return surveys
  }
}
