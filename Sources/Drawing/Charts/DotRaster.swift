/// Dots finer than cells, on which lines are drawn before they become signs.
struct DotRaster {
  /// What a dot is.
  enum Dots: Hashable, Sendable {
    /// Two by four in a cell: for a screen on a desk.
    case braille
    /// Two by two in a cell: for a screen on a wall, where Braille vanishes.
    case quadrants

    var rows: Int { self == .braille ? 4 : 2 }
  }

  /// Columns and rows of cells.
  let size: Size
  private let dots: Dots
  private var patterns: [UInt8]
  private var roles: [Role]

  init(size: Size, dots: Dots) {
    self.size = size
    self.dots = dots
    patterns = Array(repeating: 0, count: size.width * size.height)
    roles = Array(repeating: .trend, count: patterns.count)
  }

  /// Dots from left to right.
  var width: Int { size.width * 2 }
  /// Dots from top to bottom.
  var height: Int { size.height * dots.rows }

  /// Sets one dot; the cell takes its role.
  mutating func set(_ x: Int, _ y: Int, role: Role) {
    guard x >= 0, y >= 0, x < width, y < height else { return }
    let index = y / dots.rows * size.width + x / 2
    let bit =
      dots == .braille
      ? Braille.bit(x: x % 2, y: y % 4) : UInt8(1) << UInt8(y % 2 * 2 + x % 2)
    patterns[index] |= bit
    roles[index] = role
  }

  /// Draws a line, both ends included, by Jack Bresenham's algorithm of 1965.
  ///
  /// `dash` dots are drawn and left out in turn, 0 draws all; `phase` counts them on from one line
  /// to the next.
  mutating func line(
    from start: Point, to end: Point, role: Role, dash: Int = 0, phase: inout Int
  ) {
    let (dx, dy) = (abs(end.x - start.x), -abs(end.y - start.y))
    let (stepX, stepY) = (start.x < end.x ? 1 : -1, start.y < end.y ? 1 : -1)
    var (x, y) = (start.x, start.y)
    var error = dx + dy
    while true {
      if dash == 0 || phase / dash % 2 == 0 { set(x, y, role: role) }
      phase += 1
      if x == end.x, y == end.y { return }
      let doubled = 2 * error
      if doubled >= dy {
        error += dy
        x += stepX
      }
      if doubled <= dx {
        error += dx
        y += stepY
      }
    }
  }

  /// Puts the signs of all cells that have dots on a canvas.
  func draw(on canvas: inout Canvas, x: Int, y: Int) {
    for row in 0..<size.height {
      for column in 0..<size.width {
        let index = row * size.width + column
        guard patterns[index] != 0 else { continue }
        canvas.put(
          glyph: glyph(patterns[index]), x: x + column, y: y + row, role: roles[index])
      }
    }
  }

  private func glyph(_ pattern: UInt8) -> Unicode.Scalar {
    switch dots {
    case .braille: Unicode.Scalar(Braille.blank + UInt32(pattern)) ?? " "
    case .quadrants: Quadrants.glyph(bits: pattern)
    }
  }
}
