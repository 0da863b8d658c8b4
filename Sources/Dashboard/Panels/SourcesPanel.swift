import Drawing
import Measures
import Text
import Words

/// Where the figures of the page come from, and how each source is doing.
struct SourcesPanel: Widget {
  /// The sources.
  let model: SourcesModel
  /// The gauges whose figures' publications are named.
  let figures: [GaugeModel]
  /// What the page is about.
  let scene: Scene
  /// How much of a frame is drawn.
  var border = Panel.Border.rounded
  /// True if the keys go to this panel.
  var isFocused = false

  func draw(on canvas: inout Canvas) {
    let words = scene.words
    let panel = Panel(
      title: [Span(words[.sourcesTitle], role: .title)], number: border == .line ? nil : 7,
      label: [Span(problemText, role: model.problems.isEmpty ? .secondary : .warning)],
      border: border, isFocused: isFocused)
    panel.draw(on: &canvas) { canvas in
      for (y, line) in lines.prefix(canvas.size.height).enumerated() {
        canvas.put(line, x: 1, y: y, width: canvas.size.width - 2)
      }
    }
  }

  /// Figures with their publications first, then the sources, then what simulated means.
  private var lines: [[Span]] {
    var lines = figures.map { gauge in
      let figure = scene.figure(gauge.unit)
      return [
        Span(scene.name(gauge.unit).padded(to: 12), role: .text),
        Span(
          words.reading(figure, of: scene.measure, decimals: 2).padded(to: 10), role: .strong),
        Span(SafeText(" ") + scene.origin(of: figure), role: .secondary),
      ]
    }
    for entry in model.health {
      lines.append([
        Span(entry.state.sign + SafeText(" "), role: entry.state.role),
        Span(SafeText(entry.source.name) + SafeText("  "), role: .text),
        Span(stateText(entry), role: .secondary),
      ])
    }
    if scene.hasSimulatedFigures {
      lines.append([Span(words[.simulatedNotice], role: .simulated)])
    }
    return lines
  }

  private var words: Words { scene.words }

  private var problemText: SafeText {
    let errors = model.problems.count { $0.severity == .error }
    let warnings = model.problems.count - errors
    guard errors + warnings > 0 else { return .empty }
    return words(
      .errorsAndWarnings, words.numbers.integer(Int64(errors)),
      words.numbers.integer(Int64(warnings)))
  }

  private func stateText(_ entry: SourceHealth) -> SafeText {
    switch entry.state {
    case .good: words[.sourceReady]
    case .flawed: words[.sourceWithProblems]
    case .waiting, .loading: words[.sourceReading]
    case .stale, .failed: entry.error.map { words.sourceError($0) } ?? words[.sourceFailed]
    }
  }
}

extension Scene {
  /// Where a figure comes from, in words: the publication, or how it was computed.
  func origin(of figure: Figure) -> SafeText {
    switch figure.origin {
    case .given:
      guard let index = figure.provenance, let provenance = dataset[index] else { return .empty }
      return provenance.publication
    case .overTime(let parts, let all):
      return words(.originOverTime, number(parts), number(all))
    case .rolledUp(let parts, let all), .folded(let parts, let all):
      return words(.originRolledUp, number(parts), number(all))
    }
  }

  /// True when the dataset holds simulated figures.
  var hasSimulatedFigures: Bool {
    dataset.sources.contains(SourceID("demo:"))
  }

  private func number(_ value: Int) -> SafeText { words.numbers.integer(Int64(value)) }
}
