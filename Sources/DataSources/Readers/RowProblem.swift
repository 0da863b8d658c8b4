import Measures

/// Why a row cannot be used, and where in the file.
struct RowProblem: Error {
  /// What is wrong.
  let reason: ProblemReason

  /// Offset in the file of the cell to blame; nil when it is the row as a whole.
  let offset: Int?

  /// A problem at an offset.
  init(_ reason: ProblemReason, offset: Int?) {
    self.reason = reason
    self.offset = offset
  }

  /// A problem of a cell.
  init(_ reason: ProblemReason, at cell: CellView) {
    self.init(reason, offset: cell.offset)
  }
}
