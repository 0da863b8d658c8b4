/// Writes objects of texts and numbers as JSON: deterministic, without a locale, UTF-8 as it is.
struct JSONRowWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  private var isFirst = true

  /// Begins an object; what follows its end may be another member.
  mutating func open() {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
  }

  /// Ends an object.
  mutating func close() {
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  /// Writes a text as a member; nothing when it is empty.
  @inline(__always)
  mutating func text(_ name: StaticString, _ value: String) {
    if value.isEmpty { return }
    key(name)
    string(value)
  }

  /// Writes a count as a member; nothing when there is none.
  @inline(__always)
  mutating func number(_ name: StaticString, _ value: Int64?) {
    guard let value else { return }
    key(name)
    digits(value)
  }

  /// Writes a number that is given by its digits; nothing when there is none.
  mutating func number(_ name: StaticString, digits: String?) {
    guard let digits else { return }
    key(name)
    bytes.append(contentsOf: digits.utf8)
  }

  /// Writes a truth as a member.
  mutating func truth(_ name: StaticString, _ value: Bool) {
    key(name)
    if value { raw("true") } else { raw("false") }
  }

  /// Writes texts as an array, where a value belongs.
  mutating func strings(_ values: [String]) {
    for (position, value) in values.enumerated() {
      bytes.append(UInt8(ascii: position == 0 ? "[" : ","))
      string(value)
    }
    raw(values.isEmpty ? "[]" : "]")
  }

  /// Writes bytes as they are.
  mutating func raw(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Hands over what was written and begins anew, with room for as much.
  mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    taken.reserveCapacity(bytes.count + bytes.count / 8)
    swap(&taken, &bytes)
    return taken
  }

  /// Writes the name of a member; what follows is its value.
  mutating func key(_ name: StaticString) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(UInt8(ascii: "\""))
    raw(name)
    raw("\":")
  }

  /// Writes a string with its quotes.
  mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        raw("\\u00")
        bytes.append(Self.hexadecimal(byte >> 4))
        bytes.append(Self.hexadecimal(byte & 0xF))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }

  private mutating func digits(_ value: Int64) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
