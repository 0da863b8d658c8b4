import Text

/// A number that is read from far away: three to forty-four rows high.
public struct BigDigits: Widget, Equatable {
  /// How high the digits are.
  public enum Height: Hashable, Sendable, CaseIterable {
    /// Three rows: a panel on a desk.
    case small
    /// Five rows: the head of a page.
    case medium
    /// Eleven rows: a screen on a wall.
    case large
    /// Twenty-two rows: a large screen on a wall.
    case huge
    /// Thirty-three rows: a wall of several screens.
    case giant
    /// Forty-four rows: the same, seen from the other end of a hall.
    case colossal

    /// Rows.
    public var rows: Int {
      switch self {
      case .small: 3
      case .medium: 5
      case .large: 11
      case .huge: 22
      case .giant: 33
      case .colossal: 44
      }
    }
  }

  /// The number: digits, `, . : % − + ≈ · /` and spaces; anything else is left blank.
  public var text: SafeText
  /// How high the digits are.
  public var height: Height
  /// What the number means.
  public var role: Role

  /// A number.
  public init(_ text: SafeText, height: Height = .small, role: Role = .strong) {
    self.text = text
    self.height = height
    self.role = role
  }

  /// The columns a number takes.
  public static func width(of text: SafeText, height: Height) -> Int {
    let widths = text.string.unicodeScalars.map { DigitShape(of: $0, height: height).width }
    return widths.reduce(0, +) + max(0, widths.count - 1) * height.gap
  }

  /// The columns this number takes.
  public var width: Int { Self.width(of: text, height: height) }

  /// The tallest height in which a number fits; `nil` if it fits in none.
  public static func tallest(for text: SafeText, in size: Size) -> Height? {
    Height.allCases.last { $0.rows <= size.height && width(of: text, height: $0) <= size.width }
  }

  /// Draws the number from the top left corner; cells between the strokes stay as they are.
  ///
  /// Where there is ASCII only, strokes are whole cells: half a cell has no sign there.
  public func draw(on canvas: inout Canvas) {
    var x = 0
    for scalar in text.string.unicodeScalars {
      let shape = DigitShape(of: scalar, height: height)
      switch canvas.glyphs {
      case .all: draw(shape, x: x, on: &canvas)
      case .ascii where height == .small: drawStrokes(of: scalar, x: x, on: &canvas)
      case .ascii: drawCells(of: shape, x: x, on: &canvas)
      }
      x += shape.width + height.gap
    }
  }

  private func drawStrokes(of scalar: Unicode.Scalar, x: Int, on canvas: inout Canvas) {
    for (row, strokes) in AsciiDigits.rows(of: scalar).enumerated() {
      for (column, glyph) in strokes.unicodeScalars.enumerated() where glyph != " " {
        canvas.put(glyph: glyph, x: x + column, y: row, role: role)
      }
    }
  }

  private func drawCells(of shape: DigitShape, x: Int, on canvas: inout Canvas) {
    for row in 0..<height.rows {
      // The lower half counts: a stroke that begins inside a cell keeps its two rows.
      for column in 0..<shape.width where shape.isSet(column, row * 2 + 1) {
        canvas.put(glyph: "#", x: x + column, y: row, role: role)
      }
    }
  }

  private func draw(_ shape: DigitShape, x: Int, on canvas: inout Canvas) {
    for row in 0..<height.rows {
      for column in 0..<shape.width {
        let glyph: Unicode.Scalar
        switch (shape.isSet(column, row * 2), shape.isSet(column, row * 2 + 1)) {
        case (true, true): glyph = "█"
        case (true, false): glyph = "▀"
        case (false, true): glyph = "▄"
        case (false, false): continue
        }
        canvas.put(glyph: glyph, x: x + column, y: row, role: role)
      }
    }
  }
}

extension BigDigits.Height {
  /// Columns between two digits.
  var gap: Int {
    switch self {
    case .small: 1
    case .medium: 2
    case .large: 4
    case .huge: 8
    case .giant: 12
    case .colossal: 16
    }
  }
}
