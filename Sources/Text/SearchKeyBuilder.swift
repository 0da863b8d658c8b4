@_spi(_Unicode) import Swift

/// Collects the search key of a text; see ``Folding/key(_:)``.
struct SearchKeyBuilder {
  private var key: [UInt8] = []
  private var endsWord = false

  /// A builder for a text of so many bytes.
  init(capacity: Int) {
    key.reserveCapacity(capacity)
  }

  /// Takes the next scalar of the text.
  mutating func append(_ scalar: Unicode.Scalar) {
    if let letter = LatinLetters.base(of: scalar) {
      appendToWord(letter | 0x20)
    } else if (0x30...0x39).contains(scalar.value) {
      appendToWord(UInt8(truncatingIfNeeded: scalar.value))
    } else if scalar.isASCII {
      endsWord = true
    } else {
      appendOther(scalar)
    }
  }

  /// Bytes of the key so far.
  var count: Int { key.count }

  /// The key of all that was taken, as bytes.
  var bytes: [UInt8] { key }

  /// The key of all that was taken.
  func finish() -> String { String(decoding: key, as: UTF8.self) }

  /// Takes a mark, a letter of another alphabet, or a symbol.
  private mutating func appendOther(_ scalar: Unicode.Scalar) {
    if Self.isInvisible(scalar) { return }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
      endsWord = true
      return
    }
    for part in String(scalar)._nfd where !Self.isInvisible(part) {
      // A capital with a dot may have a lower case with a mark.
      for small in part.properties.lowercaseMapping._nfd where !Self.isInvisible(small) {
        if let letter = LatinLetters.base(of: small) {
          appendToWord(letter)
        } else if let bytes = UTF8.encode(small) {
          for byte in bytes { appendToWord(byte) }
        }
      }
    }
  }

  /// Adds to the word, after a space if the word is new.
  private mutating func appendToWord(_ byte: UInt8) {
    if endsWord, !key.isEmpty { key.append(UInt8(ascii: " ")) }
    endsWord = false
    key.append(byte)
  }

  /// Whether a scalar neither stands in a key nor ends a word: marks, joiners, selectors.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}
