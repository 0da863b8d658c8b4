import Drawing
import Text
import Words

/// The chosen province in a narrow column beside the map, and the legend below.
struct MapSide: Widget {
  /// The map.
  let model: MapModel
  /// The chosen province.
  let chosen: UnitSummary?
  /// What its colours and signs mean.
  let legend: MapLegend

  /// The narrowest column that is of use.
  static let leastWidth = 20

  func draw(on canvas: inout Canvas) {
    let width = canvas.size.width
    let height = legend.height(width: width)
    let (top, bottom) = canvas.bounds.splitBottom(min(height, canvas.size.height))
    canvas.draw(legend, in: bottom)
    guard let chosen else { return }
    canvas.inside(top.inset(bottom: 1)) { draw(chosen, on: &$0) }
  }

  private func draw(_ chosen: UnitSummary, on canvas: inout Canvas) {
    let width = canvas.size.width
    let scene = model.scene
    canvas.put(chosen.gauge.title, x: 0, y: 0, width: width, role: .title)
    var y = 1
    let digits = BigDigits(chosen.gauge.largeReading, height: .small)
    if canvas.size.height >= 4 + digits.height.rows, digits.width <= width,
      chosen.gauge.value != nil
    {
      canvas.draw(digits, in: Rect(x: 0, y: 2, width: width, height: digits.height.rows))
      y = 3 + digits.height.rows
    } else {
      let reading = scene.words.reading(
        chosen.figure, of: scene.measure, decimals: scene.decimals)
      canvas.put(reading, x: 0, y: 1, width: width, role: .strong)
      y = 2
    }
    for line in lines(chosen, width: width) where y < canvas.size.height {
      canvas.put(line, x: 0, y: y, width: width)
      y += 1
    }
  }

  private func lines(_ chosen: UnitSummary, width: Int) -> [[Span]] {
    let words = model.scene.words
    let gauge = chosen.gauge
    var lines: [[Span]] = []
    if !chosen.rank.isEmpty {
      lines.append([Span(words(.rankOf, chosen.rank), role: .strong)])
    }
    if let status = gauge.status {
      let text = status.sign + SafeText(" ") + words[status]
      lines.append([
        Span(text, role: status.role, flags: .bold),
        Span(SafeText("  ") + gauge.shortGap, role: .text),
      ])
    }
    if !gauge.change.isEmpty {
      let change = [gauge.briefChange, gauge.shortChange].fitting(width)
      lines.append([Span(change, role: gauge.trend.role)])
    }
    return lines
  }
}
