import Drawing
import Text

/// The colours of a theme in one row: text, status, a bar with its target, trend and marks.
public struct ThemeSwatch: Widget {
  /// Columns of the row.
  public static let width = 42

  /// A swatch.
  public init() {}

  /// Draws the row.
  public func draw(on canvas: inout Canvas) {
    let spans = [
      Span(SafeText(" 42 % "), role: .strong), Span(SafeText("abc "), role: .text),
      Span(SafeText("abc "), role: .secondary), Span(SafeText("✓ "), role: .met),
      Span(SafeText("◐ "), role: .near), Span(SafeText("✗ "), role: .missed),
      Span(SafeText("◆ "), role: .critical), Span(SafeText("██████"), role: .met),
      Span(SafeText("··"), role: .track), Span(SafeText("┃"), role: .targetNow),
      Span(SafeText("·· "), role: .track), Span(SafeText("━━"), role: .trend),
      Span(SafeText("━━ "), role: .previous), Span(SafeText("≈ "), role: .simulated),
      Span(SafeText("►"), role: .accent),
    ]
    canvas.put(spans, x: 0, y: 0, width: canvas.size.width)
  }
}
