import Drawing
import Measures
import Text
import Words

/// What is known of a unit in lines: rank, fraction, comparisons, origin, what is still needed.
struct UnitFacts: Widget {
  /// The unit.
  let model: UnitModel
  /// What the page is about.
  let scene: Scene

  /// Rows of all facts.
  var height: Int { lines.count }

  func draw(on canvas: inout Canvas) {
    for (y, line) in lines.prefix(canvas.size.height).enumerated() {
      canvas.put(line, x: 1, y: y, width: canvas.size.width - 2)
    }
  }

  private var lines: [[Span]] {
    var lines: [[Span]] = []
    let words = scene.words
    if !model.rank.isEmpty {
      lines.append([Span(words(.rankOf, model.rank), role: .strong)] + fraction)
    } else if !fraction.isEmpty {
      lines.append(fraction)
    }
    let width = model.comparisons.map { ($0.name + SafeText(" ") + $0.reading).width }.max() ?? 0
    for entry in model.comparisons {
      lines.append([
        Span((entry.name + SafeText(" ") + entry.reading).padded(to: width + 2), role: .text),
        Span(entry.difference, role: entry.direction.role, flags: .bold),
        Span(SafeText(" ") + words.differenceUnit(of: scene.measure), role: .secondary),
      ])
    }
    if !model.needed.isEmpty { lines.append([Span(model.needed, role: .text)]) }
    lines += model.origins.map { [Span($0, role: .secondary)] }
    lines.append([Span(scene.origin(of: model.figure), role: .secondary)])
    return lines
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
