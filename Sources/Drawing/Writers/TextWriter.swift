/// Writes a grid as plain text, a line for each row.
public struct TextWriter: Sendable {
  /// True leaves out the spaces at the ends of rows.
  public var trimsRows: Bool

  /// A writer.
  public init(trimsRows: Bool = true) {
    self.trimsRows = trimsRows
  }

  /// The grid as text; each row ends in a newline.
  public func text(of grid: Grid) -> String {
    var output = Utf8Buffer()
    output.reserve(grid.cells.count * 2)
    for y in 0..<grid.size.height {
      append(grid.row(y), of: grid, to: &output)
      output.append("\n")
    }
    return output.string
  }

  /// One row as text, without a newline; empty outside the grid.
  public func line(_ y: Int, of grid: Grid) -> String {
    var output = Utf8Buffer()
    append(grid.row(y), of: grid, to: &output)
    return output.string
  }

  private func append(_ row: ArraySlice<Cell>, of grid: Grid, to output: inout Utf8Buffer) {
    var row = row
    if trimsRows {
      while let last = row.last, last.scalar == 0x20, last.marks == 0 { row.removeLast() }
    }
    for cell in row { output.append(cell, of: grid) }
  }
}
