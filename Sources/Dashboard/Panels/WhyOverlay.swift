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
  /// What the history has found about a figure.
  let versions: FigureVersions?

  /// The first shown row.
  let top: Int

  /// The widest the box becomes.
  private static let widest = 84

  /// Draws the explanation over the page.
  func draw(on canvas: inout Canvas) {
    let words = scene.words
    let figure = scene.figure(unit)
    let reading = words.reading(figure, of: scene.measure, decimals: 2)
    let box = Drawing.Overlay(
      panel: Panel(
        title: words(.whyTitle, reading), hint: words[.closeHint], isFocused: true))
    let entries = entries(in: canvas.size)
    let height = min(canvas.size.height, entries.rows + 2)
    let size = Size(width: entries.width, height: height)
    let first = min(top, overflow(in: canvas.size))
    box.draw(in: Rect(canvas.size).centered(size), on: &canvas) { canvas in
      var y = -first
      for entry in entries.list {
        canvas.put(entry.label, x: 1, y: y, role: .secondary)
        for row in entry.rows {
          canvas.put(row, x: entries.labelWidth + 1, y: y)
          y += 1
        }
      }
    }
  }

  /// Rows that do not fit into a page of that size.
  func overflow(in size: Size) -> Int {
    max(0, entries(in: size).rows + 2 - size.height)
  }

  /// The lines broken to fit a page.
  private func entries(in page: Size) -> WhyEntries {
    let lines = lines(scene.figure(unit))
    let width = min(page.width - 2, Self.widest)
    let labelWidth = (lines.map(\.label.width).max() ?? 0) + 2
    let textWidth = max(1, width - labelWidth - 4)
    let list = lines.map { line in
      let text = Paragraph(lines: [[Span(line.text, role: line.role)]])
      return (label: line.label, rows: text.rows(width: textWidth))
    }
    return WhyEntries(list: list, width: width, labelWidth: labelWidth)
  }

  /// The explanation in lines that need no columns.
  var sentences: [SafeText] {
    let reading = scene.words.reading(scene.figure(unit), of: scene.measure, decimals: 2)
    return [scene.words(.whyTitle, reading)]
      + lines(scene.figure(unit)).map { $0.label + SafeText(": ") + $0.text }
  }

  private func lines(_ figure: Figure) -> [(label: SafeText, text: SafeText, role: Role)] {
    let words = scene.words
    let numbers = words.numbers
    let mark = figure.isSimulated ? Words.simulatedMark : .empty
    let measure = scene.measure
    var lines: [(SafeText, SafeText, Role)] = [
      (words[.columnUnit], scene.name(unit), .strong),
      (words[.columnIndicator], measure.name(words.language), .text),
    ]
    if let numerator = figure.numerator, measure.isRate {
      lines.append((words[.whyNumerator], mark + numbers.integer(numerator), .strong))
    }
    if let denominator = figure.denominator {
      lines.append((words[.whyDenominator], mark + numbers.integer(denominator), .strong))
    }
    if let exact = figure.value?.rounded(to: 4) {
      lines.append(
        (words[.columnValue], words.with(unitOf: measure, mark + words.decimal(exact)), .strong))
      lines.append((words[.whyRounding], words[.roundingRule], .text))
    }
    if let numerator = measure.numerator, let denominator = measure.denominator {
      lines.append((words[.whyFormula], SafeText(numerator + " / " + denominator), .text))
    }
    lines.append((words[.definition], measure.definitionText(words.language), .text))
    lines.append((words[.basis], words.legalBasis(measure.basis), .text))
    lines.append((words[.whyPeriod], words.long(scene.period), .text))
    if let asOf = figure.asOf { lines.append((words[.whyAsOf], words.day(asOf), .text)) }
    lines.append((words[.whyUnits], unitsText, .text))
    if figure.content != .missing || figure.unfoldable != nil {
      lines.append((words[.whyOrigin], originText(figure), .text))
    }
    lines.append((words[.columnStatus], scene.doubt(about: unit), .warning))
    lines += sourceLines(figure) + versionLines(figure)
    if figure.isSimulated {
      lines.append((words[.columnStatus], words[.simulatedNotice], .simulated))
    }
    return lines.filter { !$0.1.isEmpty }
  }

  /// Which units are shown, where they differ from those of the period: `hiện nay (34)`.
  private var unitsText: SafeText {
    guard scene.isFolding, scene.dataset.registry[unit].level <= .province else { return .empty }
    return scene.words[.unitsTodayBadge]
  }

  private func originText(_ figure: Figure) -> SafeText {
    figure.origin == .given ? scene.words[.originGiven] : scene.origin(of: figure)
  }

  private func sourceLines(_ figure: Figure) -> [(SafeText, SafeText, Role)] {
    let words = scene.words
    var lines: [(SafeText, SafeText, Role)] = []
    if let index = figure.provenance, let provenance = scene.dataset[index] {
      lines.append((words[.whySource], words.publication(provenance.publication), .text))
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

/// An explanation broken into rows.
private struct WhyEntries {
  let list: [(label: SafeText, rows: [[Drawing.Span]])]
  let width: Int
  let labelWidth: Int

  var rows: Int { list.reduce(0) { $0 + $1.rows.count } }
}
