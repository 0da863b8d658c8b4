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

  /// Columns of the number with its `%` and of the change.
  static let numberWidth = 8
  static let changeWidth = 6
  /// Columns of status and gap at the right.
  static let gapWidth = 12

  /// Where the bar lies in a line of that width.
  static func bar(nameWidth: Int, width: Int) -> Rect {
    let x = nameWidth + numberWidth + changeWidth + 2
    return Rect(x: x, y: 0, width: width - x - gapWidth - 1, height: 1)
  }

  func draw(on canvas: inout Canvas) {
    let width = canvas.size.width
    canvas.put(name, x: 1, y: 0, width: nameWidth - 1, role: .text)
    canvas.put(
      model.lineReading, x: nameWidth, y: 0, width: Self.numberWidth, alignment: .right,
      role: .strong, flags: model.isStale ? .dim : [])
    canvas.put(
      model.shortChange, x: nameWidth + Self.numberWidth + 1, y: 0, width: Self.changeWidth,
      role: model.trend.role)
    let bar = Self.bar(nameWidth: nameWidth, width: width)
    if bar.width >= 10 {
      canvas.draw(
        BulletBar(
          value: model.value, scale: model.scale, role: model.status?.role ?? .trend,
          marks: model.marks), in: bar)
    }
    canvas.put(verdict, x: max(0, width - Self.gapWidth), y: 0, width: Self.gapWidth)
  }

  /// Status and gap; what the rate rests on where it is judged by no target.
  private var verdict: [Span] {
    guard let status = model.status else { return [Span(model.coverage, role: .warning)] }
    return [
      Span(status.sign + SafeText(" "), role: status.role), Span(model.shortGap, role: .text),
    ]
  }
}
