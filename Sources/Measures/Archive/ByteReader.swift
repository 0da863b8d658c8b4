/// Reads the pieces of an archive; says "damaged" instead of reading beyond the end.
package struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0

  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// How many bytes are left.
  package var remaining: Int { bytes.count - offset }

  package mutating func byte() throws(ArchiveError) -> UInt8 {
    guard offset < bytes.count else { throw .damaged }
    defer { offset += 1 }
    return bytes[offset]
  }

  package mutating func raw(_ count: Int) throws(ArchiveError) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= remaining else { throw .damaged }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }

  @inline(__always)
  package mutating func number() throws(ArchiveError) -> UInt64 {
    // Most numbers are small: one byte, no loop.
    if offset < bytes.count, bytes[offset] < 0x80 {
      defer { offset += 1 }
      return UInt64(bytes[offset])
    }
    return try longNumber()
  }

  private mutating func longNumber() throws(ArchiveError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let byte = try byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw .damaged
  }

  /// A count of things that take `size` bytes each at least: more than can follow is damage, found
  /// before memory is asked for.
  package mutating func count(ofAtLeast size: Int = 1) throws(ArchiveError) -> Int {
    let value = try number()
    guard value <= UInt64(remaining / max(size, 1)) else { throw .damaged }
    return Int(value)
  }

  /// A position among `count` things.
  package mutating func position(below count: Int) throws(ArchiveError) -> Int {
    let value = try number()
    guard value < UInt64(count) else { throw .damaged }
    return Int(value)
  }

  package mutating func signed() throws(ArchiveError) -> Int64 {
    let value = try number()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }
}
