import CServer
import NIOCore

/// Compression with gzip (RFC 1952).
enum Gzip {
  /// The bytes compressed; nil when there are too many (4 GB) or there is no memory.
  ///
  /// The same bytes always give the same ones: no time and no name is written.
  static func compressed(_ bytes: ByteBuffer) -> ByteBuffer? {
    let room = dvctop_gzip_bound(bytes.readableBytes)
    var result = ByteBufferAllocator().buffer(capacity: room)
    let count = bytes.withUnsafeReadableBytes { input in
      result.writeWithUnsafeMutableBytes(minimumWritableBytes: room) { output in
        dvctop_gzip(
          input.bindMemory(to: UInt8.self).baseAddress, input.count,
          output.bindMemory(to: UInt8.self).baseAddress, output.count)
      }
    }
    guard count > 0 else { return nil }
    // What was set aside and not needed is given back: it is kept for as long as the dataset.
    return ByteBuffer(bytes: result.readableBytesView)
  }
}
