import Text

/// A table that was made of something other than CSV: a sheet of a workbook, the objects of a
/// JSON array, a page of a portal.
///
/// One table reader is enough for all of them: the table is written down as CSV, and what its
/// readers find wrong is told at the place in the original.
struct DerivedTable: Sendable {
  /// The table as CSV: comma, LF, the header first, exactly one line for each row, without line
  /// breaks in cells.
  ///
  /// Text is in quotes. Without them stand numbers that a program wrote, with a decimal point and
  /// never grouped, and what is empty.
  let bytes: [UInt8]

  /// Whether cells are what a program wrote, not a person: the first of July is that day, never
  /// the month.
  let isLiteral: Bool

  /// Where something stands in the original.
  ///
  /// Asked only for rows that are kept (`cell` nil, the line) and for what is wrong.
  let place: @Sendable (_ row: Int, _ cell: Int?) -> TextPosition

  /// A table.
  ///
  /// - Parameters:
  ///   - bytes: the table as CSV, in the form that `bytes` describes.
  ///   - isLiteral: whether a program wrote the cells.
  ///   - place: the line and column in the original of a row (0 is the header) and, unless nil,
  ///     one of its cells (from 0).
  init(
    bytes: [UInt8], isLiteral: Bool = false,
    place: @escaping @Sendable (_ row: Int, _ cell: Int?) -> TextPosition
  ) {
    self.bytes = bytes
    self.isLiteral = isLiteral
    self.place = place
  }

  /// The names of the columns.
  var columnNames: [String] {
    bytes.withUnsafeBytes { buffer in
      var unheard = ProblemLog(limit: 0)
      return CSVFile(name: .empty, bytes: buffer, table: self, log: &unheard)?.headers ?? []
    }
  }

  /// The same table where some lines stand before it in the original.
  func behind(lines: Int) -> DerivedTable {
    let place = place
    return DerivedTable(bytes: bytes, isLiteral: isLiteral) { row, cell in
      let inner = place(row, cell)
      return TextPosition(line: inner.line + lines, column: inner.column)
    }
  }
}
