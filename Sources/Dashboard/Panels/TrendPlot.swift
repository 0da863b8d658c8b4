import Drawing
import Measures
import Text
import Words

/// The lines of a trend, drawn over the whole canvas.
struct TrendPlot: Widget {
  /// What is drawn.
  let model: TrendModel
  /// True for a row above the plot that says which line is which.
  var showsLegend = true

  private static let roles: [Role] = [.trend, .trend2, .previous, .trend3]

  func draw(on canvas: inout Canvas) {
    let words = model.scene.words
    guard model.lines.contains(where: { $0.trend.known.count > 1 }) else {
      canvas.put(
        words[.noSeries], x: 1, y: canvas.size.height / 2, width: canvas.size.width - 2,
        alignment: .center, role: .secondary)
      return
    }
    canvas.draw(plot, in: canvas.bounds)
  }

  /// The plot's lines in the order of the tables beside it: own, block, nation; each lies over
  /// those that follow.
  private var plot: LinePlot {
    let words = model.scene.words
    let series = zip(model.lines, Self.roles).enumerated().flatMap { position, entry in
      let (line, role) = entry
      let isOwn = line.unit == model.unit
      let whole = PlotSeries(
        label: line.name, role: role,
        segments: segments(of: line.trend, in: line.foldedUntil.map { $0...Day.latest }),
        isDashed: !isOwn && line.foldedUntil == nil, layer: -position)
      guard let begin = line.foldedUntil else { return [whole] }
      let folded = segments(of: line.trend, in: Day.earliest...begin.adding(-1), folded: true)
      guard folded.contains(where: { !$0.isEmpty }) else { return [whole] }
      return [
        whole,
        PlotSeries(
          label: words[.foldedLine], role: role, segments: folded, isDashed: true,
          layer: -position),
      ]
    }
    return LinePlot(
      series: series + published, xScale: model.xScale, yScale: yScale,
      xTicks: model.xTicks,
      marks: model.marks, breaks: model.breaks, showsLegend: showsLegend
    ) { value in
      words.numbers.decimal(unscaled: Int64((value * 10).rounded()), scale: 1, decimals: 0)
    }
  }

  /// Published figures as single points over the simulated line.
  private var published: [PlotSeries] {
    let points = model.published.compactMap { point in
      point.figure.plotted.map { [PlotSeries.Point(Double(point.period.end.number), $0)] }
    }
    guard !points.isEmpty else { return [] }
    return [
      PlotSeries(
        label: model.scene.words[.published], role: .strong, segments: points, layer: 1)
    ]
  }

  /// Percent start at zero, so that small changes do not look large.
  private var yScale: LinearScale? {
    let values = model.lines.flatMap { $0.trend.known.compactMap(\.figure.plotted) }
    guard let top = (values + model.marks.map(\.value)).max() else { return nil }
    if model.scene.measure.unit == .percent {
      return LinearScale(0, [25.0, 50, 75, 100].first { $0 >= top } ?? 100)
    }
    return nil
  }

  /// The joined points that end within some days; the first point after a merger ends the folded
  /// part too, so that the line does not tear there.
  private func segments(
    of trend: Trend, in days: ClosedRange<Day>? = nil, folded: Bool = false
  ) -> [[PlotSeries.Point]] {
    trend.segments.map { range in
      var points = Array(trend.points[range])
      if let days {
        let after = folded ? points.first { !days.contains($0.period.end) } : nil
        points = points.filter { days.contains($0.period.end) }
        if let after, !points.isEmpty { points.append(after) }
      }
      return points.compactMap { point in
        point.figure.plotted.map { PlotSeries.Point(Double(point.period.end.number), $0) }
      }
    }.filter { !$0.isEmpty }
  }
}
