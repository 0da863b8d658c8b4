import Measures

/// Looks through one column of a whole file, when a single cell does not tell what it means.
///
/// Done at most once for a column, and only when such a cell turns up.
enum ColumnSurvey {
  /// The decimal mark that the cells of some columns prove; nil when none does, or when some
  /// prove the one and some the other.
  static func decimalMark(of columns: [Int], in file: CSVFile) -> DecimalMark? {
    var proven: Set<DecimalMark> = []
    for column in columns {
      forEachCell(of: column, in: file) { cell in
        if case .success(let number) = NumberCell.parse(cell.bytes), let mark = number.evidence {
          proven.insert(mark)
        }
        return proven.count < 2
      }
    }
    return proven.count == 1 ? proven.first : nil
  }

  /// Whether a column of periods is one of months, so that a first day of a month stands for it.
  ///
  /// It is when every period in it is a month or the first day of one, and there are two at
  /// least: spreadsheets turn `2024-06` into the first of June, but a single first of June may
  /// well be that day.
  static func isColumnOfMonths(_ column: Int, in file: CSVFile) -> Bool {
    var first: Period?
    var hasSeveral = false
    var isOfMonths = true
    forEachCell(of: column, in: file) { cell in
      guard let period = try? Period(utf8: cell.bytes) else { return true }
      isOfMonths = period.kind == .month || (period.kind == .day && period.start.day == 1)
      hasSeveral = hasSeveral || (first ?? period) != period
      first = first ?? period
      return isOfMonths
    }
    return isOfMonths && hasSeveral
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
