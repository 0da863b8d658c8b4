/// Writes the pieces of an archive, little end first.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func byte(_ value: UInt8) {
    bytes.append(value)
  }

  package mutating func raw(_ values: some Collection<UInt8>) {
    bytes.append(contentsOf: values)
  }

  /// Seven bits a byte, the low ones first; a set high bit says that more follow (LEB128).
  package mutating func number(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A count or a position, never negative.
  package mutating func count(_ value: Int) {
    number(UInt64(value))
  }

  /// A number that may be negative: the sign goes into the lowest bit, so that small ones are short.
  package mutating func signed(_ value: Int64) {
    number(UInt64(bitPattern: value << 1 ^ value >> 63))
  }

  /// The low `width` bytes of a value.
  package mutating func fixed(_ value: UInt64, width: Int) {
    for index in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> (UInt64(index) * 8))) }
  }
}
