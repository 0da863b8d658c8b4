import CZlib
import Testing

/// A zip archive, packed by zlib, honest or not about what is in it.
struct ZipWriter {
  /// The archive without its directory.
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds a part.
  mutating func add(_ name: String, _ content: [UInt8]) throws {
    let packed = try GzipWriter.packed(content)
    // The header of gzip has ten bytes and its trailer eight: between them is what zip wants.
    let deflated = packed[10..<packed.count - 8]
    let checksum = packed.suffix(8).prefix(4)
    var header: [UInt8] = [20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0]
    header += checksum + little(UInt32(deflated.count)) + little(UInt32(content.count))
    header += little(UInt16(name.utf8.count)) + little(UInt16(0))
    let offset = UInt32(bytes.count)
    bytes += [0x50, 0x4B, 3, 4] + header + Array(name.utf8) + deflated
    directory += [0x50, 0x4B, 1, 2, 20, 0] + header
    directory += little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0)) + little(UInt32(0))
    directory += little(offset) + Array(name.utf8)
    count += 1
  }

  /// The whole archive.
  func finished() -> [UInt8] {
    bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(count) + little(count)
      + little(UInt32(directory.count)) + little(UInt32(bytes.count)) + [0, 0]
  }

  private func little<Integer: FixedWidthInteger>(_ value: Integer) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
}
