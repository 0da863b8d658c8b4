import Measures
import Text

/// Reads the section `quality` of a document: one doubt about a figure a row.
///
/// The kind says which of the other columns count:
///
/// | kind | columns |
/// |---|---|
/// | `stated` | `text`: what the source says about its own data |
/// | `partial-coverage` | `parts`, `of`: the figure rests on fewer parts than there are |
/// | `differs-from-children` | `given`, `computed`: a parent is not the sum of its children |
/// | `value-contradicts-counts` | `given`, `computed`: a value is not the ratio of its counts |
enum QualityReader {
  enum Column: String, NamedColumn {
    case kind
    case unit
    case indicator
    case definition
    case period
    case given
    case computed
    case parts
    case of
    case text
  }

  enum Kind: String, CaseIterable {
    case stated
    case partialCoverage = "partial-coverage"
    case differsFromChildren = "differs-from-children"
    case valueContradictsCounts = "value-contradicts-counts"
  }

  /// The columns without which no row can be understood.
  static let needed: [Column] = [.kind]

  /// Adds every row to the doubts of an assembly.
  ///
  /// - Returns: how many rows there were and could be used; nil when the header is not usable.
  static func read(
    _ file: CSVFile, into assembly: inout Assembly, log: inout ProblemLog,
    checkpoint: (Int) throws(SourceError) -> Void
  ) throws(SourceError) -> RowCounts? {
    let catalogue = assembly.builder.catalogue
    let resolver = assembly.units.resolver
    var notes: [QualityNote] = []
    let counts = try TableReader.read(file, needed: needed, log: &log, checkpoint: checkpoint) {
      (row: TableRow<Column>) throws(RowProblem) in
      let period = try period(row)
      notes.append(
        QualityNote(
          unit: try unit(row, period, resolver), indicator: try indicator(row, catalogue),
          period: period, kind: try kind(row)))
    }
    assembly.builder.quality += notes
    return counts
  }

  private static func kind(_ row: TableRow<Column>) throws(RowProblem) -> QualityNote.Kind {
    switch try row.word(.kind, among: Kind.allCases.map { ($0.rawValue, $0) }) {
    case .stated: .stated(try row.needed(.text).text)
    case .partialCoverage:
      .partialCoverage(parts: try count(row, .parts), of: try count(row, .of))
    case .differsFromChildren:
      .differsFromChildren(given: try number(row, .given), computed: try number(row, .computed))
    case .valueContradictsCounts:
      .valueContradictsCounts(given: try number(row, .given), computed: try number(row, .computed))
    }
  }

  private static func period(_ row: TableRow<Column>) throws(RowProblem) -> Period? {
    let cell = row[.period]
    if cell.isEmpty { return nil }
    do throws(PeriodError) {
      return try Period(utf8: cell.bytes)
    } catch {
      throw RowProblem(error.reason(cell.text), at: cell)
    }
  }

  private static func unit(
    _ row: TableRow<Column>, _ period: Period?, _ resolver: UnitResolver
  ) throws(RowProblem) -> UnitIndex? {
    guard case .unit(let unit) = try row.scope(.unit, at: period?.end, resolver) else { return nil }
    return unit
  }

  private static func indicator(
    _ row: TableRow<Column>, _ catalogue: IndicatorCatalogue
  ) throws(RowProblem) -> IndicatorIndex? {
    if row[.indicator].isEmpty { return nil }
    return try row.indicator(.indicator, definition: .definition, catalogue)
  }

  private static func count(
    _ row: TableRow<Column>, _ column: Column
  ) throws(RowProblem) -> Int {
    let cell = try row.needed(column)
    return Int(try NumberCells.count(cell, column: column.rawValue, in: row.file) ?? 0)
  }

  private static func number(
    _ row: TableRow<Column>, _ column: Column
  ) throws(RowProblem) -> FixedDecimal {
    let cell = try row.needed(column)
    let number = try NumberCells.number(cell, column: column.rawValue, in: row.file)
    guard let (unscaled, scale) = number.decimal(mark: .point),
      let value = FixedDecimal(unscaled: unscaled, scale: scale)
    else { throw RowProblem(.numberTooLarge(cell.text, column: column.title), at: cell) }
    return value
  }
}
