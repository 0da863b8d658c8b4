/// Unicode's Braille patterns as a raster of two columns and four rows in each cell.
enum Braille {
  /// The sign without dots.
  static let blank: UInt32 = 0x2800

  /// The bit of a dot in its cell: `x` 0...1, `y` 0...3 from above.
  static func bit(x: Int, y: Int) -> UInt8 {
    bits[(y & 3) * 2 + (x & 1)]
  }

  /// The place of the dot that a bit (0...7) stands for.
  static func place(ofBit bit: Int) -> (x: Int, y: Int) { places[bit & 7] }

  private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
  private static let places = [
    (x: 0, y: 0), (x: 0, y: 1), (x: 0, y: 2), (x: 1, y: 0),
    (x: 1, y: 1), (x: 1, y: 2), (x: 0, y: 3), (x: 1, y: 3),
  ]
}
