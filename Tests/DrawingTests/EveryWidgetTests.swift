import Drawing
import SeededRandom
import Testing
import Text

@Suite("Every widget")
struct EveryWidgetTests {
  @Test("draws at every size and stays inside", arguments: [1, 2024] as [UInt64])
  func anySize(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for width in 0...60 {
      let height = Int.random(in: 0...25, using: &generator)
      for widget in RandomScreen.widgets(using: &generator) {
        checkInside(widget, width: width, height: height, seed: seed)
      }
    }
  }

  @Test("draws on the smallest canvases")
  func smallest() {
    let seed: UInt64 = 5
    var generator = SeededGenerator(seed: seed)
    for width in 0...4 {
      for height in 0...4 {
        for widget in RandomScreen.widgets(using: &generator) {
          checkInside(widget, width: width, height: height, seed: seed)
        }
      }
    }
  }

  /// Draws a widget in the middle of a field of `x` and looks whether one of them has changed.
  private func checkInside(_ widget: any Widget, width: Int, height: Int, seed: UInt64) {
    let rect = Rect(x: 2, y: 1, width: width, height: height)
    let grid = Grid(size: Size(width: width + 4, height: height + 2)) { canvas in
      canvas.fill(canvas.bounds, with: "x", role: .disabled)
      canvas.inside(rect) { canvas in
        canvas.fill(canvas.bounds)
        widget.draw(on: &canvas)
      }
    }
    for y in 0..<grid.size.height {
      for x in 0..<grid.size.width where !rect.contains(Point(x: x, y: y)) {
        guard grid[x, y] == Cell("x", role: .disabled) else {
          Issue.record("\(type(of: widget)) left \(rect) at \(x), \(y); seed \(seed)")
          return
        }
      }
      checkWideGlyphs(grid.row(y), of: widget, seed: seed)
    }
  }

  /// Every right half of a glyph has its left half before it.
  private func checkWideGlyphs(_ row: ArraySlice<Cell>, of widget: any Widget, seed: UInt64) {
    for (left, right) in zip(row, row.dropFirst()) {
      let isWide = !left.isWideTail && CharacterWidth.of(left.glyph) == 2
      if isWide != right.isWideTail {
        Issue.record("half a glyph by \(type(of: widget)); seed \(seed)")
        return
      }
    }
  }
}
