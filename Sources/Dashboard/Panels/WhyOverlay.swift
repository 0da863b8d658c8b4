import Drawing
import Measures
import Text
import Words

/// Where the chosen figure comes from: its fraction, formula, rounding, period and source.
struct WhyOverlay {
  /// The unit whose figure is explained.
  let unit: UnitIndex
  /// What the page is about.
  let scene: Scene

  /// Draws the explanation over the page.
  func draw(on canvas: inout Canvas) {
    let words = scene.words
    let figure = scene.figure(unit)
    let title = words(.whyTitle, words.reading(figure, of: scene.measure, decimals: 2))
    let overlay = Drawing.Overlay(panel: Panel(title: title, hint: words[.closeHint], isFocused: true))
    let lines = lines(figure)
    let labelWidth = (lines.map(\.label.width).max() ?? 0) + 2
    let width = min(canvas.size.width - 2, 84)
    let paragraphs = lines.map { line in
      (label: line.label, text: Paragraph(lines: [[Span(line.text, role: line.role)]]))
    }
    let textWidth = max(1, width - labelWidth - 4)
    let rows = paragraphs.reduce(0) { $0 + $1.text.rows(width: textWidth).count }
    let size = Size(width: width, height: min(canvas.size.height, rows + 2))
    overlay.draw(in: Rect(canvas.size).centered(size), on: &canvas) { canvas in
      var y = 0
      for entry in paragraphs {
        let height = entry.text.rows(width: textWidth).count
        canvas.put(entry.label, x: 1, y: y, role: .secondary)
        canvas.draw(
          entry.text, in: Rect(x: labelWidth + 1, y: y, width: textWidth, height: height))
        y += height
      }
    }
  }

  private func lines(_ figure: Figure) -> [(label: SafeText, text: SafeText, role: Role)] {
    let words = scene.words
    let numbers = words.numbers
    let measure = scene.measure
    var lines: [(SafeText, SafeText, Role)] = [
      (words[.columnUnit], scene.name(unit), .strong),
      (words[.columnIndicator], measure.name(words.language), .text),
    ]
    if let numerator = figure.numerator, measure.isRate {
      lines.append((words[.whyNumerator], numbers.integer(numerator), .strong))
    }
    if let denominator = figure.denominator {
      lines.append((words[.whyDenominator], numbers.integer(denominator), .strong))
    }
    if let exact = figure.value?.rounded(to: 4) {
      lines.append(
        (words[.columnValue], words.with(unitOf: measure, words.decimal(exact)), .strong))
    }
    if let numerator = measure.numerator, let denominator = measure.denominator {
      lines.append((words[.whyFormula], SafeText(numerator + " / " + denominator), .text))
    }
    lines.append((words[.definition], measure.definitionText(words.language), .text))
    lines.append((words[.basis], measure.basis, .text))
    lines.append((words[.whyPeriod], words.long(scene.period), .text))
    if let asOf = figure.asOf { lines.append((words[.whyAsOf], words.day(asOf), .text)) }
    lines.append((words[.whyOrigin], originText(figure), .text))
    lines += sourceLines(figure)
    if figure.isSimulated {
      lines.append((words[.columnStatus], words[.simulatedNotice], .simulated))
    }
    return lines.filter { !$0.1.isEmpty }
  }

  private func originText(_ figure: Figure) -> SafeText {
    figure.origin == .given ? scene.words[.originGiven] : scene.origin(of: figure)
  }

  private func sourceLines(_ figure: Figure) -> [(SafeText, SafeText, Role)] {
    let words = scene.words
    var lines: [(SafeText, SafeText, Role)] = []
    if let index = figure.provenance, let provenance = scene.dataset[index] {
      lines.append((words[.whySource], provenance.publication, .text))
      let place = provenance.file.string + (figure.line > 0 ? ":\(figure.line)" : "")
      lines.append((words[.whyFile], SafeText(place), .text))
    }
    let others = scene.dataset.alternatives(of: unit, scene.indicator, during: scene.period)
      .filter { $0.provenance != figure.provenance }
    for other in others {
      let reading = words.reading(other, of: scene.measure, decimals: 2)
      lines.append(
        (words[.alternatives], words(.alternativeFrom, reading, scene.origin(of: other)), .warning))
    }
    return lines
  }
}
