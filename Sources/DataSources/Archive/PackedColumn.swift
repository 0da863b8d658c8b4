/// A column of integers in chunks, each value in as few bytes as its chunk allows.
///
/// A chunk is its smallest value, the bytes a value takes (0, 1, 2, 4 or 8; none when all are
/// equal), and the distances from the smallest. Reading is a loop without branches over each
/// chunk.
enum PackedColumn {
  /// Values of one chunk: small enough that neighbours are alike, large enough that the two
  /// numbers before them weigh nothing.
  static let chunk = 1_024

  static func write(_ values: [UInt64], to writer: inout ByteWriter) {
    for start in stride(from: 0, to: values.count, by: chunk) {
      let slice = values[start..<min(start + chunk, values.count)]
      let low = slice.min() ?? 0
      let width = width(of: (slice.max() ?? 0) - low)
      writer.byte(UInt8(width))
      writer.number(low)
      for value in slice { writer.fixed(value - low, width: width) }
    }
  }

  private static func width(of range: UInt64) -> Int {
    switch range {
    case 0: 0
    case ...0xFF: 1
    case ...0xFFFF: 2
    case ...0xFFFF_FFFF: 4
    default: 8
    }
  }

  /// Reads `count` values, each turned into an element by `make`.
  @inline(__always)
  static func read<Element>(
    _ count: Int, from reader: inout ByteReader, make: (UInt64) -> Element
  ) throws(ArchiveError) -> ContiguousArray<Element> {
    var values = ContiguousArray<Element>()
    values.reserveCapacity(count)
    while values.count < count {
      let length = min(chunk, count - values.count)
      let width = Int(try reader.byte())
      let low = try reader.number()
      switch width {
      case 0: values.append(contentsOf: repeatElement(make(low), count: length))
      case 1: append(try reader.raw(length), UInt8.self, low, make, to: &values)
      case 2: append(try reader.raw(length * 2), UInt16.self, low, make, to: &values)
      case 4: append(try reader.raw(length * 4), UInt32.self, low, make, to: &values)
      case 8: append(try reader.raw(length * 8), UInt64.self, low, make, to: &values)
      default: throw .damaged
      }
    }
    return values
  }

  @inline(__always)
  private static func append<Stored: FixedWidthInteger & UnsignedInteger, Element>(
    _ bytes: UnsafeRawBufferPointer, _: Stored.Type, _ low: UInt64, _ make: (UInt64) -> Element,
    to values: inout ContiguousArray<Element>
  ) {
    let size = MemoryLayout<Stored>.size
    values.append(addingCapacity: bytes.count / size) { space in
      for offset in stride(from: 0, to: bytes.count, by: size) {
        let stored = Stored(
          littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Stored.self))
        space.append(make(low &+ UInt64(stored)))
      }
    }
  }
}
