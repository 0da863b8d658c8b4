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

  /// What it means first, where there is room for little; else what it says first.
  private var lines: [[Span]] {
    let lines = border == .line ? [name + code] + meaning : [name, []] + reading + [[]] + meaning
    return lines.filter { $0.isEmpty || $0.contains { !$0.text.isEmpty } }
  }

  private var indicator: Indicator { scene.dataset.catalogue[row.indicator] }

  private var name: [Span] { [Span(indicator.name(scene.words.language), role: .strong)] }

  private var code: [Span] { [Span(SafeText("  ") + indicator.code, role: .secondary)] }

  private var reading: [[Span]] {
    let words = scene.words
    let indicator = indicator
    var lines: [[Span]] = [
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
    return lines
  }

  private var meaning: [[Span]] {
    let words = scene.words
    let indicator = indicator
    let formula = words.formula(of: indicator, in: scene.dataset.catalogue)
    let version =
      indicator.definition.isEmpty ? words[.onlyDefinition] : SafeText(indicator.definition)
    let nature = words[indicator.nature == .flow ? .natureFlow : .natureStock]
    let better = words[indicator.direction == .higher ? .betterHigher : .betterLower]
    return [
      labelled(.definition, indicator.definitionText(words.language)),
      labelled(.formula, formula), labelled(.basis, words.legalBasis(indicator.basis)),
      labelled(.definitionVersion, SafeText(indicator.id + " · ") + version),
      [Span(nature + SafeText(" · ") + better, role: .secondary)],
    ]
  }

  /// A text after its label; nothing, not even a blank row, without one.
  private func labelled(_ phrase: Phrase, _ text: SafeText) -> [Span] {
    guard !text.isEmpty else { return [Span(SafeText.empty)] }
    return [
      Span(scene.words[phrase] + SafeText(": "), role: .secondary), Span(text, role: .text),
    ]
  }
}
