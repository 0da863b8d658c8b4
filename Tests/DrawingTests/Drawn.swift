import Drawing
import Text

/// What a widget shows on a canvas of that size, as rows of text without spaces at their ends.
func drawn(
  _ widget: some Widget, width: Int, height: Int = 1, glyphs: GlyphSet = .all
) -> String {
  let grid = Grid(size: Size(width: width, height: height)) {
    $0.glyphs = glyphs
    $0.draw(widget, in: $0.bounds)
  }
  return text(of: grid)
}

/// The rows of a grid without spaces at their ends.
func text(of grid: Grid) -> String {
  var text = TextWriter().text(of: grid)
  if text.hasSuffix("\n") { text.removeLast() }
  return text
}

/// Text for a test.
func safe(_ string: String) -> SafeText { SafeText(string) }

/// Ticks at whole numbers.
func ticks(_ values: Int...) -> [AxisTick] {
  values.map { AxisTick(Double($0), safe("\($0)")) }
}
