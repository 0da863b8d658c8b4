import Glibc
import Text
import Words

/// Why no notes can be shown on a second terminal.
enum NotesError: Error {
  /// The environment names no folder for sockets.
  case noFolder
  /// Another show has the socket.
  case taken(SafeText)
  /// The system refuses.
  case system(SafeText, Int32)
}

/// Where a show and the windows with its notes meet: a socket in `$XDG_RUNTIME_DIR`.
enum NotesSocket {
  /// Connections that wait to be taken: nobody opens more windows at once.
  private static let backlog: Int32 = 8

  /// The path of the socket (XDG Base Directory Specification: a folder of the user's alone).
  static func path(in world: World) throws(NotesError) -> String {
    guard let folder = world.environment["XDG_RUNTIME_DIR"], folder.hasPrefix("/") else {
      throw .noFolder
    }
    return folder + "/dvctop/tour.sock"
  }

  /// Opens the socket of a show, for nobody else to reach; one that was left behind is replaced.
  static func listen(at path: String) throws(NotesError) -> Int32 {
    let name = SafeText(path)
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    let made = ProcessIO.makeFolder(folder)
    guard made == 0, chmod(folder, 0o700) == 0 else {
      throw .system(SafeText(folder), made == 0 ? errno : made)
    }
    try removeLeftover(at: path)
    let descriptor = try open(name)
    let isOpen =
      withAddress(path) { bind(descriptor, $0, $1) } == 0 && chmod(path, 0o600) == 0
      && Glibc.listen(descriptor, backlog) == 0
    guard isOpen else {
      let code = errno
      close(descriptor)
      throw .system(name, code)
    }
    return descriptor
  }

  /// Removes a socket at which nobody listens any more; any other is somebody's show.
  private static func removeLeftover(at path: String) throws(NotesError) {
    do throws(NotesError) {
      close(try connect(to: path))
    } catch .system(_, ECONNREFUSED) {
      unlink(path)
      return
    } catch .system(_, ENOENT) {
      return
    }
    throw .taken(SafeText(path))
  }

  /// Connects to the socket of a show.
  static func connect(to path: String) throws(NotesError) -> Int32 {
    let descriptor = try open(SafeText(path))
    guard withAddress(path, { Glibc.connect(descriptor, $0, $1) }) == 0 else {
      let code = errno
      close(descriptor)
      throw .system(SafeText(path), code)
    }
    return descriptor
  }

  private static func open(_ name: SafeText) throws(NotesError) -> Int32 {
    let kind =
      Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
      | Int32(SOCK_NONBLOCK.rawValue)
    let descriptor = socket(AF_UNIX, kind, 0)
    guard descriptor >= 0 else { throw .system(name, errno) }
    return descriptor
  }

  /// Calls with the address of a path; -1, and `ENAMETOOLONG`, for one that no address holds.
  private static func withAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    let isShort = withUnsafeMutableBytes(of: &address.sun_path) { room in
      guard bytes.count < room.count else { return false }
      room.copyBytes(from: bytes)
      return true
    }
    guard isShort else {
      errno = ENAMETOOLONG
      return -1
    }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}

extension NotesError {
  /// What is wrong, and what to do.
  func text(_ words: Words) -> SafeText {
    switch self {
    case .noFolder:
      words[
        Bilingual(
          "lời dặn cần $XDG_RUNTIME_DIR, ví dụ: export XDG_RUNTIME_DIR=/run/user/$(id -u)",
          "notes need $XDG_RUNTIME_DIR, such as: export XDG_RUNTIME_DIR=/run/user/$(id -u)")]
    case .taken(let path):
      words.sentence(
        Bilingual(
          "lời dặn đang hiện cho một buổi trình bày khác ({0})",
          "the notes are those of another show ({0})"), path)
    case .system(let path, let code):
      words.sentence(
        Bilingual("không mở được lời dặn ở {0}: {1}", "notes cannot be opened at {0}: {1}"), path,
        SafeText(String(cString: strerror(code))))
    }
  }
}
