import Measures
import Text

/// Reads `breaks.csv`: one date at which series can no longer be compared a row.
enum BreaksReader {
  enum Column: String, NamedColumn {
    case date
    case scope
    case indicator
    case definition
    case kind
    case note
  }

  /// The columns without which no row can be understood.
  static let needed: [Column] = [.date, .kind]

  private static let kinds: [(word: String, value: Break.Kind)] = [
    ("merge", .merge), ("rename", .rename), ("formula", .formula), ("coverage", .coverage),
  ]

  /// Adds every row to the breaks of an assembly.
  ///
  /// - Returns: how many rows there were and could be used; nil when the header is not usable.
  static func read(
    _ file: CSVFile, into assembly: inout Assembly, log: inout ProblemLog,
    checkpoint: (Int) throws(SourceError) -> Void
  ) throws(SourceError) -> RowCounts? {
    let catalogue = assembly.builder.catalogue
    let resolver = assembly.units.resolver
    var breaks: [Break] = []
    let counts = try TableReader.read(file, needed: needed, log: &log, checkpoint: checkpoint) {
      (row: TableRow<Column>) throws(RowProblem) in
      let cell = try row.needed(.date)
      guard let date = try row.day(.date) else { throw RowProblem(.badTime(cell.text), at: cell) }
      let scope = try row.scope(.scope, at: date, resolver)
      let kind = try row.word(.kind, among: kinds)
      for indicator in try indicators(row, catalogue) {
        breaks.append(
          Break(date: date, scope: scope, indicator: indicator, kind: kind, note: row[.note].text))
      }
    }
    assembly.builder.breaks += breaks
    return counts
  }

  /// The definition that is written, else all: a break is where one takes the place of another.
  private static func indicators(
    _ row: TableRow<Column>, _ catalogue: IndicatorCatalogue
  ) throws(RowProblem) -> [IndicatorIndex?] {
    if row[.indicator].isEmpty { return [nil] }
    let index = try row.indicator(.indicator, definition: .definition, catalogue)
    return row[.definition].isEmpty ? catalogue.definitions(id: catalogue[index].id) : [index]
  }
}
