import Drawing
import Measures
import Text
import Words

/// What an indicator means: definition, formula, legal basis, and what other sources say.
struct IndicatorCard: Widget {
  /// The indicator with its latest figure.
  let row: IndicatorsModel.Row
  /// What the page is about.
  let scene: Scene
  /// How much of a frame is drawn.
  let border: Panel.Border

  func draw(on canvas: inout Canvas) {
    let indicator = scene.dataset.catalogue[row.indicator]
    Panel(title: indicator.shortName(scene.words.language), border: border).draw(on: &canvas) {
      $0.draw(Paragraph(lines: lines), in: $0.bounds.inset(left: 1, right: 1))
    }
  }

  private var lines: [[Span]] {
    let words = scene.words
    let indicator = scene.dataset.catalogue[row.indicator]
    var lines: [[Span]] = [
      [Span(indicator.name(words.language), role: .strong)],
      [
        Span(
          SafeText(indicator.id + (indicator.definition.isEmpty ? "" : " · ")), role: .secondary),
        Span(SafeText(indicator.definition), role: .secondary),
      ],
      [],
      [
        Span(
          words.reading(row.figure, of: indicator, decimals: words.decimals(of: indicator)),
          role: .strong),
        Span(SafeText("  ") + words.long(row.period), role: .text),
      ],
      [Span(scene.origin(of: row.figure), role: .secondary)],
    ]
    for other in row.alternatives {
      let reading = words.reading(other, of: indicator, decimals: words.decimals(of: indicator))
      lines.append([
        Span(words(.alternativeFrom, reading, scene.origin(of: other)), role: .warning)
      ])
    }
    lines.append([])
    lines.append(labelled(.definition, indicator.definitionText(words.language)))
    if let numerator = indicator.numerator, let denominator = indicator.denominator {
      lines.append(labelled(.formula, SafeText(numerator + " / " + denominator)))
    }
    lines.append(labelled(.basis, indicator.basis))
    lines.append([
      Span(
        words[indicator.direction == .higher ? .betterHigher : .betterLower], role: .secondary)
    ])
    return lines.filter { $0.isEmpty || $0.contains { !$0.text.isEmpty } }
  }

  private func labelled(_ phrase: Phrase, _ text: SafeText) -> [Span] {
    guard !text.isEmpty else { return [Span(SafeText.empty)] }
    return [
      Span(scene.words[phrase] + SafeText(": "), role: .secondary), Span(text, role: .text),
    ]
  }
}
