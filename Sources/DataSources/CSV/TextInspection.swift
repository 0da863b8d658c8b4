import Measures

/// One walk over a file before it is read: is it text, in UTF-8, and where is it not.
package struct TextInspection: Hashable, Sendable {
  /// What the bytes look like.
  package enum Verdict: Hashable, Sendable {
    /// UTF-8, with or without byte order mark; pure ASCII is UTF-8 too. A damaged cell does not
    /// make a file another encoding: the first damaged place is named.
    case utf8(firstDamage: Int?)

    /// UTF-16 or UTF-32.
    case wide(TextEncoding)

    /// Text, in an encoding of one byte a character (TCVN3, VNI, Windows-1258, ...), and the
    /// first byte that shows it.
    case legacy(firstByte: Int)

    /// No text, and the first NUL byte that shows it.
    case binary(firstByte: Int)
  }

  /// What the bytes look like.
  package let verdict: Verdict

  /// Offset of the first byte behind a byte order mark.
  package let contentStart: Int

  /// Looks at every byte once.
  package init(_ bytes: UnsafeRawBufferPointer) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    contentStart = start
    if let wide = Self.wideMark(bytes) {
      verdict = .wide(wide)
      return
    }
    let walk = UTF8Walk(bytes, from: start)
    if let zero = walk.firstZero {
      verdict = Self.wideWithoutMark(bytes).map { .wide($0) } ?? .binary(firstByte: zero)
    } else if let first = walk.firstInvalid, walk.invalid > walk.multibyte {
      verdict = .legacy(firstByte: first)
    } else {
      verdict = .utf8(firstDamage: walk.firstInvalid)
    }
  }

  private static func wideMark(_ bytes: UnsafeRawBufferPointer) -> TextEncoding? {
    // The mark of UTF-32 begins with that of UTF-16: it is asked for first.
    let marks: [(TextEncoding, [UInt8])] = [
      (.utf32, [0xFF, 0xFE, 0, 0]), (.utf32, [0, 0, 0xFE, 0xFF]),
      (.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]),
    ]
    return marks.first { bytes.starts(with: $0.1) }?.0
  }

  /// UTF-16 and UTF-32 without a mark: a header in ASCII has its zeroes at every other place.
  private static func wideWithoutMark(_ bytes: UnsafeRawBufferPointer) -> TextEncoding? {
    let sample = bytes.prefix(16)
    guard sample.count >= 4 else { return nil }
    func hasZeroes(at places: Set<Int>) -> Bool {
      sample.indices.allSatisfy { (sample[$0] == 0) == places.contains($0 % 4) }
    }
    if hasZeroes(at: [1, 3]) { return .utf16LittleEndian }
    if hasZeroes(at: [0, 2]) { return .utf16BigEndian }
    return hasZeroes(at: [1, 2, 3]) || hasZeroes(at: [0, 1, 2]) ? .utf32 : nil
  }
}
