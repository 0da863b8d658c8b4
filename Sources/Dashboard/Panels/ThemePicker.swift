import Drawing
import Text
import Words

/// The themes in a box at the right, the page beside it showing the chosen one.
struct ThemePicker {
  /// Their names.
  let themes: [SafeText]
  /// The one that is shown.
  let chosen: Int
  /// The words of the screen.
  let words: Words

  /// Longest name shown whole.
  private static let mostName = 30

  /// Where the box and its rows lie on a page.
  func layout(in size: Size) -> PickerLayout {
    let names = themes.map(\.width).max() ?? 0
    let width = min(
      size.width, max(min(names, Self.mostName) + 8, words[.themesHint].width + 8))
    let height = min(size.height, themes.count + 3)
    let frame = Rect(x: size.width - width, y: 0, width: width, height: height)
    let inner = frame.inset(by: 1)
    let rows = inner.inset(bottom: inner.height > 2 ? 1 : 0)
    // The chosen name stays in the middle of a list that is longer than the box.
    let first = min(max(0, chosen - rows.height / 2), max(0, themes.count - rows.height))
    return PickerLayout(frame: frame, rows: rows, first: first, count: themes.count)
  }

  /// Draws the names over the page.
  func draw(on canvas: inout Canvas) {
    let layout = layout(in: canvas.size)
    let box = Drawing.Overlay(
      panel: Panel(title: words[.themesTitle], hint: words[.themesHint], isFocused: true))
    box.draw(in: layout.frame, on: &canvas) { drawRows(on: &$0, from: layout.first) }
  }

  private func drawRows(on canvas: inout Canvas, from first: Int) {
    let width = canvas.size.width
    let (list, bottom) = canvas.bounds.splitBottom(canvas.size.height > 2 ? 1 : 0)
    canvas.put(sample, x: 1, y: bottom.y, width: bottom.isEmpty ? 0 : width - 2)
    for y in 0..<list.height where themes.indices.contains(first + y) {
      let isChosen = first + y == chosen
      if isChosen { canvas.put("►", x: 1, y: y, role: .accent) }
      canvas.put(
        themes[first + y], x: 3, y: y, width: width - 4, role: isChosen ? .strong : .text)
    }
  }

  /// The signs and colours that matter most.
  private var sample: [Span] {
    [
      Span(SafeText("42 % "), role: .strong), Span(SafeText("✓"), role: .met),
      Span(SafeText(" ◐"), role: .near), Span(SafeText(" ✗"), role: .missed),
      Span(SafeText(" ◆"), role: .critical), Span(SafeText(" ━━"), role: .trend),
      Span(SafeText("┃"), role: .targetNow), Span(SafeText("≈"), role: .simulated),
    ]
  }
}
