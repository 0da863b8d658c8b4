import Measures

/// Looks through one column of a whole file, when a single cell does not tell what it means.
///
/// Done at most once for a column, and only when such a cell turns up.
enum ColumnSurvey {
  /// The decimal marks that the cells of some columns prove.
  static func decimalMarks(of columns: [Int], in file: CSVFile) -> Set<DecimalMark> {
    var proven: Set<DecimalMark> = []
    for column in columns {
      forEachCell(of: column, in: file) { cell in
        // What a program wrote as a number says nothing of how people write theirs.
        if file.isExact(cell) { return true }
        if case .success(let number) = NumberCell.parse(cell.bytes), let mark = number.evidence {
          proven.insert(mark)
        }
        return proven.count < 2
      }
    }
    return proven
  }

  /// Whether a column of periods is one of months, going on from what was seen before.
  static func months(
    of column: Int, in file: CSVFile, after before: MonthEvidence = MonthEvidence()
  ) -> MonthEvidence {
    var evidence = before
    forEachCell(of: column, in: file) { cell in
      if let period = try? WrittenPeriod.read(cell.bytes) { evidence.take(period) }
      return evidence.isOfMonths
    }
    return evidence
  }

  /// Hands over the filled cells of a column until the closure has seen enough.
  private static func forEachCell(
    of column: Int, in file: CSVFile, wantsMore: (CellView) -> Bool
  ) {
    var scanner = file.body()
    var row = CSVRow()
    while scanner.next(&row) {
      let cell = CellView(row[column], in: file.bytes)
      if !cell.isEmpty, row.fault == nil, !wantsMore(cell) { return }
    }
  }
}
