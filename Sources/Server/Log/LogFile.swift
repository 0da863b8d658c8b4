import Glibc
import Text

/// Where a log is written: each line with one call, at the end of the file, whoever else writes.
public final class LogFile: Sendable {
  private let descriptor: Int32
  private let isOwned: Bool

  /// Standard error.
  public init() {
    descriptor = STDERR_FILENO
    isOwned = false
  }

  /// A file, which is made if there is none; only its owner can read it then.
  ///
  /// - Throws: `unreadableFile`.
  public init(path: String) throws(ServerError) {
    descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .unreadableFile(path: SafeText(path), code: errno)
    }
    isOwned = true
  }

  deinit { if isOwned { close(descriptor) } }

  /// Writes a line; a full disk is not worth an end of the service.
  public func write(_ line: String) {
    var line = line
    line.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
    }
  }
}
