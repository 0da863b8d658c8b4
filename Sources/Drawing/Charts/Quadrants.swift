/// The block elements of Unicode by which quarters of a cell they fill.
public enum Quadrants {
  /// By bits: upper left 1, upper right 2, lower left 4, lower right 8.
  private static let glyphs: [Unicode.Scalar] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]

  /// The glyph of four quarters: upper left, upper right, lower left, lower right.
  public static func glyph(_ quarters: [Bool]) -> Unicode.Scalar {
    var bits: UInt8 = 0
    for (bit, isFilled) in quarters.enumerated() where isFilled { bits |= 1 << UInt8(bit) }
    return glyph(bits: bits)
  }

  /// The glyph of the lower four bits: upper left 1, upper right 2, lower left 4, lower right 8.
  static func glyph(bits: UInt8) -> Unicode.Scalar { glyphs[Int(bits & 0xF)] }
}
