import Text

/// Values over time as lines, with axes, targets, and the places where the series breaks.
public struct LinePlot: Widget {
  /// A place on the axis from left to right where figures stop being comparable: `┊`.
  public struct Break: Hashable, Sendable {
    /// The place, in the units of that axis.
    public var x: Double
    /// What happened there.
    public var label: SafeText

    /// A break.
    public init(at x: Double, label: SafeText = .empty) {
      self.x = x
      self.label = label
    }
  }

  /// The lines in the order of the legend.
  public var series: [PlotSeries]
  /// From left to right.
  public var xScale: LinearScale
  /// From bottom to top; `nil` takes a scale that covers all values and marks.
  public var yScale: LinearScale?
  /// What is written below the axis; labels that would touch are left out.
  public var xTicks: [AxisTick]
  /// Values marked by a line from left to right, with their labels at the right.
  public var marks: [ScaleMark]
  /// Places marked by a line from top to bottom.
  public var breaks: [Break]
  /// True draws a row above the plot that says which line is which.
  public var showsLegend: Bool
  /// True draws with fewer, larger dots: for a screen seen from far away.
  public var isCoarse: Bool
  let yLabel: @Sendable (Double) -> SafeText

  /// A plot; `yLabel` writes the values at the left axis.
  public init(
    series: [PlotSeries], xScale: LinearScale, yScale: LinearScale? = nil,
    xTicks: [AxisTick] = [], marks: [ScaleMark] = [], breaks: [Break] = [],
    showsLegend: Bool = false, isCoarse: Bool = false,
    yLabel: @escaping @Sendable (Double) -> SafeText
  ) {
    self.series = series
    self.xScale = xScale
    self.yScale = yScale
    self.xTicks = xTicks
    self.marks = marks
    self.breaks = breaks
    self.showsLegend = showsLegend
    self.isCoarse = isCoarse
    self.yLabel = yLabel
  }

  /// Which line is which, in rows: each by the dots it is drawn with.
  ///
  /// - Parameter width: columns there are; a name goes on in the next row as a whole, and is cut
  ///   only where it is wider than a row.
  /// - Returns: the rows, not wider than that.
  public func legend(width: Int) -> [[Span]] {
    var rows: [[Span]] = []
    for line in series where !line.label.isEmpty {
      let entry = [
        Span(sign(of: line) + SafeText(trusted: " "), role: line.role),
        Span(line.label, role: .secondary),
      ]
      if let last = rows.last, last.width + 2 + entry.width <= width {
        rows[rows.count - 1] = last + [Span("  ")] + entry
      } else {
        rows.append(entry.truncated(to: width))
      }
    }
    return rows
  }

  private func sign(of line: PlotSeries) -> SafeText {
    if line.isOfSinglePoints { return SafeText(trusted: "●") }
    if isCoarse { return SafeText(trusted: line.isDashed ? "▀ ▀" : "▀▀▀") }
    return SafeText(trusted: line.isDashed ? "⠒⠂⠐" : "⠒⠒⠒")
  }

  /// Draws the plot; axes and labels give way where there is no room for them.
  public func draw(on canvas: inout Canvas) {
    guard !canvas.size.isEmpty else { return }
    let layout = LinePlotLayout(self, size: canvas.size)
    let rows = legend(width: canvas.size.width - layout.plot.x)
    for (y, row) in rows.prefix(layout.legendRows).enumerated() {
      canvas.put(row, x: layout.plot.x, y: y)
    }
    drawAxes(layout, on: &canvas)
    drawMarks(layout, on: &canvas)
    drawBreaks(layout, on: &canvas)
    drawSeries(layout, on: &canvas)
  }
}

extension LinePlot {
  private func drawAxes(_ layout: LinePlotLayout, on canvas: inout Canvas) {
    guard layout.showsAxes else { return }
    let plot = layout.plot
    let axis = plot.x - 1
    canvas.verticalLine(x: axis, y: plot.y, length: plot.height, role: .axis)
    for tick in layout.yTicks {
      guard let y = layout.row(of: tick.value) else { continue }
      canvas.put(tick.label, x: 0, y: y, width: axis, alignment: .right, role: .axis)
    }
    canvas.put(glyph: "└", x: axis, y: plot.maxY, role: .axis)
    canvas.horizontalLine(x: plot.x, y: plot.maxY, length: plot.width, role: .axis)
    drawBottomLabels(layout, on: &canvas)
  }

