import Text

/// Rows under columns, of which only those in sight are asked for.
///
/// Above the rows stands a head; pinned rows stay in sight below them, whatever the offset.
public struct Table: Widget {
  /// The columns.
  public var columns: [TableColumn]
  /// How many rows there are.
  public var rowCount: Int
  /// The first row in sight.
  public var offset: Int
  /// The chosen row, drawn on the selection ground with `►` before it.
  public var selection: Int?
  /// Rows that stay in sight at the lower end, such as a separator, the middle and the last ones.
  public var pinned: [TableRow]
  /// Columns of the screen before the first column, for `►`.
  public var gutter: Int
  /// False leaves the head out.
  public var showsHeader: Bool
  let row: @Sendable (Int) -> TableRow

  /// A table; `row` gives the row for an index in `0..<rowCount`.
  public init(
    columns: [TableColumn], rowCount: Int, offset: Int = 0, selection: Int? = nil,
    pinned: [TableRow] = [], gutter: Int = 1, showsHeader: Bool = true,
    row: @escaping @Sendable (Int) -> TableRow
  ) {
    self.columns = columns
    self.rowCount = max(0, rowCount)
    self.offset = max(0, offset)
    self.selection = selection
    self.pinned = pinned
    self.gutter = max(0, gutter)
    self.showsHeader = showsHeader
    self.row = row
  }

  /// How many rows that are not pinned are in sight at a height.
  ///
  /// Pinned rows give way, the first of them first, rather than leave no room for any other.
  public func visibleRowCount(height: Int) -> Int {
    let room = max(0, height - (showsHeader ? 1 : 0))
    return max(min(room, 1), room - pinned.count)
  }

  /// The row that stands at a line of the table, or `nil`: for the mouse.
  public func row(atLine y: Int, height: Int) -> Int? {
    let line = y - (showsHeader ? 1 : 0)
    guard line >= 0, line < visibleRowCount(height: height) else { return nil }
    return offset + line < rowCount ? offset + line : nil
  }

  /// The column that stands at a column of the screen, or `nil`: for the mouse.
  public func column(at x: Int, width: Int) -> Int? {
    TableLayout(columns, width: width, gutter: gutter).places
      .first { $0.x <= x && x < $0.x + $0.width }?.column
  }

  /// Draws the head, the rows in sight, and the pinned ones at the lower end.
  public func draw(on canvas: inout Canvas) {
    let (width, height) = (canvas.size.width, canvas.size.height)
    guard width > 0, height > 0 else { return }
    let layout = TableLayout(columns, width: width, gutter: gutter)
    if showsHeader { drawHeader(layout, on: &canvas) }
    let top = showsHeader ? 1 : 0
    let visible = visibleRowCount(height: height)
    for line in 0..<min(visible, max(0, rowCount - offset)) {
      let index = offset + line
      draw(row(index), y: top + line, isSelected: index == selection, layout, on: &canvas)
    }
    let shown = pinned.suffix(max(0, height - top - visible))
    for (line, row) in shown.enumerated() {
      draw(row, y: height - shown.count + line, isSelected: false, layout, on: &canvas)
    }
  }
}

extension Table {
  private func drawHeader(_ layout: TableLayout, on canvas: inout Canvas) {
    for place in layout.places {
      let column = columns[place.column]
      switch column.heading {
      case .axis(let axis):
        canvas.draw(axis, in: Rect(x: place.x, y: 0, width: place.width, height: 1))
      case .text(let title):
        drawTitle(title, of: column, at: place, on: &canvas)
      }
    }
  }

  private func drawTitle(
    _ title: SafeText, of column: TableColumn, at place: TableLayout.Place,
    on canvas: inout Canvas
  ) {
    var spans = [Span(title, role: .header)]
    if let order = column.sortOrder {
      // The sign is kept, whatever the title loses.
      spans[0].text = title.truncated(to: place.width - 1)
      spans[0].role = .accent
      spans.append(Span(SafeText(trusted: String(order.glyph)), role: .accent))
    }
    canvas.put(spans, x: place.x, y: 0, width: place.width, alignment: column.alignment)
  }

  func draw(
    _ row: TableRow, y: Int, isSelected: Bool, _ layout: TableLayout, on canvas: inout Canvas
  ) {
    switch row {
    case .separator(let label):
      drawSeparator(label, y: y, on: &canvas)
    case .cells(let cells):
      for place in layout.places where place.column < cells.count {
        switch cells[place.column] {
        case .spans(let spans):
          canvas.put(
            spans, x: place.x, y: y, width: place.width,
            alignment: columns[place.column].alignment)
        case .widget(let widget):
          canvas.draw(widget, in: Rect(x: place.x, y: y, width: place.width, height: 1))
        }
      }
    }
    if isSelected { mark(y: y, on: &canvas) }
  }

  private func drawSeparator(_ label: SafeText, y: Int, on canvas: inout Canvas) {
    let width = canvas.size.width - 2 * gutter
    canvas.horizontalLine(x: gutter, y: y, length: width, glyph: "╌", role: .border)
    guard !label.isEmpty, width > 2 else { return }
    let text = label.truncated(to: width - 2)
    let x = gutter + (width - text.width - 2) / 2
    canvas.fill(Rect(x: x, y: y, width: text.width + 2, height: 1))
    canvas.put(text, x: x + 1, y: y, role: .secondary)
  }
}
