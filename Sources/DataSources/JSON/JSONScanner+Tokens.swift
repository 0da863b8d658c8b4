/// Strings and numbers.
extension JSONScanner {
  /// Goes behind the closing quote of the string that begins here; says whether it has escapes.
  @inline(__always)
  mutating func string() throws(JSONFault) -> Bool {
    index += 1
    skipPlainCharacters()
    if index < limit, bytes[index] == Self.quote {
      index += 1
      return false
    }
    try restOfString()
    return true
  }

  /// Goes to the next quote, backslash or control character, eight bytes at a time.
  @inline(__always)
  private mutating func skipPlainCharacters() {
    while index + 8 <= limit {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let quotes = word ^ 0x2222_2222_2222_2222
      let backslashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
      // The high bit of a byte is set where it is zero, or below 0x20 in the third; only bits
      // above the first that is rightly set may be wrong.
      let hits =
        (((quotes &- 0x0101_0101_0101_0101) & ~quotes)
          | ((backslashes &- 0x0101_0101_0101_0101) & ~backslashes)
          | ((word &- 0x2020_2020_2020_2020) & ~word)) & 0x8080_8080_8080_8080
      if hits != 0 {
        index += UInt64(littleEndian: hits).trailingZeroBitCount / 8
        return
      }
      index += 8
    }
    while index < limit, bytes[index] >= 0x20, bytes[index] != Self.quote,
      bytes[index] != UInt8(ascii: "\\")
    {
      index += 1
    }
  }

  private mutating func restOfString() throws(JSONFault) {
    var hasLoneSurrogate = false
    while true {
      guard index < limit else { throw fault("\"") }
      switch bytes[index] {
      case Self.quote:
        index += 1
        return
      case UInt8(ascii: "\\"):
        let start = index
        if try !escape(), !hasLoneSurrogate, loneSurrogates.count < JSONLimits.duplicates {
          hasLoneSurrogate = true
          loneSurrogates.append(start)
        }
      default:
        // A line break or another control character must be written as an escape.
        throw fault("\"")
      }
      skipPlainCharacters()
    }
  }

  /// Goes behind an escape; false when it is half of a surrogate pair without the other.
  private mutating func escape() throws(JSONFault) -> Bool {
    index += 1
    guard index < limit else { throw fault(Self.escapes) }
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 1
      return true
    case UInt8(ascii: "u"):
      index += 1
      let unit = try hexadecimal()
      if !UTF16.isSurrogate(unit) { return true }
      guard UTF16.isLeadSurrogate(unit), index + 1 < limit, bytes[index] == UInt8(ascii: "\\"),
        bytes[index + 1] == UInt8(ascii: "u")
      else { return false }
      let resume = index
      index += 2
      if UTF16.isTrailSurrogate(try hexadecimal()) { return true }
      index = resume
      return false
    default:
      throw fault(Self.escapes)
    }
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard index < limit, let digit = JSONText.hexadecimalDigit(bytes[index]) else {
        throw fault("0–9 A–F")
      }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }

  private static let escapes = "\" \\ / b f n r t u"

  // MARK: - Numbers

  /// Goes behind the number that begins here.
  mutating func number() throws(JSONFault) {
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    // A number does not begin with a zero unless it is one: 012 ends behind the 0.
    if index < limit, bytes[index] == UInt8(ascii: "0") {
      index += 1
      if index < limit, isDigit(bytes[index]) { throw fault(". e") }
    } else {
      try digits()
    }
    if index < limit, bytes[index] == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if index < limit, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < limit, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
        index += 1
      }
      try digits()
    }
  }

  private mutating func digits() throws(JSONFault) {
    guard index < limit, isDigit(bytes[index]) else { throw fault("0–9") }
    while index < limit, isDigit(bytes[index]) { index += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }
}
