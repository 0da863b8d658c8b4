import Text

/// How a few values changed from one date to another: a line for each, steeper for more.
///
/// `Toàn quốc 17 ● ⢀⡠⠒⠉ ● 42 +25`: names at the left, values at both ends, targets at the right.
public struct SlopePlot: Widget, Equatable {
  /// What happened to one value.
  public struct Line: Hashable, Sendable {
    /// Whose value it is.
    public var label: SafeText
    /// The value at each date, and how it is written; `nil` if nobody knows it.
    public var points: [Value?]
    /// What is written behind the last value: how much it changed.
    public var change: [Span]
    /// What the line means.
    public var role: Role

    /// A line.
    public init(label: SafeText, points: [Value?], change: [Span] = [], role: Role = .trend) {
      self.label = label
      self.points = points
      self.change = change
      self.role = role
    }
  }

  /// A value and how it is written.
  public struct Value: Hashable, Sendable {
    /// The value, in the units of the scale.
    public var value: Double
    /// How it is written.
    public var text: SafeText

    /// A value.
    public init(_ value: Double, _ text: SafeText) {
      self.value = value
      self.text = text
    }
  }

  /// What is written above each date; two or three.
  public var dates: [SafeText]
  /// The lines.
  public var lines: [Line]
  /// From bottom to top.
  public var scale: LinearScale
  /// Targets, at the right.
  public var marks: [ScaleMark]

  /// A plot.
  public init(
    dates: [SafeText], lines: [Line], scale: LinearScale = .percent, marks: [ScaleMark] = []
  ) {
    self.dates = dates
    self.lines = lines
    self.scale = scale
    self.marks = marks
  }

  /// Draws the plot, or a line of text for each value where there is no room for slopes.
  public func draw(on canvas: inout Canvas) {
    guard let layout = SlopePlotLayout(self, size: canvas.size) else {
      drawAsText(on: &canvas)
      return
    }
    drawDates(layout, on: &canvas)
    drawSlopes(layout, on: &canvas)
    drawEnds(layout, on: &canvas)
    drawMarks(layout, on: &canvas)
  }
}

extension SlopePlot {
  /// `Toàn quốc  17 → 42  +25`.
  private func drawAsText(on canvas: inout Canvas) {
    let labelWidth = lines.map(\.label.width).max() ?? 0
    for (y, line) in lines.prefix(canvas.size.height).enumerated() {
      var spans = [Span(line.label.padded(to: labelWidth + 2))]
      for (index, value) in line.points.enumerated() {
        if index > 0 { spans.append(Span(" → ", role: .secondary)) }
        let isLast = index == line.points.count - 1
        spans.append(
          Span(value?.text ?? SafeText(trusted: "··"), role: isLast ? .strong : .secondary))
      }
      if !line.change.isEmpty { spans += [Span("  ")] + line.change }
      canvas.put(spans, x: 0, y: y, width: canvas.size.width)
    }
  }

  private func drawDates(_ layout: SlopePlotLayout, on canvas: inout Canvas) {
    var row = LabelRow(width: canvas.size.width, reach: 8)
    for (date, x) in zip(dates, layout.columns) {
      let wanted = x - date.width / 2
      if let start = row.place(length: date.width, at: wanted) {
        canvas.put(date, x: start, y: 0, role: .header)
      }
    }
  }

  private func drawSlopes(_ layout: SlopePlotLayout, on canvas: inout Canvas) {
    // One cell stays free beside each end.
    var raster = DotRaster(size: layout.area.size, dots: .braille)
    for line in lines {
      var phase = 0
      for index in layout.columns.indices.dropLast() {
        guard
          index + 1 < line.points.count, let from = line.points[index],
          let to = line.points[index + 1],
          let start = layout.dot(of: from.value, rows: raster.height),
          let end = layout.dot(of: to.value, rows: raster.height)
        else { continue }
        let left = (layout.columns[index] - layout.area.x + 2) * 2
        let right = (layout.columns[index + 1] - layout.area.x - 2) * 2 + 1
        guard left < right else { continue }
        raster.line(
          from: Point(x: left, y: start), to: Point(x: right, y: end), role: line.role,
          phase: &phase)
      }
    }
    raster.draw(on: &canvas, x: layout.area.x, y: layout.area.y)
  }

  private func drawEnds(_ layout: SlopePlotLayout, on canvas: inout Canvas) {
    for (index, x) in layout.columns.enumerated() {
      // Of values in the same row the higher one is written higher.
      let known = lines.compactMap { line in
        index < line.points.count ? line.points[index].map { (line: line, value: $0) } : nil
      }.sorted { $0.value.value > $1.value.value }
      let placed = known.compactMap { end in
        layout.row(of: end.value.value).map { (end.line, end.value, $0) }
      }
      let rows = LabelSpread.rows(wanted: placed.map(\.2), count: layout.area.height)
      for ((line, value, _), row) in zip(placed, rows) {
        guard let row else { continue }
        let y = layout.area.y + row
        canvas.put(glyph: "●", x: x, y: y, role: line.role)
        draw(value, of: line, date: index, x: x, y: y, layout, on: &canvas)
      }
    }
  }

  private func draw(
    _ value: Value, of line: Line, date: Int, x: Int, y: Int, _ layout: SlopePlotLayout,
    on canvas: inout Canvas
  ) {
    if date == 0 {
      let spans = [Span(line.label), Span(" "), Span(value.text, role: .strong)]
      canvas.put(spans, x: 0, y: y, width: x - 1, alignment: .right)
    } else if date == layout.columns.count - 1 {
      var spans = [Span(value.text, role: .strong)]
      if !line.change.isEmpty { spans += [Span(" ")] + line.change }
      canvas.put(spans, x: x + 2, y: y, width: layout.endWidth)
    } else {
      canvas.put(value.text, x: x + 2, y: y, role: .secondary)
    }
  }

  private func drawMarks(_ layout: SlopePlotLayout, on canvas: inout Canvas) {
    guard let x = layout.markColumn else { return }
    let placed = marks.sorted { $0.value > $1.value }
      .compactMap { mark in layout.row(of: mark.value).map { (mark, $0) } }
    let rows = LabelSpread.rows(wanted: placed.map(\.1), count: layout.area.height)
    for ((mark, _), row) in zip(placed, rows) {
      guard let row else { continue }
      let y = layout.area.y + row
      canvas.put(glyph: mark.kind.glyph, x: x, y: y, role: mark.kind.role)
      canvas.put(
        mark.label, x: x + 2, y: y, width: canvas.size.width - x - 2, role: .secondary)
    }
  }
}
