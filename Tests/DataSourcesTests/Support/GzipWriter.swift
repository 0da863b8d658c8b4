import CZlib
import Testing

/// Bytes packed by zlib itself, as gzip does.
enum GzipWriter {
  /// One member with all the bytes.
  static func packed(_ bytes: [UInt8]) throws -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    try #require(
      deflateInit2_(
        &stream, 9, Z_DEFLATED, MAX_WBITS + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK)
    defer { deflateEnd(&stream) }
    let room = Int(deflateBound(&stream, UInt(bytes.count)))
    var bytes = bytes
    return try bytes.withUnsafeMutableBufferPointer { input in
      try [UInt8](unsafeUninitializedCapacity: room) { output, count in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        try #require(deflate(&stream, Z_FINISH) == Z_STREAM_END)
        count = output.count - Int(stream.avail_out)
      }
    }
  }

  /// One member with a text.
  static func packed(_ text: String) throws -> [UInt8] { try packed(Array(text.utf8)) }
}
