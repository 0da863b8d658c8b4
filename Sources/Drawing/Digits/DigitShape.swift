/// One digit as rectangles of half cells, which are nearly square.
struct DigitShape {
  /// A part of a stroke: columns, and half rows.
  typealias Part = (x: Int, y: Int, width: Int, height: Int)

  /// Columns.
  let width: Int
  private let parts: [Part]

  /// The shape of a sign; blank if it has none.
  init(of scalar: Unicode.Scalar, height: BigDigits.Height) {
    switch height {
    case .small: self.init(pixels: scalar, columns: 1, halfRows: 1)
    case .medium: self.init(pixels: scalar, columns: 2, halfRows: 2)
    case .large: self.init(large: scalar)
    case .huge: self.init(DigitShape(large: scalar), times: 2)
    case .giant: self.init(DigitShape(large: scalar), times: 3)
    case .colossal: self.init(DigitShape(large: scalar), times: 4)
    }
  }

  private init(_ shape: DigitShape, times factor: Int) {
    width = shape.width * factor
    parts = shape.parts.map {
      ($0.x * factor, $0.y * factor, $0.width * factor, $0.height * factor)
    }
  }

  /// True if half a cell belongs to a stroke.
  func isSet(_ column: Int, _ halfRow: Int) -> Bool {
    parts.contains {
      column >= $0.x && column < $0.x + $0.width && halfRow >= $0.y
        && halfRow < $0.y + $0.height
    }
  }

  private init(pixels scalar: Unicode.Scalar, columns: Int, halfRows: Int) {
    let rows = DigitPixels.rows(of: scalar)
    width = (rows.first?.utf8.count ?? 0) * columns
    parts = rows.enumerated().flatMap { y, row in
      row.utf8.enumerated().filter { $0.element == UInt8(ascii: "#") }.map { x, _ in
        (x * columns, y * halfRows, columns, halfRows)
      }
    }
  }

  private init(large scalar: Unicode.Scalar) {
    if let segments = Self.segments[scalar] {
      width = 14
      parts = segments.map { Self.segmentParts[$0] }
      return
    }
    switch scalar {
    case "1": (width, parts) = (14, [(5, 0, 4, 22), (2, 0, 3, 4), (1, 18, 12, 4)])
    case "/": (width, parts) = (14, Self.bar)
    case "%": (width, parts) = (14, Self.bar + [(0, 0, 5, 6), (9, 16, 5, 6)])
    case ",": (width, parts) = (5, [(1, 16, 4, 4), (0, 20, 3, 2)])
    case ".": (width, parts) = (4, [(0, 18, 4, 4)])
    case "·": (width, parts) = (4, [(0, 9, 4, 4)])
    case ":": (width, parts) = (4, [(0, 5, 4, 4), (0, 13, 4, 4)])
    case "−", "-": (width, parts) = (10, [(0, 9, 10, 4)])
    case "+": (width, parts) = (12, [(0, 9, 12, 4), (4, 5, 4, 12)])
    case "≈": (width, parts) = (14, Self.wave(y: 4) + Self.wave(y: 13))
    default: (width, parts) = (6, [])
    }
  }

  /// A stair of eleven steps from the lower left to the upper right.
  private static let bar: [Part] = (0..<11).map { (10 - $0, $0 * 2, 4, 2) }

  private static func wave(y: Int) -> [Part] {
    [(0, y + 2, 3, 3), (2, y, 5, 3), (7, y + 2, 5, 3), (11, y, 3, 3)]
  }

  /// The seven strokes: top, upper right, lower right, bottom, lower left, upper left, middle.
  private static let segmentParts: [Part] = [
    (0, 0, 14, 4), (10, 0, 4, 13), (10, 9, 4, 13), (0, 18, 14, 4), (0, 9, 4, 13), (0, 0, 4, 13),
    (0, 9, 14, 4),
  ]

  private static let segments: [Unicode.Scalar: [Int]] = [
    "0": [0, 1, 2, 3, 4, 5], "2": [0, 1, 6, 4, 3], "3": [0, 1, 2, 3, 6], "4": [5, 6, 1, 2],
    "5": [0, 5, 6, 2, 3], "6": [0, 5, 6, 2, 3, 4], "7": [0, 1, 2], "8": [0, 1, 2, 3, 4, 5, 6],
    "9": [0, 1, 2, 3, 5, 6],
  ]
}
