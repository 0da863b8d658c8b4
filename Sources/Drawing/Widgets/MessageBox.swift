import Text

/// A box over the page, in its middle, with text and the keys that answer it.
public struct MessageBox: Widget, Equatable {
  /// The frame.
  public var panel: Panel
  /// What it says.
  public var text: Paragraph
  /// The widest it becomes, frame included.
  public var widthLimit: Int

  /// A box.
  public init(title: SafeText, lines: [[Span]], hint: SafeText = .empty, widthLimit: Int = 64) {
    panel = Panel(title: title, hint: hint, isFocused: true)
    text = Paragraph(lines: lines)
    self.widthLimit = widthLimit
  }

  /// Where the box lies on a page of that size.
  public func rect(in size: Size) -> Rect {
    let natural = text.lines.map(\.width).max() ?? 0
    let heads = max(panel.title.width, panel.hint.width) + 8
    // The frame and one free column at each side.
    let width = min(widthLimit, size.width - 2, max(heads, natural + 4))
    let rows = text.rows(width: max(1, width - 4)).count
    return Rect(size).centered(Size(width: width, height: rows + 2))
  }

  /// Draws the box in the middle of the canvas and leaves the page around it as it is.
  public func draw(on canvas: inout Canvas) {
    let text = text
    Overlay(panel: panel).draw(in: rect(in: canvas.size), on: &canvas) { canvas in
      canvas.draw(text, in: canvas.bounds.inset(left: 1, right: 1))
    }
  }
}
