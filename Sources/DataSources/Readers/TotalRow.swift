import Measures
import Text

/// Rows that hold the sum of the rows above them, as offices put them below their tables.
enum TotalRow {
  /// What stands in place of a unit in such a row.
  private static let words: Set<String> = [
    "tong cong", "tong so", "tong", "cong", "tong chung", "luy ke", "cong don", "total",
    "grand total", "sum", "subtotal",
  ]

  /// What such a text begins with when it says more: `Tổng cộng (I + II)`, `Cộng tháng 7`.
  private static let beginnings = ["tong cong ", "cong thang ", "cong quy ", "cong nam "]

  /// The cells of a row, from the left, in which the word may stand: number, period, unit, ….
  private static let places = 4

  /// Whether a text says that its row is a sum.
  static func isTotal(_ text: String) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    let key = Folding.key(text)
    return words.contains(key) || beginnings.contains { key.hasPrefix($0) }
  }

  /// The problem of a row that was refused: that it is a sum, where one of its first filled cells
  /// says so, else what its reader found.
  static func explanation(of problem: RowProblem, _ row: CSVRow, in file: CSVFile) -> RowProblem {
    var seen = 0
    for index in 0..<row.count where row.fault == nil {
      let cell = CellView(row[index], in: file.bytes)
      if cell.isEmpty { continue }
      if isTotal(cell.string) { return RowProblem(.totalRow(cell.text), at: cell) }
      seen += 1
      if seen == places { break }
    }
    return problem
  }
}
