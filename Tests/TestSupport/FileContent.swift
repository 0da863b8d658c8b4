import Glibc

/// Small files of the kernel.
public enum FileContent {
  /// The text of a file; `nil` if it cannot be read.
  public static func read(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = Glibc.read(descriptor, &piece, piece.count), count != 0 {
      guard count > 0 else { return nil }
      bytes += piece.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
