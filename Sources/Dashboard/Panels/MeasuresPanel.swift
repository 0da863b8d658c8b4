import Drawing
import Measures
import Text
import Words

/// The ways in which "the rate" is measured, one below the other for one unit.
///
/// EMC, index 766 and plain submission have other numerators and denominators, so no difference
/// between them is shown and no line joins them.
struct MeasuresPanel: Widget {
  /// What is known by each measure.
  let rows: [IndicatorsModel.Measure]
  /// What the page is about.
  let scene: Scene

  /// Rows of the panel, its frame included.
  var height: Int { 2 + 2 * rows.count }

  func draw(on canvas: inout Canvas) {
    Panel(title: scene.words[.measuresTitle]).draw(on: &canvas) { canvas in
      for (position, row) in rows.enumerated() {
        draw(row, at: 2 * position, on: &canvas)
      }
    }
  }

  private func draw(_ row: IndicatorsModel.Measure, at y: Int, on canvas: inout Canvas) {
    let words = scene.words
    let indicator = scene.dataset.catalogue[row.indicator]
    let figure = row.known?.figure ?? .missing
    let reading = words.reading(
      figure, of: indicator, decimals: words.decimals(of: indicator))
    let width = canvas.size.width - 2
    canvas.put(
      reading, x: 1, y: y, width: width, alignment: .right,
      role: figure.content == .value ? .strong : .disabled,
      flags: scene.isStale(figure) ? .dim : [])
    let room = max(0, width - reading.width - 1)
    let name = [Span(indicator.shortName(words.language), role: .text)]
    let code = [Span(SafeText("  ") + indicator.code, role: .secondary)]
    canvas.put([name + code, name].fitting(room), x: 1, y: y, width: room)
    let period = row.known.map { words.short($0.period) } ?? .empty
    canvas.put(
      period, x: 1, y: y + 1, width: width, alignment: .right,
      role: row.known?.period == scene.period ? .text : .secondary)
    canvas.put(
      words.formula(of: indicator, in: scene.dataset.catalogue), x: 3, y: y + 1,
      width: max(0, width - period.width - 3), role: .secondary)
  }
}

extension Indicator {
  /// The identifier with its definition: `e2e·emc`.
  var code: SafeText {
    SafeText(definition.isEmpty ? id : id + "·" + definition)
  }
}

extension Words {
  /// A rate's fraction in the words of its counts: `SL toàn trình / Tiếp nhận`; empty for a value
  /// that is only published.
  func formula(of indicator: Indicator, in catalogue: IndicatorCatalogue) -> SafeText {
    guard let numerator = indicator.numerator, let denominator = indicator.denominator else {
      return .empty
    }
    let names = [numerator, denominator].map { count in
      catalogue.index(id: "count:" + count).map { catalogue[$0].shortName(language) }
        ?? SafeText(count)
    }
    return names.joined(separator: SafeText(" / "))
  }
}
