import Measures
import Text

/// Reads `targets.csv`: one value that somebody is bound to reach a row.
enum TargetsReader {
  enum Column: String, NamedColumn {
    case indicator
    case definition
    case scope
    case value
    case comparison
    case deadline
    case source
    case note
  }

  /// The columns without which no row can be understood.
  static let needed: [Column] = [.indicator, .scope, .value]

  private static let comparisons: [(word: String, value: Target.Comparison)] = [
    (">=", .atLeast), ("<=", .atMost), ("≥", .atLeast), ("≤", .atMost),
  ]

  /// Adds every row to the targets of an assembly.
  ///
  /// - Returns: how many rows there were and could be used; nil when the header is not usable.
  static func read(
    _ file: CSVFile, into assembly: inout Assembly, log: inout ProblemLog,
    checkpoint: (Int) throws(SourceError) -> Void
  ) throws(SourceError) -> RowCounts? {
    let catalogue = assembly.builder.catalogue
    let resolver = assembly.units.resolver
    let mark = assembly.decimalMark
    var targets: [Target] = []
    let counts = try TableReader.read(file, needed: needed, log: &log, checkpoint: checkpoint) {
      (row: TableRow<Column>) throws(RowProblem) in
      let deadline = try row.day(.deadline)
      let indicator = try row.indicator(.indicator, definition: .definition, catalogue)
      targets.append(
        Target(
          indicator: indicator, scope: try row.scope(.scope, at: deadline, resolver),
          value: try value(row, catalogue[indicator], mark),
          comparison: try comparison(row, catalogue[indicator]),
          deadline: deadline, source: row[.source].text, note: row[.note].text, file: file.name,
          line: UInt32(truncatingIfNeeded: row.line)))
    }
    assembly.builder.targets += targets
    return counts
  }

  private static func value(
    _ row: TableRow<Column>, _ indicator: Indicator, _ mark: DecimalMark?
  ) throws(RowProblem) -> FixedDecimal {
    let cell = try row.needed(.value)
    let number = try NumberCells.number(cell, column: Column.value.rawValue, in: row.file)
    guard let (unscaled, scale) = number.decimal(mark: mark) else {
      throw RowProblem(.ambiguousNumber(cell.text, column: Column.value.title), at: cell)
    }
    guard let value = FixedDecimal(unscaled: unscaled, scale: scale) else {
      throw RowProblem(.numberTooLarge(cell.text, column: Column.value.title), at: cell)
    }
    let isPercent = indicator.unit == .percent && indicator.isRate
    if isPercent, value < .zero || value > FixedDecimal(integer: 100) {
      throw RowProblem(.percentOutOfRange(cell.text), at: cell)
    }
    return value
  }

  /// Where nothing is written, the better side of the indicator.
  private static func comparison(
    _ row: TableRow<Column>, _ indicator: Indicator
  ) throws(RowProblem) -> Target.Comparison {
    if row[.comparison].isEmpty { return indicator.direction == .higher ? .atLeast : .atMost }
    return try row.word(.comparison, among: comparisons)
  }
}
