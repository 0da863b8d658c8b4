/// The characters of strings and names.
enum JSONText {
  /// What stands between the quotes, escapes as they are written.
  @inline(__always)
  static func content(
    of node: JSONNode, in bytes: UnsafeRawBufferPointer
  ) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[Int(node.start) + 1..<Int(node.end) - 1])
  }

  /// The characters in UTF-8, escapes resolved; half of a surrogate pair becomes U+FFFD.
  static func decoded(_ node: JSONNode, in bytes: UnsafeRawBufferPointer) -> [UInt8] {
    let content = content(of: node, in: bytes)
    guard node.isEscaped else { return Array(content) }
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var index = 0
    while index < content.count {
      guard content[index] == UInt8(ascii: "\\") else {
        result.append(content[index])
        index += 1
        continue
      }
      index = appendEscape(at: index + 1, of: content, to: &result)
    }
    return result
  }

  /// Whether two strings or names have the same characters.
  static func areEqual(
    _ left: JSONNode, _ right: JSONNode, in bytes: UnsafeRawBufferPointer
  ) -> Bool {
    if left.isEscaped || right.isEscaped {
      return decoded(left, in: bytes) == decoded(right, in: bytes)
    }
    let (one, other) = (content(of: left, in: bytes), content(of: right, in: bytes))
    return one.count == other.count && one.elementsEqual(other)
  }

  /// The value of a hexadecimal digit; nil for another byte.
  static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Takes the escape whose letter stands at an offset; returns the offset behind it.
  private static func appendEscape(
    at offset: Int, of content: UnsafeRawBufferPointer, to result: inout [UInt8]
  ) -> Int {
    switch content[offset] {
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"): return appendScalar(at: offset + 1, of: content, to: &result)
    case let other: result.append(other)
    }
    return offset + 1
  }

  private static func appendScalar(
    at offset: Int, of content: UnsafeRawBufferPointer, to result: inout [UInt8]
  ) -> Int {
    let unit = unit(at: offset, of: content)
    var end = offset + 4
    var value = UInt32(unit)
    // The scanner has checked the form: what follows a backslash is whole.
    if UTF16.isLeadSurrogate(unit), end + 1 < content.count,
      content[end] == UInt8(ascii: "\\"), content[end + 1] == UInt8(ascii: "u")
    {
      let trail = self.unit(at: end + 2, of: content)
      if UTF16.isTrailSurrogate(trail) {
        value = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(trail) & 0x3FF
        end += 6
      }
    }
    result.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    return end
  }

  private static func unit(at offset: Int, of content: UnsafeRawBufferPointer) -> UInt16 {
    content[offset..<offset + 4].reduce(0) { $0 << 4 | UInt16(hexadecimalDigit($1) ?? 0) }
  }
}
