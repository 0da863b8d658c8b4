import Drawing
import Measures
import Text
import Words

/// One of the three big rates: number, change, gap, twelve months, and the bar with its targets.
struct GaugePanel: Widget {
  /// What is shown.
  let model: GaugeModel
  /// The panel's number, raised in its title.
  let number: Int?
  /// The words of the screen.
  let words: Words
  /// True if the keys go to this panel.
  var isFocused = false

  /// Rows the panel needs with its border.
  static let height = 9

  func draw(on canvas: inout Canvas) {
    let room = canvas.size.width - model.title.width - 12
    let label = model.targets.width <= room ? model.targets : model.briefTargets
    let old = model.isStale ? SafeText("◌ ") + words[SourceHealth.State.stale] : .empty
    let panel = Panel(
      title: [Span(model.title, role: .title)], number: number,
      label: label.isEmpty ? [] : [Span(label, role: .secondary)],
      hint: old.isEmpty ? [] : [Span(old, role: .stale)], isFocused: isFocused)
    panel.draw(on: &canvas) { drawContents(on: &$0) }
  }

  private func drawContents(on canvas: inout Canvas) {
    let digits = BigDigits(model.largeReading, height: .small)
    canvas.draw(digits, in: Rect(x: 1, y: 0, width: digits.width, height: digits.height.rows))
    if model.isStale {
      canvas.restyle(
        Rect(x: 1, y: 0, width: digits.width, height: digits.height.rows), adding: .dim)
    }
    drawWords(on: &canvas, x: max(digits.width + 4, 15))
    let hasAir = canvas.size.height >= Self.height - 2
    drawBar(on: &canvas, y: hasAir ? 4 : 3)
  }

  /// Change, gap with status, and twelve months: three lines right of the number.
  private func drawWords(on canvas: inout Canvas, x: Int) {
    let width = canvas.size.width - x - 1
    guard model.value != nil else {
      canvas.put(words[.missing], x: x, y: 0, width: width, role: .secondary)
      drawHistory(on: &canvas, x: x, width: width)
      return
    }
    let change =
      [model.change, model.briefChange].first { $0.width <= width } ?? model.shortChange
    canvas.put(change, x: x, y: 0, width: width, role: model.trend.role)
    drawGap(on: &canvas, x: x, width: width)
    drawHistory(on: &canvas, x: x, width: width)
  }

  /// What is missing, and the status at the right: the status always has its word.
  private func drawGap(on canvas: inout Canvas, x: Int, width: Int) {
    let status = model.status.map { $0.sign + SafeText(" ") + words[$0] } ?? .empty
    let room = width - status.width - 2
    let gap = [model.gap, model.shortGap].first { $0.width <= room } ?? .empty
    var spans = [Span(gap, role: .text)]
    if !model.coverage.isEmpty {
      spans.append(Span(SafeText(gap.isEmpty ? "" : "  ") + model.coverage, role: .warning))
    }
    canvas.put(spans, x: x, y: 1, width: room)
    canvas.put(
      status, x: x, y: 1, width: width, alignment: .right, role: model.status?.role ?? .text,
      flags: .bold)
  }

  private func drawHistory(on canvas: inout Canvas, x: Int, width: Int) {
    guard model.history.contains(where: { $0 != nil }) else { return }
    let months = model.history.count
    let label = words[.twelveMonths] + SafeText("  ")
    let isLabelled = label.width + months <= width
    var column = x
    if isLabelled { column += canvas.put(label, x: x, y: 2, role: .secondary) }
    canvas.draw(
      Sparkline(
        values: model.history, scale: model.scale,
        role: model.historyIsSimulated ? .simulated : .trend),
      in: Rect(x: column, y: 2, width: min(months, max(0, x + width - column)), height: 1))
    column += months + 2
    guard column + model.historyEnds.width <= x + width else { return }
    canvas.put(model.historyEnds, x: column, y: 2, role: .secondary)
  }

  private func drawBar(on canvas: inout Canvas, y: Int) {
    let row = Rect(x: 1, y: y, width: canvas.size.width - 2, height: 1)
    if model.hasScale {
      canvas.draw(BarAxis(scale: model.scale, ticks: model.ticks(words)), in: row)
    }
    canvas.draw(
      BulletBar(
        value: model.value, scale: model.scale, role: model.status?.role ?? .trend,
        marks: model.marks), in: row.moved(dy: 1))
    canvas.draw(
      BarAxis(scale: model.scale, marks: model.marks, style: .centered), in: row.moved(dy: 2))
  }
}

extension GaugeModel {
  /// False when nothing is known from which a scale could be made.
  var hasScale: Bool { scale.upper > 1 || value != nil }

  /// The quarters of the scale.
  func ticks(_ words: Words) -> [AxisTick] {
    (0...4).map { quarter in
      let value = scale.lower + (scale.upper - scale.lower) * Double(quarter) / 4
      return AxisTick(value, words.numbers.integer(Int64(value.rounded())))
    }
  }
}
