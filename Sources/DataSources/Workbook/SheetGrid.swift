/// The filled cells of a sheet; what is empty costs nothing.
struct SheetGrid {
  /// A filled cell; rows and columns count from 0.
  struct Cell {
    var row: UInt32
    var column: UInt16
    var kind: Kind
    var text: TextArena.Place
  }

  /// What a cell holds.
  enum Kind: UInt8 {
    /// Text or a day, as it would be written in a table.
    case value

    /// A number, with a decimal point.
    case number

    /// The first day of a month, which stands for the month in a column of periods.
    case month

    /// The first day of a year, which stands for the year in a column of periods.
    case year

    /// A formula whose value was not saved; the text is the formula.
    case formula
  }

  /// Cells that are shown as one; both ends belong to it.
  struct Merge {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
  }

  /// The cells, row by row, from left to right.
  var cells: [Cell] = []

  /// Their texts.
  var arena: TextArena

  /// Where cells are merged.
  var merges: [Merge] = []

  /// Rows that are not shown.
  var hiddenRows: Set<Int> = []

  /// Columns that are not shown.
  var hiddenColumns: [ClosedRange<Int>] = []

  /// A sheet without cells, with the texts that it may use.
  init(arena: TextArena) {
    self.arena = arena
  }

  /// The text of a cell.
  func string(_ cell: Cell) -> String { arena.string(cell.text) }

  /// The cells of each row that has any, from a row on.
  func forEachRow(from first: Int, _ take: (Int, ArraySlice<Cell>) throws(WorkbookError) -> Void)
    throws(WorkbookError)
  {
    var start = cells.firstIndex { $0.row >= first } ?? cells.endIndex
    while start < cells.endIndex {
      let row = cells[start].row
      var end = start + 1
      while end < cells.endIndex, cells[end].row == row { end += 1 }
      try take(Int(row), cells[start..<end])
      start = end
    }
  }
}
