import Measures

/// How many rows a file had, and how many of them could be used.
struct RowCounts: Hashable {
  /// Rows below the header that hold anything.
  var read = 0

  /// Rows that could be used.
  var kept = 0

  /// The line behind the last row, from 1.
  var nextLine = 1

  /// Where the reading of a file that grows has stopped, because the quote of a cell is still open;
  /// nil when it came to the end.
  var stoppedAt: Int?
}

extension CSVFile {
  /// Rows between two looks at the clock and at whether anybody still wants the file.
  private static let rowsBetweenCheckpoints = 4_096

  /// Hands every row of the right shape to a reader; the others are reported.
  ///
  /// - Parameters:
  ///   - log: where damaged rows, and those that the reader refuses, are reported.
  ///   - checkpoint: called now and then with the bytes that are done; may throw to give up.
  ///   - take: reads one row.
  /// - Returns: how many rows there were, and how many were taken.
  /// - Throws: what `checkpoint` throws.
  @inline(__always)
  func forEachRow(
    log: inout ProblemLog, checkpoint: (Int) throws(SourceError) -> Void,
    take: (borrowing CSVRow, inout ProblemLog) throws(RowProblem) -> Void
  ) throws(SourceError) -> RowCounts {
    var scanner = body()
    var row = CSVRow()
    var counts = RowCounts()
    while scanner.next(&row) {
      if row.isBlank, row.fault == nil { continue }
      if let fault = row.fault, isUnfinished, fault.kind == .unterminatedQuote {
        counts.stoppedAt = row.start
        counts.nextLine = row.line
        return counts
      }
      locate(&row)
      counts.read += 1
      if counts.read.isMultiple(of: Self.rowsBetweenCheckpoints) { try checkpoint(row.start) }
      do throws(RowProblem) {
        try checkShape(row)
        try take(row, &log)
        counts.kept += 1
      } catch {
        report(TotalRow.explanation(of: error, row, in: self), row, &log)
      }
    }
    counts.nextLine = scanner.line
    return counts
  }

  /// Throws when a row is damaged or has another number of cells than the header.
  ///
  /// Empty cells too many are what spreadsheets leave behind, and no harm. A cell too few may be
  /// a line that was cut: what stands in its last cell cannot be trusted.
  @inline(__always)
  private func checkShape(_ row: borrowing CSVRow) throws(RowProblem) {
    if row.fault != nil || row.count != headers.count { try diagnoseShape(row) }
  }

  private func diagnoseShape(_ row: borrowing CSVRow) throws(RowProblem) {
    if let fault = row.fault {
      throw RowProblem(fault.reason(in: self, row: copy row), offset: fault.offset)
    }
    let expected = headers.count
    for index in min(expected, row.count)..<row.count where row[index].start < row[index].end {
      throw RowProblem(
        .fieldCount(found: row.count, expected: expected), offset: row[index].start)
    }
    if row.count < expected {
      throw RowProblem(
        .fieldCount(found: row.count, expected: expected), offset: row[row.count - 1].start)
    }
  }
}
