import Text

/// Where the parts of a line plot lie on a canvas.
struct LinePlotLayout {
  /// The cells of the lines.
  let plot: Rect
  /// From bottom to top.
  let yScale: LinearScale
  /// The values written at the left, each in a row of its own.
  let yTicks: [AxisTick]
  let showsAxes: Bool
  /// Rows above the plot that say which line is which.
  let legendRows: Int
  /// Columns at the right for the labels of marks; 0 for none.
  let markLabelWidth: Int
  private let xScale: LinearScale

  /// Below this size the lines alone are drawn: axes would leave nothing of them.
  private static let smallestWithAxes = Size(width: 16, height: 5)
  /// From this height on a legend may have a second row.
  private static let heightForTwoRows = 12
  /// Columns that the left axis takes at most with usual numbers.
  private static let usualAxis = 6

  init(_ chart: LinePlot, size: Size) {
    let smallest = Self.smallestWithAxes
    showsAxes = size.width >= smallest.width && size.height >= smallest.height
    let showsLegend = showsAxes && chart.showsLegend && size.height > smallest.height
    let most = size.height >= Self.heightForTwoRows ? 2 : 1
    let top = showsLegend ? min(most, chart.legend(width: size.width - Self.usualAxis).count) : 0
    legendRows = top
    let height = size.height - top - (showsAxes ? 2 : 0)
    let (scale, values) = Self.scale(of: chart, rows: height)
    let ticks = showsAxes ? values.map { AxisTick($0, chart.yLabel($0)) } : []
    let left = showsAxes ? (ticks.map(\.label.width).max() ?? 0) + 1 : 0
    let widest = chart.marks.map(\.label.width).max() ?? 0
    // Labels may take a quarter of the width, no more.
    markLabelWidth = showsAxes && widest > 0 && (widest + 1) * 4 <= size.width ? widest : 0
    let right = markLabelWidth > 0 ? markLabelWidth + 1 : 0
    plot = Rect(x: left, y: top, width: size.width - left - right, height: height)
    xScale = chart.xScale
    yScale = scale
    yTicks = Self.apart(ticks, scale: scale, rows: height)
  }

  /// The row of a value, or `nil` if it lies outside the scale.
  func row(of value: Double) -> Int? {
    Self.row(of: value, scale: yScale, rows: plot.height).map { plot.y + $0 }
  }

  /// The column of a place on the axis from left to right, or `nil` if it lies outside.
  func column(of value: Double) -> Int? {
    guard
      plot.width > 0, value >= xScale.lower, value <= xScale.upper,
      let share = xScale.share(of: value)
    else { return nil }
    return plot.x + Int((share * Double(plot.width * 2 - 1)).rounded()) / 2
  }

  /// The dot of a point; `nil` if it is no number or lies left or right of the plot.
  func dot(of point: PlotSeries.Point, in raster: DotRaster) -> Point? {
    guard
      raster.width > 0, raster.height > 0, point.x >= xScale.lower, point.x <= xScale.upper,
      let across = xScale.share(of: point.x), let up = yScale.share(of: point.y)
    else { return nil }
    return Point(
      x: Int((across * Double(raster.width - 1)).rounded()),
      y: Int(((1 - up) * Double(raster.height - 1)).rounded()))
  }

  private static func scale(
    of chart: LinePlot, rows: Int
  ) -> (scale: LinearScale, ticks: [Double]) {
    // A label in every third row: more would be a wall of numbers.
    let limit = max(2, rows / 3 + 1)
    if let scale = chart.yScale {
      return (scale, NiceScale.ticks(in: scale, tickLimit: limit))
    }
    let points = chart.series.flatMap { $0.segments.joined().map(\.y) }
    return NiceScale.covering(points + chart.marks.map(\.value), tickLimit: limit)
  }

  private static func row(of value: Double, scale: LinearScale, rows: Int) -> Int? {
    guard
      rows > 0, value >= scale.lower, value <= scale.upper, let share = scale.share(of: value)
    else { return nil }
    return Int(((1 - share) * Double(rows * 4 - 1)).rounded()) / 4
  }

  /// The ticks without those whose row another one has.
  private static func apart(_ ticks: [AxisTick], scale: LinearScale, rows: Int) -> [AxisTick] {
    var taken: Set<Int> = []
    return ticks.filter { tick in
      row(of: tick.value, scale: scale, rows: rows).map { taken.insert($0).inserted } ?? false
    }
  }
}
