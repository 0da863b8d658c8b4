import Measures
import Text

/// Where the names of the columns stand in a sheet, and which they are.
///
/// Offices put the name of the body, the title of the report and the period above a table, write
/// its header over two rows with merged cells, and number the columns below it. The header is
/// where most names of columns are recognised.
struct SheetHeader {
  /// A column that has a name.
  struct Column {
    /// The column of the sheet, from 0.
    let column: Int

    /// Its name; that of a part of a merged one has both.
    let name: String
  }

  /// The lowest row of the header.
  let row: Int

  /// The columns that have names, from the left.
  let columns: [Column]

  /// The first row below the header and the numbers of the columns.
  let bodyRow: Int

  /// How many columns of one kind of table were recognised.
  private let score: Int

  /// Rows over which a header may reach.
  private static let depths = 1...3

  /// The header of a sheet; nil when nothing is filled.
  static func found(in grid: SheetGrid) -> SheetHeader? {
    let top = TopRows(grid)
    guard let first = top.rows.first else { return nil }
    var best = SheetHeader(top, from: first, depth: 1)
    for depth in depths {
      for row in top.rows {
        let candidate = SheetHeader(top, from: row, depth: depth)
        if candidate.score > best.score { best = candidate }
      }
    }
    return best
  }

  /// Takes some rows for a header.
  private init(_ top: TopRows, from first: Int, depth: Int) {
    row = first + depth - 1
    var columns: [Column] = []
    for column in top.columns {
      let names = (first...row).compactMap {
        top.text($0, column, isLowest: $0 == first + depth - 1)
      }
      if let name = Self.name(names) { columns.append(Column(column: column, name: name)) }
    }
    let recognised = Self.recognised(columns.map(\.name))
    score = top.reachesBelow(first...row) ? min(recognised, 1) : recognised
    self.columns = Self.withoutMistakable(columns, top, rows: first...row)
    bodyRow = top.isNumbering(row + 1) ? row + 2 : row + 1
  }

  // MARK: - Names

  /// The name of a column with some texts above each other.
  private static func name(_ texts: [String]) -> String? {
    guard let last = texts.last else { return nil }
    if texts.count == 1 { return last }
    let whole = texts.joined(separator: " ")
    if isKnown(whole) { return whole }
    // `Hồ sơ tiếp nhận` above `Tổng số` is the number of dossiers received.
    if TotalRow.isTotal(last) { return name(texts.dropLast()) }
    return isKnown(last) ? last : whole
  }

  /// Gives the parts of merged names their whole names where the last alone says too little.
  ///
  /// `Quá hạn` stands below what is done and below what is not.
  private static func withoutMistakable(
    _ columns: [Column], _ top: TopRows, rows: ClosedRange<Int>
  ) -> [Column] {
    guard rows.count > 1 else { return columns }
    let texts = columns.map { column in
      rows.compactMap { top.text($0, column.column, isLowest: $0 == rows.upperBound) }
    }
    let keys = zip(columns, texts).map { column, texts in
      texts.count > 1 ? MeasuresHeader(header: column.name) : nil
    }
    return columns.indices.map { index in
      let key = keys[index]
      let isTwice = key != nil && keys.count { $0 == key } > 1
      guard isTwice else { return columns[index] }
      return Column(
        column: columns[index].column, name: texts[index].joined(separator: " – "))
    }
  }

  private static func isKnown(_ name: String) -> Bool {
    MeasuresHeader(header: name) != nil
  }

  /// How many different columns of the kind of table that fits best are among the names.
  private static func recognised(_ names: [String]) -> Int {
    func count<Column: Hashable>(_ match: (String) -> Column?) -> Int {
      HeaderMap(names, match: match).positions.count
    }
    return [
      count(MeasuresHeader.init(header:)), count(UnitsReader.Column.init(header:)),
      count(TargetsReader.Column.init(header:)), count(BreaksReader.Column.init(header:)),
      count(IndicatorsReader.Column.init(header:)),
    ].max() ?? 0
  }
}
