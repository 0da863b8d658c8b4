/// A sign of Unicode's box drawing block, as arms from the middle of a cell to its edges.
struct BoxLine {
  /// Thickness of the arms in pixels: up, right, down, left.
  private let arms: (up: Double, right: Double, down: Double, left: Double)
  /// Dashes across the whole cell; 1 for none.
  private let dashes: Int

  /// The arms of a sign: light or heavy ones, dashed or not; `nil` for any other sign.
  init?(_ glyph: Unicode.Scalar) {
    guard let code = Self.codes[glyph.value] else { return nil }
    func arm(_ shift: Int) -> Double { Double(code.arms >> shift & 0xF) }
    arms = (arm(12), arm(8), arm(4), arm(0))
    dashes = code.dashes
  }

  /// The rectangles of a cell that the sign fills.
  func rects(
    width: Double, height: Double
  ) -> [(x: Double, y: Double, width: Double, height: Double)] {
    if dashes > 1 { return dashed(width: width, height: height) }
    let vertical = max(arms.up, arms.down)
    let horizontal = max(arms.left, arms.right)
    // Both lines lie on whole pixels; arms reach over the crossing, so that corners are filled.
    let (x, y) = (4.0, 8.0)
    var rects: [(x: Double, y: Double, width: Double, height: Double)] = []
    if arms.up > 0 { rects.append((x, 0, arms.up, y + horizontal)) }
    if arms.down > 0 { rects.append((x, y, arms.down, height - y)) }
    if arms.left > 0 { rects.append((0, y, x + vertical, arms.left)) }
    if arms.right > 0 { rects.append((x, y, width - x, arms.right)) }
    return rects
  }

  private func dashed(
    width: Double, height: Double
  ) -> [(x: Double, y: Double, width: Double, height: Double)] {
    (0..<dashes).map { index in
      let place = (Double(index) + 0.2) / Double(dashes)
      let length = 0.6 / Double(dashes)
      return arms.up > 0
        ? (4, place * height, arms.up, length * height)
        : (place * width, 8, length * width, arms.left)
    }
  }

  /// Arms as four digits (up, right, down, left; 1 light, 2 heavy), and dashes.
  private static let codes: [UInt32: (arms: Int, dashes: Int)] = [
    0x2500: (0x0101, 1), 0x2501: (0x0202, 1), 0x2502: (0x1010, 1), 0x2503: (0x2020, 1),
    0x2504: (0x0101, 3), 0x2505: (0x0202, 3), 0x2506: (0x1010, 3), 0x2507: (0x2020, 3),
    0x2508: (0x0101, 4), 0x2509: (0x0202, 4), 0x250A: (0x1010, 4), 0x250B: (0x2020, 4),
    0x250C: (0x0110, 1), 0x250F: (0x0220, 1), 0x2510: (0x0011, 1), 0x2513: (0x0022, 1),
    0x2514: (0x1100, 1), 0x2517: (0x2200, 1), 0x2518: (0x1001, 1), 0x251B: (0x2002, 1),
    0x251C: (0x1110, 1), 0x2523: (0x2220, 1), 0x2524: (0x1011, 1), 0x252B: (0x2022, 1),
    0x252C: (0x0111, 1), 0x2533: (0x0222, 1), 0x2534: (0x1101, 1), 0x253B: (0x2202, 1),
    0x253C: (0x1111, 1), 0x254B: (0x2222, 1),
    0x254C: (0x0101, 2), 0x254D: (0x0202, 2), 0x254E: (0x1010, 2), 0x254F: (0x2020, 2),
    0x2574: (0x0001, 1), 0x2575: (0x1000, 1), 0x2576: (0x0100, 1), 0x2577: (0x0010, 1),
  ]
}
