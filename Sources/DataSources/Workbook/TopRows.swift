/// The filled rows at the top of a sheet, among which its header is.
struct TopRows {
  /// The rows that have any text, from the top.
  let rows: [Int]

  /// The columns that have any text in them, from the left.
  let columns: [Int]

  private var texts: [Int: [Int: String]] = [:]

  /// The same, with the text of a merged cell in all columns of its first row.
  private var spread: [Int: [Int: String]] = [:]

  /// The merged cells that have a text.
  private let merges: [SheetGrid.Merge]

  /// The texts of the first rows.
  init(_ grid: SheetGrid) {
    var rows: [Int] = []
    var columns: Set<Int> = []
    for cell in grid.cells {
      let (row, column) = (Int(cell.row), Int(cell.column))
      if rows.last != row {
        // A sheet may begin far down: rows count from the first that holds anything.
        guard row < (rows.first ?? row) + WorkbookLimits.headerRows else { break }
        rows.append(row)
      }
      let text = grid.string(cell)
      if text.contains(where: { $0 > " " }) {
        texts[row, default: [:]][column] = text
        columns.insert(column)
      }
    }
    self.rows = rows
    self.columns = Array(columns.sorted().prefix(WorkbookLimits.headerColumns))
    spread = texts
    let filled = grid.merges.lazy.filter { [texts] in
      texts[$0.rows.lowerBound]?[$0.columns.lowerBound] != nil
    }
    merges = Array(filled.prefix(WorkbookLimits.headerMerges))
    for merge in merges where merge.columns.count > 1 {
      let row = merge.rows.lowerBound
      guard let text = texts[row]?[merge.columns.lowerBound] else { continue }
      for column in merge.columns where column < WorkbookLimits.columns {
        if spread[row]?[column] == nil { spread[row, default: [:]][column] = text }
      }
    }
  }

  /// The text of a cell, of a merged one in each of its columns; nil when it is empty.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - column: the column.
  ///   - isLowest: whether nothing of the header stands below: there a cell that is merged with
  ///     its neighbours names the first of them only.
  /// - Returns: the text, once: a cell that is merged over several rows has it in the first.
  func text(_ row: Int, _ column: Int, isLowest: Bool) -> String? {
    isLowest ? texts[row]?[column] : spread[row]?[column]
  }

  /// Whether a header of some rows goes on below them: a cell of it is merged with the row below, or
  /// has several names below it.
  func reachesBelow(_ header: ClosedRange<Int>) -> Bool {
    let next = header.upperBound + 1
    return merges.contains { merge in
      guard header.contains(merge.rows.lowerBound) else { return false }
      if merge.rows.contains(next) { return true }
      guard merge.rows.upperBound == header.upperBound, let below = texts[next] else {
        return false
      }
      return merge.columns.count { below[$0].map { Double($0) == nil } ?? false } > 1
    }
  }

  /// Whether a row numbers the columns of a form: `A`, `B`, `1`, `2`, `3 = 1 + 2`, `(4)`.
  func isNumbering(_ row: Int) -> Bool {
    guard let cells = texts[row], cells.count >= 3 else { return false }
    let labels = cells.sorted { $0.key < $1.key }.map { label($0.value) }
    let numbers = labels.compactMap { $0.flatMap { Int($0) } }
    return labels.allSatisfy { $0 != nil } && numbers.count >= 2
      && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 } && (numbers[0] <= 2)
  }

  /// The letter or number at the beginning of a label; nil when it is no label.
  private func label(_ text: String) -> Substring? {
    let bare = text.drop { $0 == "(" || $0 == "[" || $0 == " " }
    let label = bare.prefix { $0.isLetter || $0.isNumber }
    let rest = bare.dropFirst(label.count).drop { $0 == " " }
    let isLabel = (1...2).contains(label.count)
    return isLabel && (rest.isEmpty || rest.first == ")" || rest.first == "]" || rest.first == "=")
      ? label : nil
  }
}
