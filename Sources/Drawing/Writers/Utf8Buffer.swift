/// Text that grows at its end, as bytes: far faster than a string that grows scalar by scalar.
struct Utf8Buffer {
  private var bytes: [UInt8] = []

  /// The text so far.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// What a cell shows; nothing for the right half of a wide glyph.
  mutating func append(_ cell: Cell, of grid: Grid) {
    guard !cell.isWideTail else { return }
    append(cell.glyph)
    if cell.marks != 0 {
      for mark in grid.marks(of: cell) { append(mark) }
    }
  }
}
