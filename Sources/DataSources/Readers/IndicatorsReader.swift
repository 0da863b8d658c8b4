import Measures
import Text

/// Reads `indicators.csv`: one definition of an indicator a row.
///
/// What is built in cannot be redefined: a row that repeats it is read and changes nothing.
enum IndicatorsReader {
  enum Column: String, NamedColumn {
    case id
    case definition
    case nameVietnamese = "name_vi"
    case nameEnglish = "name_en"
    case numerator
    case denominator
    case unit
    case nature
    case direction
    case definitionVietnamese = "definition_vi"
    case definitionEnglish = "definition_en"
    case basis
  }

  /// The columns without which no row can be understood.
  static let needed: [Column] = [.id, .nameVietnamese]

  /// The indicators of a file, in its order.
  ///
  /// - Returns: how many rows there were and could be used; nil when the header is not usable.
  static func read(
    _ file: CSVFile, into indicators: inout [Indicator], log: inout ProblemLog,
    checkpoint: (Int) throws(SourceError) -> Void
  ) throws(SourceError) -> RowCounts? {
    try TableReader.read(file, needed: needed, log: &log, checkpoint: checkpoint) {
      (row: TableRow<Column>) throws(RowProblem) in
      indicators.append(try indicator(row))
    }
  }

  private static func indicator(_ row: TableRow<Column>) throws(RowProblem) -> Indicator {
    let vietnamese = try row.needed(.nameVietnamese).text
    let english = row[.nameEnglish].isEmpty ? vietnamese : row[.nameEnglish].text
    let unit = row[.unit].isEmpty ? .percent : UnitOfMeasure(code: row[.unit].string)
    let numerator = row[.numerator].isEmpty ? nil : row[.numerator].string
    let denominator = row[.denominator].isEmpty ? nil : row[.denominator].string
    let isRate = numerator != nil && denominator != nil
    return Indicator(
      id: try row.needed(.id).string.lowercased(), definition: row[.definition].string,
      names: IndicatorNames(vietnamese: vietnamese, english: english),
      definitionVietnamese: row[.definitionVietnamese].text,
      definitionEnglish: row[.definitionEnglish].text, basis: row[.basis].text,
      numerator: numerator, denominator: denominator, unit: unit,
      nature: try choice(row, .nature, Nature.flow),
      direction: try choice(row, .direction, Direction.higher),
      maximum: unit == .percent && isRate ? FixedDecimal(integer: 100) : nil)
  }

  /// One of the words of a type, or its default where nothing is written.
  private static func choice<Value: CaseIterable & RawRepresentable<String>>(
    _ row: TableRow<Column>, _ column: Column, _ standard: Value
  ) throws(RowProblem) -> Value {
    if row[column].isEmpty { return standard }
    return try row.word(column, among: Value.allCases.map { ($0.rawValue, $0) })
  }
}
