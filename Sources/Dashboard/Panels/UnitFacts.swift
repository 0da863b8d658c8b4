import Drawing
import Measures
import Text
import Words

/// What is known of a unit in lines: rank, fraction, comparisons, origin, what is still needed.
struct UnitFacts: Widget {
  /// The unit.
  let model: UnitSummary
  /// What the page is about.
  let scene: Scene

  /// Rows of all facts.
  var height: Int { lines(width: 80).count }

  func draw(on canvas: inout Canvas) {
    for (y, line) in lines(width: canvas.size.width - 2).prefix(canvas.size.height).enumerated() {
      canvas.put(line, x: 1, y: y, width: canvas.size.width - 2)
    }
  }

  private func lines(width: Int) -> [[Span]] {
    var lines: [[Span]] = []
    let words = scene.words
    if !model.rank.isEmpty {
      lines.append([Span(words(.rankOf, model.rank), role: .strong)] + fraction)
    } else if !fraction.isEmpty {
      lines.append(fraction)
    }
    if !model.doubt.isEmpty { lines.append([Span(model.doubt, role: .warning)]) }
    lines += comparisons(width: width)
    if !model.needed.isEmpty { lines.append([Span(model.needed, role: .text)]) }
    lines += model.origins.map { [Span($0, role: .secondary)] }
    lines.append([Span(scene.origin(of: model.figure, width: width), role: .secondary)])
    return lines
  }

  /// Against what, and by how much; the difference keeps its place when the name has to be cut.
  private func comparisons(width: Int) -> [[Span]] {
    let unit = SafeText(" ") + scene.words.differenceUnit(of: scene.measure)
    let names = model.comparisons.map { $0.name + SafeText(" ") + $0.reading }
    let numberWidth = model.comparisons.map(\.difference.width).max() ?? 0
    let widest = (names.map(\.width).max() ?? 0) + 2
    let nameWidth = max(0, min(widest, width - numberWidth - unit.width))
    return zip(names, model.comparisons).map { name, entry in
      [
        Span(name.fitted(to: nameWidth), role: .text),
        Span(
          entry.difference.padded(to: numberWidth, alignment: .trailing),
          role: entry.direction.role, flags: .bold),
        Span(unit, role: .secondary),
      ]
    }
  }

  /// The counts of the rate: `   4.781 / 7.244 hồ sơ`.
  private var fraction: [Span] {
    guard let numerator = model.figure.numerator, let denominator = model.figure.denominator else {
      return []
    }
    let words = scene.words
    let mark = model.figure.isSimulated ? Words.simulatedMark : .empty
    let text = words(
      .fractionLine, mark + words.numbers.integer(numerator),
      mark + words.numbers.integer(denominator))
    return [Span(SafeText("  ") + text, role: .secondary)]
  }
}
