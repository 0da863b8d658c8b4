import Drawing
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
    return text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// Writes all of some bytes; false when that fails, but not when the other end is gone.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { write($0, to: descriptor) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return count < 0 && errno == EPIPE }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return true
  }

  /// Writes a file, in place of what is there or only where nothing is.
  ///
  /// - Returns: 0, or the number of the system's error; then a new file is not left behind.
  static func save(
    _ bytes: [UInt8], to path: String, replacing: Bool, mode: mode_t = 0o666
  ) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (replacing ? O_TRUNC : O_EXCL)
    let descriptor = open(path, flags, mode)
    guard descriptor >= 0 else { return errno }
    let isWritten = write(bytes, to: descriptor)
    let code = isWritten ? 0 : errno
    // A file system over a network says only now that it is full.
    guard close(descriptor) == 0, isWritten else {
      let code = code == 0 ? errno : code
      if !replacing { unlink(path) }
      return code
    }
    return 0
  }

  /// Makes a folder and those above it, for nobody else to look into (XDG Base Directory
  /// Specification).
  ///
  /// - Returns: 0, or the number of the system's error.
  static func makeFolder(_ path: String) -> Int32 {
    guard mkdir(path, 0o700) != 0 else { return 0 }
    let code = errno
    if code == EEXIST { return 0 }
    guard code == ENOENT, let slash = path.lastIndex(of: "/") else { return code }
    let parent = String(path[..<slash])
    // What lies directly below the root, such as /home, is not ours to make.
    guard let top = parent.lastIndex(of: "/"), top != parent.startIndex else { return code }
    let above = makeFolder(parent)
    guard above == 0 else { return above }
    return mkdir(path, 0o700) == 0 || errno == EEXIST ? 0 : errno
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

  /// Columns and rows of the first of output, errors and input that is a terminal.
  static func terminalSize() -> Size? {
    for descriptor in [STDOUT_FILENO, STDERR_FILENO, STDIN_FILENO] {
      var size = winsize()
      if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 {
        return Size(width: Int(size.ws_col), height: Int(size.ws_row))
      }
    }
    return nil
  }

  /// True when the machine has a locale of that name.
  static func hasLocale(_ name: String) -> Bool {
    guard let found = newlocale(LC_CTYPE_MASK, name, nil) else { return false }
    freelocale(found)
    return true
  }

  /// True when the machine has a shared library of that name.
  static func hasLibrary(_ name: String) -> Bool {
    guard let found = dlopen(name, RTLD_LAZY | RTLD_LOCAL) else { return false }
    dlclose(found)
    return true
  }

  /// Names that are read of a folder: more than there are public schemes.
  private static let mostFiles = 10_000

  /// Writes a file for its owner alone, and the folders it lies in, whole or not at all; false when
  /// that fails.
  static func keep(_ text: String, at path: String) -> Bool {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    guard folder.isEmpty || makeFolder(folder) == 0 else { return false }
    let unfinished = path + ".\(getpid())"
    guard save(Array(text.utf8), to: unfinished, replacing: true, mode: 0o600) == 0 else {
      unlink(unfinished)
      return false
    }
    guard rename(unfinished, path) == 0 else {
      unlink(unfinished)
      return false
    }
    return true
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
