/// Counts what is and what is not well-formed UTF-8 (Unicode 16, table 3-7) in one pass.
struct UTF8Walk {
  /// Well-formed sequences of two bytes and more.
  private(set) var multibyte = 0

  /// Ill-formed places.
  private(set) var invalid = 0

  /// Offset of the first ill-formed place.
  private(set) var firstInvalid: Int?

  /// Offset of the first NUL byte.
  private(set) var firstZero: Int?

  init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    var index = start
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // High bit set in some byte, or (exact when no high bit is set) some byte is zero.
        let zeroes = (word &- 0x0101_0101_0101_0101) & ~word
        if (word | zeroes) & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      index = step(bytes, index)
    }
  }

  /// Takes one code point, or one ill-formed byte, and returns the offset behind it.
  private mutating func step(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Int {
    let lead = bytes[index]
    if lead < 0x80 {
      if lead == 0, firstZero == nil { firstZero = index }
      return index + 1
    }
    let length = Self.sequenceLength(bytes, index, lead)
    guard length > 0 else {
      invalid += 1
      if firstInvalid == nil { firstInvalid = index }
      return index + 1
    }
    multibyte += 1
    return index + length
  }

  /// Length of the well-formed sequence at an offset; 0 when there is none.
  private static func sequenceLength(
    _ bytes: UnsafeRawBufferPointer, _ index: Int, _ lead: UInt8
  ) -> Int {
    func isTrail(_ position: Int, from low: UInt8 = 0x80, to high: UInt8 = 0xBF) -> Bool {
      position < bytes.count && bytes[position] >= low && bytes[position] <= high
    }
    switch lead {
    case 0xC2...0xDF:
      return isTrail(index + 1) ? 2 : 0
    case 0xE0...0xEF:
      let low: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
      let high: UInt8 = lead == 0xED ? 0x9F : 0xBF
      return isTrail(index + 1, from: low, to: high) && isTrail(index + 2) ? 3 : 0
    case 0xF0...0xF4:
      let low: UInt8 = lead == 0xF0 ? 0x90 : 0x80
      let high: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
      return isTrail(index + 1, from: low, to: high) && isTrail(index + 2) && isTrail(index + 3)
        ? 4 : 0
    default:
      return 0
    }
  }
}
