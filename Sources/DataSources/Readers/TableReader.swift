import Measures
import Text

/// Reads the rows of one of the smaller files, column by name.
enum TableReader {
  /// Hands every row to `take`; rows that it refuses are reported.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - needed: the columns without which no row can be understood.
  ///   - log: where problems are reported.
  ///   - checkpoint: called now and then with the bytes that are done; may throw to give up.
  ///   - take: reads one row.
  /// - Returns: how many rows there were and could be used; nil when the header is not usable.
  /// - Throws: what `checkpoint` throws.
  static func read<Column: NamedColumn>(
    _ file: CSVFile, needed: [Column], log: inout ProblemLog,
    checkpoint: (Int) throws(SourceError) -> Void,
    take: (TableRow<Column>) throws(RowProblem) -> Void
  ) throws(SourceError) -> RowCounts? {
    let header = HeaderMap(file.headers, match: Column.init(header:))
    if header.positions.isEmpty {
      file.reportHeader(.noHeader, &log)
      return nil
    }
    header.report(file, &log)
    let lacking = needed.filter { !header.has($0) }
    for column in lacking {
      file.reportHeader(.missingColumn(column.title, accepted: [column.title]), &log)
    }
    guard lacking.isEmpty else { return nil }
    return try file.forEachRow(log: &log, checkpoint: checkpoint) {
      (row, _) throws(RowProblem) in
      try take(TableRow(file: file, row: copy row, header: header))
    }
  }
}

/// One row of such a file.
struct TableRow<Column: NamedColumn> {
  let file: CSVFile
  let row: CSVRow
  let header: HeaderMap<Column>

  /// The line on which the row starts.
  var line: Int { row.line }

  /// The content of a cell; empty where the file does not have the column.
  subscript(column: Column) -> CellView { CellView(row[header[column]], in: file.bytes) }

  /// The content of a cell that may not be empty.
  func needed(_ column: Column) throws(RowProblem) -> CellView {
    let cell = self[column]
    if cell.isEmpty { throw RowProblem(.missingValue(column: column.title), at: cell) }
    return cell
  }

  /// A day; nil for an empty cell.
  func day(_ column: Column) throws(RowProblem) -> Day? {
    let cell = self[column]
    if cell.isEmpty { return nil }
    do throws(PeriodError) {
      return try TimeCell(cell.bytes).day
    } catch {
      if case .unreadable = error { throw RowProblem(.badTime(cell.text), at: cell) }
      throw RowProblem(error.reason(cell.text), at: cell)
    }
  }

  /// One of a few words, in any case; the first column of `words` is what files write.
  func word<Value>(
    _ column: Column, among words: [(word: String, value: Value)]
  ) throws(RowProblem) -> Value {
    let cell = self[column]
    let written = cell.string.lowercased()
    if let match = words.first(where: { $0.word == written }) { return match.value }
    throw RowProblem(
      .unknownWord(cell.text, column: column.title, expected: words.map { SafeText($0.word) }),
      at: cell)
  }

  /// To whom the row applies: a unit, `level:province`, or everybody where nothing is written.
  ///
  /// A unit that is written by its name must have existed on `day`.
  func scope(
    _ column: Column, at day: Day?, _ resolver: UnitResolver
  ) throws(RowProblem) -> Scope {
    let cell = self[column]
    let text = cell.string
    if text.isEmpty { return .everyone }
    if text.lowercased().hasPrefix("level:") {
      let word = text.lowercased().dropFirst("level:".count)
      guard let level = Level(rawValue: String(word)) else {
        throw RowProblem(.unknownLevel(SafeText(String(word))), at: cell)
      }
      return .level(level)
    }
    // What is called by its id is meant whenever it existed; a name is that of the day.
    if let unit = resolver.registry.index(id: text) { return .unit(unit) }
    let period = Period.day(day ?? .latest)
    switch resolver.resolve(text, during: period) {
    case .success(let unit): return .unit(unit)
    case .failure(let error):
      throw RowProblem(error.reason(cell.text, period, resolver.registry), at: cell)
    }
  }

  /// An indicator by its id and, where one is written, the definition.
  func indicator(
    _ column: Column, definition: Column, _ catalogue: IndicatorCatalogue
  ) throws(RowProblem) -> IndicatorIndex {
    let index = try indicator(column, catalogue)
    let cell = self[definition]
    if cell.isEmpty { return index }
    let id = catalogue[index].id
    if let exact = catalogue.index(id: id, definition: cell.string) { return exact }
    let known = catalogue.definitions(id: id).map { SafeText(catalogue[$0].definition) }
    throw RowProblem(
      .unknownDefinition(cell.text, indicator: SafeText(id), known: known), at: cell)
  }

  /// An indicator by its id, in its default definition.
  func indicator(
    _ column: Column, _ catalogue: IndicatorCatalogue
  ) throws(RowProblem) -> IndicatorIndex {
    let cell = try needed(column)
    let id = cell.string.lowercased()
    if let index = catalogue.index(id: id) { return index }
    let close = Similarity.closest(to: id, among: Set(catalogue.indicators.map(\.id)))
    throw RowProblem(
      .unknownIndicator(cell.text, suggestions: close.map { SafeText($0) }), at: cell)
  }
}
