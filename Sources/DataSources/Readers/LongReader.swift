import Measures
import Text

/// Reads measures in the long form: one observation a row.
struct LongReader {
  private let file: CSVFile
  private let periodColumn: Int
  private let unitColumn: Int
  private let indicatorColumn: Int
  private let definitionColumn: Int
  private let valueColumn: Int
  private let numeratorColumn: Int
  private let denominatorColumn: Int

  private var common: CommonCells
  private var indicators: IndicatorCells

  // What a single cell does not tell: looked up in the whole column once, when it is needed.
  private var surveys: ColumnSurveys

  init(
    _ file: CSVFile, _ header: HeaderMap<MeasuresHeader>, _ catalogue: IndicatorCatalogue,
    _ surveys: ColumnSurveys
  ) {
    self.file = file
    self.surveys = surveys
    periodColumn = header[.field(.period)]
    unitColumn = header[.field(.unit)]
    indicatorColumn = header[.field(.indicator)]
    definitionColumn = header[.field(.definition)]
    valueColumn = header[.field(.value)]
    numeratorColumn = header[.field(.numerator)]
    denominatorColumn = header[.field(.denominator)]
    common = CommonCells(file, header)
    indicators = IndicatorCells(catalogue)
  }

  /// Reads one row and adds its observation.
  @inline(__always)
  mutating func take(
    _ row: borrowing CSVRow, _ assembly: inout Assembly, _ log: inout ProblemLog
  ) throws(RowProblem) {
    let periodCell = CellView(row[periodColumn], in: file.bytes)
    var period = try assembly.periods.meaning(periodCell)
    let indicator = try indicators.meaning(
      CellView(row[indicatorColumn], in: file.bytes),
      definition: CellView(row[definitionColumn], in: file.bytes), during: period)
    if period.isFirstOfMonth, !indicator.isStock, isColumnOfMonths() {
      period = assembly.periods.month(period)
    }
    let unit = try assembly.units.unit(
      CellView(row[unitColumn], in: file.bytes), during: period)
    if indicator.isStock, period.period.start != period.period.end {
      throw RowProblem(.wrongNature(periodCell.text), at: periodCell)
    }
    let figures = try figures(row, indicator, assembly.decimalMark)
    let rest = try common.meaning(row, period.period, &assembly, &log)
    if figures.publishedWithCounts { warnOfContradiction(figures, row, &log) }
    assembly.builder.append(
      Observation(
        unit: unit, indicator: indicator.index, period: period.period,
        numerator: figures.numerator, denominator: figures.denominator,
        published: figures.published, notApplicable: figures.isNotApplicable,
        status: rest.status, asOf: rest.asOf, provenance: rest.provenance,
        line: UInt32(truncatingIfNeeded: row.line)))
  }

  // MARK: - Figures

  /// What a row says of its value.
  private struct Figures {
    var numerator: Int64?
    var denominator: Int64?
    var published: FixedDecimal?
    var isNotApplicable = false
    var isRate = false

    var publishedWithCounts: Bool {
      isRate && published != nil && numerator != nil && denominator != nil
    }
  }

  @inline(__always)
  private mutating func figures(
    _ row: borrowing CSVRow, _ indicator: IndicatorCells.Meaning, _ mark: DecimalMark?
  ) throws(RowProblem) -> Figures {
    let value = CellView(row[valueColumn], in: file.bytes)
    let numeratorCell = CellView(row[numeratorColumn], in: file.bytes)
    let denominatorCell = CellView(row[denominatorColumn], in: file.bytes)
    if value.isNotApplicable
      || (value.isEmpty && (numeratorCell.isNotApplicable || denominatorCell.isNotApplicable))
    {
      return Figures(isNotApplicable: true)
    }
    var figures = Figures(isRate: indicator.isRate)
    figures.numerator = try NumberCells.count(numeratorCell, column: "numerator", in: file)
    figures.denominator = try NumberCells.count(
      denominatorCell, column: "denominator", in: file)
    if !value.isEmpty { figures.published = try published(value, indicator, mark) }
    if let numerator = figures.numerator, let denominator = figures.denominator {
      if indicator.isRate, numerator > denominator {
        throw RowProblem(
          .numeratorAboveDenominator(numerator: numerator, denominator: denominator),
          at: numeratorCell)
      }
    } else if figures.published == nil, figures.numerator == nil || !indicator.isPlainCount {
      throw RowProblem(.noValue, at: value)
    }
    return figures
  }

  private mutating func published(
    _ cell: CellView, _ indicator: IndicatorCells.Meaning, _ mark: DecimalMark?
  ) throws(RowProblem) -> FixedDecimal {
    let number = try NumberCells.number(cell, column: "value", in: file)
    guard let (unscaled, scale) = number.decimal(mark: decimalMark(for: number, given: mark)) else {
      throw RowProblem(.ambiguousNumber(cell.text, column: SafeText("value")), at: cell)
    }
    guard let value = FixedDecimal(unscaled: unscaled, scale: scale) else {
      throw RowProblem(.numberTooLarge(cell.text, column: SafeText("value")), at: cell)
    }
    if indicator.isPercentOfWhole, value < .zero || value > FixedDecimal(integer: 100) {
      throw RowProblem(.percentOutOfRange(cell.text), at: cell)
    }
    return value
  }

  /// What the person who runs the program says counts; then what other cells of the file prove.
  private mutating func decimalMark(
    for number: NumberCell, given: DecimalMark?
  ) -> DecimalMark? {
    guard case .ambiguous = number.form else { return nil }
    if let given { return given }
    // Where the values themselves do not tell, the counts of the file may: `1.234.567`.
    return surveys.decimalMark(
      of: [valueColumn], orElseOf: [numeratorColumn, denominatorColumn], in: file)
  }

  private mutating func isColumnOfMonths() -> Bool {
    !file.isLiteral && surveys.isOfMonths(periodColumn, in: file)
  }

  /// What whole columns have shown, once all rows were taken.
  mutating func finishedSurveys() -> ColumnSurveys {
    surveys.confirm(
      file, valueColumns: [valueColumn], countColumns: [numeratorColumn, denominatorColumn],
      periodColumn: periodColumn)
    return surveys
  }

  /// Both are kept and the value is shown as given; but more than rounding lies between them.
  private func warnOfContradiction(
    _ figures: Figures, _ row: borrowing CSVRow, _ log: inout ProblemLog
  ) {
    guard let value = figures.published, let numerator = figures.numerator,
      let denominator = figures.denominator,
      let computed = FixedDecimal.percentage(
        numerator, of: denominator, scale: Int(value.scale)),
      // Some sources round, some cut off: one unit in the last place is neither's fault.
      (computed.unscaled - value.unscaled).magnitude > 1
    else { return }
    let cell = CellView(row[valueColumn], in: file.bytes)
    file.report(
      RowProblem(
        .valueContradictsCounts(value: cell.text, computed: SafeText(computed.code)), at: cell),
      copy row, &log)
  }
}
