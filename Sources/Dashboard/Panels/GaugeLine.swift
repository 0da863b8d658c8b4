import Drawing
import Text
import Words

/// A rate in one line, for narrow screens: name, number, change, bar, status and gap.
struct GaugeLine: Widget {
  /// What is shown.
  let model: GaugeModel
  /// The short name in front.
  let name: SafeText
  /// The words of the screen.
  let words: Words
  /// Columns of the name.
  let nameWidth: Int

  /// Columns of the number with its `%`.
  var numberWidth = GaugeLine.leastNumber

  /// Columns of a percentage with both its signs.
  static let leastNumber = 8
  /// Columns of the change.
  private static let changeWidth = 7
  /// Columns of status and gap at the right, beside a bar.
  private static let gapWidth = 14
  /// The narrowest bar that says anything.
  private static let leastBar = 10

  /// Where the bar lies in a line of that width.
  static func bar(nameWidth: Int, numberWidth: Int = leastNumber, width: Int) -> Rect {
    let x = nameWidth + numberWidth + changeWidth + 2
    return Rect(x: x, y: 0, width: width - x - gapWidth - 1, height: 1)
  }

  func draw(on canvas: inout Canvas) {
    let width = canvas.size.width
    let bar = Self.bar(nameWidth: nameWidth, numberWidth: numberWidth, width: width)
    let hasBar = bar.width >= Self.leastBar
    let verdict = verdict
    let end = width - (hasBar ? Self.gapWidth : verdict.width + 1)
    // Number and verdict are never cut: the name gives way, and then the change.
    let nameEnd = max(0, min(nameWidth, end - numberWidth - 1))
    canvas.put(name, x: 1, y: 0, width: nameEnd - 1, role: .text)
    canvas.put(
      model.lineReading, x: nameEnd, y: 0, width: numberWidth, alignment: .right,
      role: .strong, flags: model.isStale ? .dim : [])
    let changeStart = nameEnd + numberWidth + 1
    if changeStart + model.shortChange.width < end {
      canvas.put(model.shortChange, x: changeStart, y: 0, role: model.trend.role)
    }
    if hasBar {
      canvas.draw(
        BulletBar(
          value: model.value, scale: model.scale, role: model.status?.role ?? .trend,
          marks: model.marks), in: bar)
    }
    canvas.put(verdict, x: max(0, end), y: 0, width: max(0, width - end))
  }

  /// Status and gap; what the rate rests on where it is judged by no target.
  private var verdict: [Span] {
    guard let status = model.status else { return [Span(model.coverage, role: .warning)] }
    return [
      Span(status.sign + SafeText(" "), role: status.role), Span(model.shortGap, role: .text),
    ]
  }
}
