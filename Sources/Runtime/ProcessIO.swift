import Glibc

/// The process's files and standard streams, without Foundation, whose start costs
/// more than the first frame.
enum ProcessIO {
  /// The folder the program was started in; the root when that is gone.
  static func workingFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  /// Writes all of a text; false when that fails, but not when the other end is gone.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return count < 0 && errno == EPIPE }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return true
    }
  }

  /// The names of the files in a folder, at most ten thousand; none when it cannot be read.
  static func files(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while names.count < mostFiles, let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }

  /// Names that are read of a folder: more than there are public schemes.
  private static let mostFiles = 10_000

  /// Writes a file for its owner alone, whole or not at all; false when that fails, or when there is
  /// one already that must not be replaced.
  static func save(_ text: String, to path: String, replacing: Bool) -> Bool {
    makeFolders(of: path)
    let target = replacing ? path + ".\(getpid())" : path
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (replacing ? O_TRUNC : O_EXCL)
    let descriptor = open(target, flags, 0o600)
    guard descriptor >= 0 else { return false }
    let isWritten = write(text, to: descriptor)
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed, !replacing || rename(target, path) == 0 else {
      unlink(target)
      return false
    }
    return true
  }

  private static func makeFolders(of path: String) {
    var folder = path.hasPrefix("/") ? "" : "."
    for (depth, part) in path.split(separator: "/").dropLast().enumerated() {
      folder += "/" + part
      // What lies directly below the root, such as /home, is not ours to make.
      if depth > 0 || folder.hasPrefix(".") { mkdir(folder, 0o700) }
    }
  }

  /// Files that are read whole, such as themes, are at most this long; bytes.
  private static let longestText = 1 << 20

  /// The text of a file of at most a megabyte; nil when it cannot be read.
  static func text(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= longestText {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk.prefix(count)
    }
    return nil
  }
}
