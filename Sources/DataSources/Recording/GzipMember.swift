import CZlib

/// One member of a gzip file whose header says how long it is.
enum GzipMember {
  /// Bytes of a header: ten of every member, then an extra field with the length.
  static let headerBytes = 24

  /// Bytes behind the compressed ones: checksum and length of what they unpack to.
  private static let trailerBytes = 8

  /// Begins every member: magic bytes, deflate, an extra field and nothing else.
  private static let magic: [UInt8] = [0x1F, 0x8B, 8, 4]

  /// Stands from byte ten on: twelve bytes of extra field, of which `DV` has eight.
  private static let field: [UInt8] = [12, 0, UInt8(ascii: "D"), UInt8(ascii: "V"), 8, 0]

  /// Packs bytes into a member; nil without memory, or for more than four gigabytes.
  static func pack(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    // Without zlib's own header: ours has the extra field.
    guard
      deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY,
        ZLIB_VERSION, size) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    guard bytes.count <= Int(UInt32.max) else { return nil }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    guard bound <= Int(UInt32.max) else { return nil }
    var member = magic + [0, 0, 0, 0, 0, 255] + field + [UInt8](repeating: 0, count: 8)
    var isComplete = false
    var checksum: UInt = 0
    bytes.withUnsafeBufferPointer { input in
      checksum = crc32(0, input.baseAddress, UInt32(input.count))
      member.append(addingCapacity: bound) { space in
        space.withUnsafeMutableBufferPointer { target, initialized in
          stream.next_in = input.baseAddress.map { UnsafeMutablePointer(mutating: $0) }
          stream.avail_in = UInt32(input.count)
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(bound)
          isComplete = deflate(&stream, Z_FINISH) == Z_STREAM_END
          initialized = bound - Int(stream.avail_out)
        }
      }
    }
    guard isComplete else { return nil }
    append(UInt64(checksum), width: 4, to: &member)
    append(UInt64(bytes.count), width: 4, to: &member)
    var length: [UInt8] = []
    append(UInt64(member.count), width: 8, to: &length)
    member.replaceSubrange(16..<headerBytes, with: length)
    return member
  }

  /// The length of the member that begins with these bytes; nil when none of ours does.
  static func length(_ header: some RandomAccessCollection<UInt8>) -> Int64? {
    guard header.count >= headerBytes, header.starts(with: magic),
      header.dropFirst(10).starts(with: field)
    else { return nil }
    var length: UInt64 = 0
    for byte in header.dropFirst(16).prefix(8).reversed() { length = length << 8 | UInt64(byte) }
    guard let result = Int64(exactly: length), result >= headerBytes + trailerBytes else {
      return nil
    }
    return result
  }

  /// Where the first header among some bytes begins; nil when there is no whole one.
  static func start(in bytes: [UInt8], from position: Int) -> Int? {
    var position = position
    while position + headerBytes <= bytes.count {
      if bytes[position] == magic[0], length(bytes[position...]) != nil { return position }
      position += 1
    }
    return nil
  }

  private static func append(_ number: UInt64, width: Int, to bytes: inout [UInt8]) {
    for position in 0..<width { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * position))) }
  }
}
