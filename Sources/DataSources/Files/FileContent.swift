import Glibc

/// All bytes of a file, as they were when it was read.
///
/// The file is read, not mapped: a mapped file that somebody shortens meanwhile kills the process
/// with SIGBUS, and files of offices are written over in place.
struct FileContent {
  /// The bytes.
  let bytes: [UInt8]

  /// What the file system said when the file was opened.
  let status: FileStatus

  /// Bytes asked for at once: often enough to notice a cancellation within some milliseconds.
  private static let chunk = 4 << 20

  /// Reads a file to its end.
  ///
  /// - Parameters:
  ///   - path: A regular file; links are followed, a pipe is refused without waiting for it.
  ///   - limit: The most bytes to read.
  ///   - lineGuard: What watches the length of lines; nil for bytes that have none.
  ///   - checkpoint: Called after each chunk with the bytes so far; may throw to give up.
  /// - Returns: the bytes, or why they cannot be had.
  /// - Throws: what `checkpoint` throws.
  static func read<Stop: Error>(
    path: String, limit: Int64 = Int64(CSVLimits.fileBytes), lineGuard: LineGuard? = nil,
    checkpoint: (Int) throws(Stop) -> Void
  ) throws(Stop) -> Result<FileContent, FileFailure> {
    let descriptor = Self.openForReading(path)
    guard descriptor >= 0 else { return .failure(FileFailure(errorNumber: errno)) }
    defer { close(descriptor) }
    let status: FileStatus
    do throws(FileFailure) {
      status = try FileStatus(descriptor: descriptor)
    } catch {
      return .failure(error)
    }
    guard status.kind == .regular else { return .failure(.notARegularFile) }
    guard status.size <= limit else {
      return .failure(.tooLarge(bytes: status.size, limit: limit))
    }
    var lineGuard = lineGuard
    var reader = ChunkReader(descriptor: descriptor, expected: Int(status.size))
    while true {
      switch reader.readChunk(Self.chunk) {
      case .failure(let failure): return .failure(failure)
      case .success(false): return .success(FileContent(bytes: reader.bytes, status: status))
      case .success(true): break
      }
      guard reader.bytes.count <= Int(limit) else {
        return .failure(.tooLarge(bytes: Int64(reader.bytes.count), limit: limit))
      }
      if let failure = lineGuard?.failure(in: reader.bytes) { return .failure(failure) }
      try checkpoint(reader.bytes.count)
    }
  }

  /// The first bytes of a regular file; none when they cannot be had, which reading it will tell.
  ///
  /// - Parameters:
  ///   - path: The file; links are followed, a pipe is left alone.
  ///   - count: How many bytes are wanted.
  /// - Returns: as many of them as there are.
  static func beginning(of path: String, count: Int) -> [UInt8] {
    let descriptor = openForReading(path)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    guard let status = try? FileStatus(descriptor: descriptor), status.kind == .regular else {
      return []
    }
    var reader = ChunkReader(descriptor: descriptor, expected: count)
    while reader.bytes.count < count {
      guard case .success(true) = reader.readChunk(count - reader.bytes.count) else { break }
    }
    return reader.bytes
  }

  private static func openForReading(_ path: String) -> Int32 {
    // Without O_NONBLOCK, opening a pipe nobody writes to would wait for ever.
    open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
  }
}
