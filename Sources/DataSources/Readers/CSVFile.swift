import Measures
import Text

/// A CSV file that is known to be text in UTF-8 and whose header has been read, or a table that
/// was written down as one.
///
/// Holds a pointer to the bytes: it lives inside the closure that lends them.
struct CSVFile {
  /// The file as problems name it.
  let name: SafeText

  /// All bytes of the file.
  let bytes: UnsafeRawBufferPointer

  /// What separates its cells.
  let dialect: CSVDialect

  /// The cells of the header.
  let headers: [String]

  /// What the bytes were derived from; nil for a file that is CSV.
  private let table: DerivedTable?

  /// Whether more is to come behind the bytes: a cell whose quote is open is not damaged then.
  var isUnfinished = false

  /// Whether the bytes are the header of a file and its last rows, without those between.
  let isContinuation: Bool

  private let headerRow: CSVRow
  private let bodyOffset: Int
  private let bodyLine: Int

  /// Looks at the encoding and reads the header; nil when the file cannot be read as CSV, and the
  /// log then says why.
  ///
  /// - Parameters:
  ///   - name: the file as problems name it.
  ///   - bytes: all bytes of the file, or of the table.
  ///   - table: the table whose bytes these are; nil for a file that is CSV.
  ///   - line: the line of the first row behind the header where rows between were left out, which
  ///     have been read before; what is wrong with the header has then been said.
  ///   - log: where problems are reported.
  init?(
    name: SafeText, bytes: UnsafeRawBufferPointer, table: DerivedTable? = nil,
    continuingAt line: Int? = nil, log: inout ProblemLog
  ) {
    let inspection = TextInspection(bytes)
    guard Self.isReadable(inspection, name, bytes, &log) else { return nil }
    let content = UnsafeRawBufferPointer(rebasing: bytes[inspection.contentStart...])
    let dialect =
      table == nil
      ? CSVDialect.detected(in: content) : CSVDialect(separator: UInt8(ascii: ","))
    var scanner = CSVScanner(bytes, dialect: dialect, offset: inspection.contentStart)
    var row = CSVRow()
    repeat {
      guard scanner.next(&row) else {
        log.add(SourceProblem(file: name, reason: .emptyFile))
        return nil
      }
    } while row.isBlank && row.fault == nil
    self.name = name
    self.bytes = bytes
    self.dialect = dialect
    self.table = table
    // A header without an end may be the whole file: no text is made of it.
    headers = row.fault == nil ? (0..<row.count).map { CellView(row[$0], in: bytes).string } : []
    headerRow = row
    bodyOffset = scanner.offset
    bodyLine = line ?? scanner.line
    isContinuation = line != nil
    if let fault = row.fault {
      report(RowProblem(fault.reason(in: self, row: row), offset: fault.offset), row, &log)
      return nil
    }
  }

  /// A scanner at the first row below the header.
  func body() -> CSVScanner {
    CSVScanner(bytes, dialect: dialect, offset: bodyOffset, line: bodyLine)
  }

  /// Gives a row that was scanned from a derived table its line in the original.
  @inline(__always)
  func locate(_ row: inout CSVRow) {
    guard let table else { return }
    row.tableRow = row.line - 1
    row.line = table.place(row.tableRow, nil).line
  }

  /// Whether a cell is a number of JSON or of a workbook, see `DerivedTable.bytes`: then 1.234 is
  /// one and a bit, whatever the other cells are.
  func isExact(_ cell: CellView) -> Bool { table != nil && !cell.isQuoted }

  /// Whether cells are what a program wrote, see `DerivedTable.isLiteral`.
  var isLiteral: Bool { table?.isLiteral ?? false }

  /// How many bytes stand before the first row below the header.
  var headerLength: Int { bodyOffset }

  /// Adds a problem of a row to the log, with line and column.
  func report(_ problem: RowProblem, _ row: CSVRow, _ log: inout ProblemLog) {
    let place = place(of: problem.offset ?? row.start, in: row)
    log.add(
      SourceProblem(
        file: name, line: place.line, column: problem.offset == nil ? nil : place.column,
        reason: problem.reason))
  }

  /// Adds a problem of the header to the log.
  func reportHeader(_ reason: ProblemReason, column: Int? = nil, _ log: inout ProblemLog) {
    if isContinuation { return }
    let offset = column.map { CellView(headerRow[$0], in: bytes).offset }
    report(RowProblem(reason, offset: offset), headerRow, &log)
  }

  /// The place of an offset within a row.
  func place(of offset: Int, in row: CSVRow) -> TextPosition {
    if let table {
      let cell = (0..<row.count).last { row[$0].start <= offset }
      return table.place(row.tableRow, cell)
    }
    return TextPosition(of: offset, in: bytes, rowStart: row.start, rowLine: row.line)
  }

  private static func isReadable(
    _ inspection: TextInspection, _ name: SafeText, _ bytes: UnsafeRawBufferPointer,
    _ log: inout ProblemLog
  ) -> Bool {
    var place: TextPosition?
    let reason: ProblemReason
    var severity: Severity?
    switch inspection.verdict {
    case .utf8(nil):
      return true
    case .utf8(let damage?):
      // One damaged cell: it is shown with U+FFFD, the rest is as good as ever.
      reason = .notUTF8(byteOffset: damage)
      severity = .warning
      place = TextPosition(
        of: damage, in: bytes, rowStart: inspection.contentStart, rowLine: 1)
    case .legacy(let first):
      let encoding = LegacyEncoding.guess(bytes)
      reason =
        encoding.map { .legacyEncoding($0, byteOffset: first) } ?? .notUTF8(byteOffset: first)
      place = TextPosition(of: first, in: bytes, rowStart: inspection.contentStart, rowLine: 1)
    case .wide(let encoding):
      reason = .wideEncoding(encoding)
    case .binary(let first):
      reason = .binaryFile(byteOffset: first)
    }
    log.add(
      SourceProblem(
        file: name, line: place?.line, column: place?.column, severity: severity, reason: reason))
    return severity == .warning
  }
}
