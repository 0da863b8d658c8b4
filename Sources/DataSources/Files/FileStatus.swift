import Glibc

/// What the file system says about a path, symbolic links followed.
struct FileStatus: Hashable {
  /// What kind of thing it is.
  enum Kind: Hashable {
    case regular
    case folder
    case other
  }

  let kind: Kind
  let size: Int64
  let inode: UInt64
  let device: UInt64
  let modifiedSeconds: Int64
  let modifiedNanoseconds: Int64

  /// Asks about a path.
  init(path: String) throws(FileFailure) {
    var raw = stat()
    guard stat(path, &raw) == 0 else { throw FileFailure(errorNumber: errno) }
    self.init(raw)
  }

  /// Asks about an open file.
  init(descriptor: Int32) throws(FileFailure) {
    var raw = stat()
    guard fstat(descriptor, &raw) == 0 else { throw FileFailure(errorNumber: errno) }
    self.init(raw)
  }

  private init(_ raw: stat) {
    kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      default: .other
      }
    size = Int64(raw.st_size)
    inode = UInt64(raw.st_ino)
    device = UInt64(raw.st_dev)
    modifiedSeconds = Int64(raw.st_mtim.tv_sec)
    modifiedNanoseconds = Int64(raw.st_mtim.tv_nsec)
  }
}
