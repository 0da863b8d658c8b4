extension Grid {
  /// Neighbouring cells of one row that look alike.
  struct Run {
    /// The first column.
    let x: Int
    /// The cells, wide tails included.
    let cells: ArraySlice<Cell>
    /// How they look.
    let style: ResolvedStyle
  }

  /// The runs of one row, from left to right.
  func runs(ofRow y: Int, in theme: ResolvedTheme) -> [Run] {
    let row = row(y)
    var runs: [Run] = []
    var start = row.startIndex
    while start < row.endIndex {
      let style = theme[row[start]]
      var end = start + 1
      while end < row.endIndex, theme[row[end]] == style || row[end].isWideTail { end += 1 }
      runs.append(Run(x: start - row.startIndex, cells: row[start..<end], style: style))
      start = end
    }
    return runs
  }
}
