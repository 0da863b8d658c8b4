import Glibc

/// Reads what a file has grown by, and looks whether the rest is still what it was.
///
/// What is detected: another file under the name (device and inode), a file that became shorter,
/// and any change in the last chunk that was read before, in the first one, and in some of those
/// between, other ones each time. A change of the same length in the middle that comes together
/// with growth, and that the chunks in turn miss, is found by one of the following readings: after
/// (chunks / `chunksInTurn`) of them every byte has been compared. A change without growth never
/// comes here: then the whole file is read again.
struct GrowthReader {
  /// Chunks compared at each reading beside the first and the last: 8 MB in some milliseconds.
  static let chunksInTurn = 8

  private let descriptor: Int32

  /// Reads the bytes from the last chunk on that is not full.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - known: the hashes of what was read before.
  ///   - identity: the status of the file at that time.
  ///   - turn: which chunks are compared this time; counts up from reading to reading.
  /// - Returns: the bytes from `known.restStart` to the end; nil when the file is another, has
  ///   become shorter, was changed, or has grown by so much that it may as well be read anew.
  static func read(
    path: String, known: ChunkHashes, identity: FileStatus, turn: Int
  ) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let status = try? FileStatus(descriptor: descriptor), status.kind == .regular,
      status.inode == identity.inode, status.device == identity.device,
      status.size >= known.count, status.size <= CSVLimits.fileBytes,
      Int(status.size) - known.count <= max(known.count / 2, ChunkHashes.chunkBytes)
    else { return nil }
    let reader = GrowthReader(descriptor: descriptor)
    guard reader.chunksAgree(with: known, turn: turn),
      let bytes = reader.bytes(from: known.restStart, count: Int(status.size) - known.restStart)
    else { return nil }
    let before = bytes.withUnsafeBytes {
      ChunkHashes.hash(
        UnsafeRawBufferPointer(rebasing: $0.prefix(known.count - known.restStart)))
    }
    return before == known.rest ? bytes : nil
  }

  private func chunksAgree(with known: ChunkHashes, turn: Int) -> Bool {
    let count = known.full.count
    guard count > 0 else { return true }
    var chosen: Set<Int> = [0]
    for step in 0..<min(Self.chunksInTurn, count) {
      chosen.insert((turn * Self.chunksInTurn + step) % count)
    }
    return chosen.allSatisfy { chunk in
      let start = chunk * ChunkHashes.chunkBytes
      guard let bytes = bytes(from: start, count: ChunkHashes.chunkBytes) else { return false }
      return bytes.withUnsafeBytes { ChunkHashes.hash($0) } == known.full[chunk]
    }
  }

  /// So many bytes from an offset on; nil when the file does not have them.
  private func bytes(from start: Int, count wanted: Int) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { space, filled in
      filled = 0
      while filled < wanted {
        let more = pread(
          descriptor, space.baseAddress?.advanced(by: filled), wanted - filled,
          off_t(start + filled))
        if more < 0 && errno == EINTR { continue }
        guard more > 0 else { return }
        filled += more
      }
    }
    return bytes.count == wanted ? bytes : nil
  }
}