  private func drawBottomLabels(_ layout: LinePlotLayout, on canvas: inout Canvas) {
    let plot = layout.plot
    var row = LabelRow(width: canvas.size.width, reach: 1)
    for place in breaks {
      guard !place.label.isEmpty, let x = layout.column(of: place.x) else { continue }
      // The sign stays below its line: the label goes to its right, or to its left.
      let length = place.label.width + 1
      let isRight = row.placeExactly(length: length, at: x) != nil
      guard isRight || row.placeExactly(length: length, at: x - length + 1) != nil else {
        continue
      }
      canvas.put("┊", x: x, y: plot.maxY + 1, role: .warning)
      canvas.put(
        place.label, x: isRight ? x + 1 : x - length + 1, y: plot.maxY + 1, role: .secondary)
    }
    for tick in xTicks {
      guard let x = layout.column(of: tick.value) else { continue }
      canvas.put(glyph: "┴", x: x, y: plot.maxY, role: .axis)
      let wanted = x - tick.label.width / 2
      if let start = row.place(length: tick.label.width, at: wanted) {
        canvas.put(tick.label, x: start, y: plot.maxY + 1, role: .axis)
      }
    }
  }

  private func drawMarks(_ layout: LinePlotLayout, on canvas: inout Canvas) {
    let plot = layout.plot
    let placed = marks.sorted { $0.value > $1.value }
      .compactMap { mark in layout.row(of: mark.value).map { (mark, $0) } }
    for (mark, y) in placed {
      canvas.horizontalLine(
        x: plot.x, y: y, length: plot.width, glyph: mark.kind.horizontalGlyph,
        role: mark.kind.role)
    }
    guard layout.markLabelWidth > 0 else { return }
    let rows = LabelSpread.rows(wanted: placed.map { $0.1 - plot.y }, count: plot.height)
    for (entry, row) in zip(placed, rows) {
      guard let row else { continue }
      canvas.put(
        entry.0.label, x: plot.maxX + 1, y: plot.y + row, width: layout.markLabelWidth,
        role: entry.0.kind.role)
    }
  }

  private func drawBreaks(_ layout: LinePlotLayout, on canvas: inout Canvas) {
    for place in breaks {
      guard let x = layout.column(of: place.x) else { continue }
      canvas.verticalLine(
        x: x, y: layout.plot.y, length: layout.plot.height, glyph: "┊", role: .warning)
    }
  }

  /// The lines as they lie on each other, the topmost last.
  private var seriesFromBelow: [PlotSeries] {
    series.enumerated().sorted { ($0.element.layer, $0.offset) < ($1.element.layer, $1.offset) }
      .map(\.element)
  }

  private func drawSeries(_ layout: LinePlotLayout, on canvas: inout Canvas) {
    let plot = layout.plot
    var raster = DotRaster(size: plot.size, dots: isCoarse ? .quadrants : .braille)
    var alone: [(Point, Role)] = []
    for line in seriesFromBelow {
      var phase = 0
      for segment in line.segments {
        let points = segment.compactMap { layout.dot(of: $0, in: raster) }
        for (start, end) in zip(points, points.dropFirst()) {
          raster.line(
            from: start, to: end, role: line.role, dash: line.isDashed ? 3 : 0, phase: &phase)
        }
        if points.count == 1 { alone.append((points[0], line.role)) }
      }
    }
    raster.draw(on: &canvas, x: plot.x, y: plot.y)
    // A single dot would be lost: what no line leads to is drawn as a whole cell.
    for (dot, role) in alone {
      let row = dot.y * plot.height / max(1, raster.height)
      canvas.put(glyph: "●", x: plot.x + dot.x / 2, y: plot.y + row, role: role)
    }
  }
}

extension ScaleMark.Kind {
  /// The sign of the mark when it lies instead of standing.
  var horizontalGlyph: Unicode.Scalar {
    switch self {
    case .baseline: "─"
    case .targetNow: "━"
    case .targetNext: "┅"
    case .other: "╌"
    }
  }
}
