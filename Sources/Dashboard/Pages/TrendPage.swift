import Drawing
import Measures
import Text
import Words

/// One unit's figures over time, with targets and breaks, and the last of them in numbers.
struct TrendPage {
  /// What is shown.
  let model: TrendModel

  /// Draws the page into the body of the screen.
  func draw(on canvas: inout Canvas, shell: Shell) {
    let body = shell.body
    let isFramed = shell.density >= .wide
    let border: Panel.Border = isFramed ? .rounded : .line
    let tableHeight = body.height >= 16 ? 3 + model.lines.count : 0
    let (plot, table) = body.splitBottom(tableHeight)
    let words = model.scene.words
    canvas.inside(plot) { canvas in
      Panel(
        title: titles.map { [Span($0, role: .title)] + simulated }
          .fitting(canvas.size.width - Self.titleWalls),
        label: [Span(words[model.kind], role: .secondary)] + rangeSpans,
        hint: [Span(model.remark, role: .secondary)], border: border, isFocused: true
      ).draw(on: &canvas) { canvas in
        drawPlot(on: &canvas, isFramed: isFramed)
      }
    }
    guard !table.isEmpty else { return }
    canvas.inside(table) { canvas in
      Panel(
        title: words[.latestTitle], label: legend, border: border
      ).draw(on: &canvas) {
        drawTable(on: &$0)
      }
    }
  }

  /// The plot; where there is no lower border for it, the remark has a row below.
  private func drawPlot(on canvas: inout Canvas, isFramed: Bool) {
    let remarkHeight = isFramed || model.remark.isEmpty || canvas.size.height < 8 ? 0 : 1
    let (plot, row) = canvas.bounds.inset(left: 1, right: 1).splitBottom(remarkHeight)
    canvas.draw(TrendPlot(model: model), in: plot)
    if model.isStale { canvas.restyle(plot, adding: .dim) }
    guard !row.isEmpty else { return }
    canvas.put(model.remark, x: row.x, y: row.y, width: row.width, role: .secondary)
  }

  /// Columns of a frame that a title cannot have.
  private static let titleWalls = 6

  private var titles: [SafeText] {
    let scene = model.scene
    let language = scene.words.language
    return [scene.measure.name(language), scene.measure.shortName(language)].map {
      $0 + SafeText(" · ") + scene.name(model.unit)
    }
  }

  private var simulated: [Span] {
    guard model.isSimulated else { return [] }
    return [Span(SafeText(" ≈ ") + model.scene.words[.simulated], role: .simulated)]
  }

  /// How much of the series is shown, where that is not all of it.
  private var rangeSpans: [Span] {
    let range = model.scene.range
    guard range != .all else { return [] }
    return [Span(SafeText(" · ") + model.scene.words[range.title], role: .accent)]
  }

  /// What the marks behind figures mean, of those that occur.
  private var legend: SafeText {
    let words = model.scene.words
    let figures = model.lines.flatMap { $0.trend.known.map(\.figure) }
    var parts: [SafeText] = []
    if figures.contains(where: \.isFolded) { parts.append(words[.legendFolded]) }
    if figures.contains(where: \.isPartial) { parts.append(words[.legendPartial]) }
    return parts.joined(separator: SafeText(" · "))
  }

  /// The latest periods up to the page's own, one column each, newest at the right.
  private func drawTable(on canvas: inout Canvas) {
    let words = model.scene.words
    let nameWidth = min(24, (model.lines.map(\.name.width).max() ?? 10) + 2)
    let points = model.lines[0].trend.points.filter { $0.period.end <= latestShown }
    let width = columnWidth(points.suffix(canvas.size.width / Self.leastColumn))
    let room = max(0, (canvas.size.width - nameWidth - 1) / width)
    let shown = points.suffix(room)
    for (column, point) in shown.enumerated() {
      canvas.put(
        words.short(point.period), x: nameWidth + column * width, y: 0, width: width - 1,
        alignment: .right, role: .header)
    }
    for (row, line) in model.lines.enumerated() {
      canvas.put(line.name, x: 1, y: row + 1, width: nameWidth - 1, role: .text)
      let byPeriod = Dictionary(
        line.trend.points.map { ($0.period, $0.figure) }, uniquingKeysWith: { first, _ in first })
      for (column, point) in shown.enumerated() {
        let figure = byPeriod[point.period] ?? .missing
        canvas.put(
          cell(figure), x: nameWidth + column * width, y: row + 1, width: width - 1,
          alignment: .right,
          role: figure.content == .value ? (row == 0 ? .strong : .text) : .disabled,
          flags: model.scene.isPast(figure) || model.scene.isStale(figure) ? .dim : [])
      }
    }
  }

  /// Columns of a period, with the space before it.
  private static let leastColumn = 10

  /// Columns for the longest head and the longest figure.
  private func columnWidth(_ points: ArraySlice<Trend.Point>) -> Int {
    let heads = points.map { model.scene.words.short($0.period).width }
    let figures = points.map { cell($0.figure).width }
    return max(Self.leastColumn, ((heads + figures).max() ?? 0) + 2)
  }

  /// A figure with its marks: `Σ≈42*`.
  private func cell(_ figure: Figure) -> SafeText {
    let sum = figure.isFolded ? SafeText("Σ") : .empty
    return sum + model.scene.words.cell(figure, decimals: model.scene.decimals)
      + (figure.isPartialValue ? Words.partialMark : .empty)
  }

  /// The end of the page's period, or the last one known when that is later than all.
  private var latestShown: Day {
    let last = model.lines[0].trend.points.last?.period.end ?? model.scene.period.end
    let first = model.lines[0].trend.points.first?.period.end ?? model.scene.period.end
    return model.scene.period.end < first ? last : model.scene.period.end
  }
}
