/// Which rows of a table are in sight and which is chosen.
public struct TableView: Hashable, Sendable {
  /// The first row in sight.
  public var offset: Int
  /// The chosen row.
  public var selection: Int?

  /// A view of a table.
  public init(offset: Int, selection: Int?) {
    self.offset = offset
    self.selection = selection
  }
}

extension Table {
  /// Brings a picture of this table, drawn with another view, up to date.
  ///
  /// Rows that stay in sight are moved, only those that come into sight are drawn: a step of the
  /// cursor costs two rows, not a screen. The canvas then shows what `draw(on:)` would draw.
  ///
  /// - Parameters:
  ///   - old: the view with which the table on the canvas was drawn.
  ///   - canvas: where this table, but for its view, was drawn before.
  public func step(from old: TableView, on canvas: inout Canvas) {
    guard pinned.isEmpty else {
      canvas.fill(canvas.bounds)
      return draw(on: &canvas)
    }
    let (width, height) = (canvas.size.width, canvas.size.height)
    guard width > 0, height > 0 else { return }
    let top = showsHeader ? 1 : 0
    let visible = visibleRowCount(height: height)
    let rows = Rect(x: 0, y: top, width: width, height: min(visible, height - top))
    if let selection = old.selection {
      unmark(selection, offset: old.offset, in: rows, on: &canvas)
    }
    let moved = offset - old.offset
    canvas.scroll(rows, up: moved)
    let layout = TableLayout(columns, width: width, gutter: gutter)
    for line in 0..<rows.height {
      let index = offset + line
      let wasInSight = (0..<rows.height).contains(line + moved)
      guard !wasInSight else { continue }
      canvas.fill(Rect(x: 0, y: top + line, width: width, height: 1))
      guard index < rowCount else { continue }
      draw(row(index), y: top + line, isSelected: false, layout, on: &canvas)
    }
    if let selection, (offset..<(offset + rows.height)).contains(selection), selection < rowCount {
      mark(y: top + selection - offset, on: &canvas)
    }
  }

  private func unmark(_ row: Int, offset: Int, in rows: Rect, on canvas: inout Canvas) {
    let y = rows.y + row - offset
    guard rows.contains(Point(x: 0, y: y)) else { return }
    if gutter > 0 { canvas.put(glyph: " ", x: 0, y: y) }
    canvas.restyle(Rect(x: 0, y: y, width: rows.width, height: 1), removing: .selected)
  }

  /// Makes a row that is drawn the chosen one.
  func mark(y: Int, on canvas: inout Canvas) {
    if gutter > 0 { canvas.put(glyph: "►", x: 0, y: y, role: .accent) }
    canvas.restyle(Rect(x: 0, y: y, width: canvas.size.width, height: 1), adding: .selected)
  }
}
