import Drawing

/// Bytes that are characters: ASCII with its control keys, and UTF-8.
enum CharacterSequence {
  /// Decodes what the bytes begin with; returns the length, or `nil` if more bytes are needed.
  ///
  /// Bytes that are no UTF-8, and characters that are not to be seen, are no keys.
  static func decode(_ bytes: ArraySlice<UInt8>, into keys: inout [Key]) -> Int? {
    guard let first = bytes.first else { return nil }
    guard first >= 0x80 else {
      keys.append(key(ascii: first))
      return 1
    }
    guard let length = length(lead: first) else { return 1 }
    let following = bytes.dropFirst().prefix(length - 1)
    let valid = following.prefix { $0 & 0xC0 == 0x80 }
    guard valid.count == following.count else { return 1 + valid.count }
    guard following.count == length - 1 else { return nil }
    let head = UInt32(first) & (0x7F >> UInt32(length))
    let value = following.reduce(head) { $0 << 6 | UInt32($1 & 0x3F) }
    // Too long a form of a small number is no UTF-8.
    let smallest: [UInt32] = [0x80, 0x800, 0x1_0000]
    if value >= smallest[length - 2], let scalar = Unicode.Scalar(value), isVisible(scalar) {
      keys.append(.character(scalar))
    }
    return length
  }

  private static func length(lead: UInt8) -> Int? {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }

  private static func key(ascii byte: UInt8) -> Key {
    switch byte {
    case 0x0D, 0x0A: .enter
    case 0x09: .tab
    // Terminals do not agree which of the two the backspace key sends.
    case 0x08, 0x7F: .backspace
    case 0x1B: .escape
    case 0x01...0x1A: .control(Unicode.Scalar(byte | 0x60))
    case 0x00...0x1F: .control(Unicode.Scalar(byte | 0x40))
    default: .character(Unicode.Scalar(byte))
    }
  }
}
