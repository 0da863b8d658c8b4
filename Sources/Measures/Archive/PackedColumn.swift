/// A column of integers in chunks, each value in as few bytes as its chunk allows.
///
/// A chunk is a head, its smallest value, and the distances from the smallest. The head is the
/// bytes a distance takes (0, 1, 2, 4 or 8; none when all are equal), with `hasUnknown` set when
/// the distance 0 stands for "unknown" and all others are one higher. Reading is one loop without
/// branches over each chunk.
package enum PackedColumn<Element: FixedWidthInteger> {
  /// Values of one chunk: small enough that neighbours are alike, large enough that the two
  /// numbers before them weigh nothing.
  package static var chunk: Int { 1_024 }

  private static var hasUnknown: UInt8 { 0x80 }

  // MARK: - Writing

  /// Writes a column; `unknown` is the value that stands for "unknown", far from all others.
  package static func write(
    _ values: ContiguousArray<Element>, unknown: Element? = nil, to writer: inout ByteWriter
  ) {
    for start in stride(from: 0, to: values.count, by: chunk) {
      write(values[start..<min(start + chunk, values.count)], unknown, &writer)
    }
  }

  private static func write(
    _ values: ContiguousArray<Element>.SubSequence, _ unknown: Element?, _ writer: inout ByteWriter
  ) {
    let known = values.filter { $0 != unknown }
    let shift: UInt64 = known.count < values.count ? 1 : 0
    let low = Int64(truncatingIfNeeded: known.min() ?? 0)
    let high = Int64(truncatingIfNeeded: known.max() ?? 0)
    let width = known.isEmpty ? 0 : width(of: distance(from: low, to: high) + shift)
    writer.byte(UInt8(width) | (shift == 1 ? hasUnknown : 0))
    writer.signed(low)
    for value in values {
      let stored =
        value == unknown
        ? 0 : distance(from: low, to: Int64(truncatingIfNeeded: value)) + shift
      writer.fixed(stored, width: width)
    }
  }

  private static func distance(from low: Int64, to value: Int64) -> UInt64 {
    UInt64(bitPattern: value &- low)
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

  // MARK: - Reading

  /// Reads a column of `count` values.
  package static func read(
    _ count: Int, unknown: Element? = nil, from reader: inout ByteReader
  ) throws(ArchiveError) -> ContiguousArray<Element> {
    var isWhole = true
    let values = ContiguousArray<Element>(unsafeUninitializedCapacity: count) { space, filled in
      while isWhole, filled < count {
        let length = min(chunk, count - filled)
        let target = UnsafeMutableBufferPointer(rebasing: space[filled..<filled + length])
        isWhole = (try? readChunk(into: target, unknown, &reader)) ?? false
        if isWhole { filled += length }
      }
    }
    guard isWhole else { throw .damaged }
    return values
  }

  private static func readChunk(
    into target: UnsafeMutableBufferPointer<Element>, _ unknown: Element?,
    _ reader: inout ByteReader
  ) throws(ArchiveError) -> Bool {
    let head = try reader.byte()
    let low = Element(truncatingIfNeeded: try reader.signed())
    let width = Int(head & ~hasUnknown)
    guard [0, 1, 2, 4, 8].contains(width) else { throw .damaged }
    let bytes = try reader.raw(target.count * width)
    let marker = head & hasUnknown == 0 ? nil : unknown ?? low
    switch width {
    case 0: target.initialize(repeating: marker ?? low)
    case 1: fill(target, bytes, UInt8.self, low, marker)
    case 2: fill(target, bytes, UInt16.self, low, marker)
    case 4: fill(target, bytes, UInt32.self, low, marker)
    default: fill(target, bytes, UInt64.self, low, marker)
    }
    return true
  }

  @inline(__always)
  private static func fill<Stored: FixedWidthInteger & UnsignedInteger>(
    _ target: UnsafeMutableBufferPointer<Element>, _ bytes: UnsafeRawBufferPointer,
    _: Stored.Type, _ low: Element, _ unknown: Element?
  ) {
    guard let space = target.baseAddress, let source = bytes.baseAddress else { return }
    let size = MemoryLayout<Stored>.size
    if let unknown {
      let first = low &- 1
      for index in 0..<target.count {
        let stored = source.loadUnaligned(fromByteOffset: index * size, as: Stored.self)
        let value = Element(truncatingIfNeeded: stored) &+ first
        (space + index).initialize(to: stored == 0 ? unknown : value)
      }
    } else {
      for index in 0..<target.count {
        let stored = source.loadUnaligned(fromByteOffset: index * size, as: Stored.self)
        (space + index).initialize(to: Element(truncatingIfNeeded: stored) &+ low)
      }
    }
  }
}
