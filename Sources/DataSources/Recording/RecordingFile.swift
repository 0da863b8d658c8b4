import Glibc
import Measures
import Text

/// The bytes of a recording, read where they are needed.
final class RecordingFile: Sendable {
  /// The path as it was given.
  let path: String

  /// Bytes of the file when it was opened; what is added later is not looked at.
  let size: Int64

  private let descriptor: Int32

  /// Opens a file.
  init(path: String) throws(SourceError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    let name = SafeText(path)
    guard descriptor >= 0 else { throw FileFailure(errorNumber: errno).sourceError(path: name) }
    let status: FileStatus
    do throws(FileFailure) {
      status = try FileStatus(descriptor: descriptor)
      guard status.kind == .regular else { throw .notARegularFile }
    } catch {
      close(descriptor)
      throw error.sourceError(path: name)
    }
    size = status.size
  }

  deinit { close(descriptor) }

  /// Bytes from an offset on; fewer at the end of the file, or where it cannot be read.
  func bytes(at offset: Int64, count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    let wanted = Int(clamping: min(Int64(count), max(0, size - offset)))
    bytes.reserveCapacity(wanted)
    while bytes.count < wanted {
      var read = 0
      let missing = wanted - bytes.count
      let position = off_t(offset) + off_t(bytes.count)
      bytes.append(addingCapacity: missing) { space in
        space.withUnsafeMutableBufferPointer { target, initialized in
          repeat {
            read = pread(descriptor, target.baseAddress, missing, position)
          } while read < 0 && errno == EINTR
          initialized = max(0, read)
        }
      }
      guard read > 0 else { break }
    }
    return bytes
  }
}
