/// The hash of a file, kept in chunks: what was hashed once need not be hashed again when the file
/// has grown, and a chunk alone can be compared with what stands in the file now.
struct ChunkHashes: Hashable, Sendable {
  /// Bytes of a chunk: read and hashed in half a millisecond.
  static let chunkBytes = 1 << 20

  /// The hash of every chunk that is full.
  private(set) var full: [UInt64] = []
  /// The hash of the bytes behind the last of them.
  private(set) var rest: UInt64 = 0
  /// How many bytes there are.
  private(set) var count = 0

  /// The hashes of some bytes.
  init(_ bytes: UnsafeRawBufferPointer) {
    append(bytes)
  }

  /// Where the chunk begins that is not full yet.
  var restStart: Int { full.count * Self.chunkBytes }

  /// All hashes as one: the same for the same bytes, however they came.
  var total: UInt64 {
    var all = full
    all.append(rest)
    all.append(UInt64(count))
    return all.withUnsafeBytes { ByteHash.of($0) }
  }

  /// Takes the bytes from `restStart` on: those that were there, and those that were added.
  mutating func replaceRest(with bytes: UnsafeRawBufferPointer) {
    count = restStart
    append(bytes)
  }

  /// Takes bytes behind full chunks.
  private mutating func append(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
    var start = 0
    while bytes.count - start >= Self.chunkBytes {
      full.append(
        Self.hash(UnsafeRawBufferPointer(rebasing: bytes[start..<(start + Self.chunkBytes)])))
      start += Self.chunkBytes
    }
    rest = Self.hash(UnsafeRawBufferPointer(rebasing: bytes[start...]))
  }

  /// The hash of one chunk.
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 { ByteHash.of(bytes) }
}
