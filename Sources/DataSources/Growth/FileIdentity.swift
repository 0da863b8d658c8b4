import Text

/// The files of a source as the file system knew them at a reading.
struct FileIdentity: Hashable, Sendable {
  /// The file that may grow.
  let path: String
  /// The same as problems name it.
  let name: SafeText
  /// Its status.
  let status: FileStatus
  /// All others, which must not change.
  let others: [String: FileStatus]

  /// The files of a source; nil when none of them can be followed.
  ///
  /// What is compressed or packed is another file as a whole when it has grown.
  ///
  /// Only the last file of measures may grow: rows of another one would come before some that were
  /// read, and of two rows for one observation the one that comes first is kept.
  init?(_ files: [InputFile]) {
    let growing = files.last { $0.role == .measures || $0.role == nil }
    guard let growing, case .path(let path) = growing.place, growing.isPlain,
      let status = try? FileStatus(path: path)
    else { return nil }
    self.path = path
    name = growing.name
    self.status = status
    var others: [String: FileStatus] = [:]
    for file in files {
      guard case .path(let other) = file.place, other != path else { continue }
      guard let status = try? FileStatus(path: other) else { return nil }
      others[other] = status
    }
    self.others = others
  }

  /// Whether the file may have grown since an earlier reading, and nothing else has happened.
  func mayHaveGrown(since earlier: FileIdentity) -> Bool {
    path == earlier.path && others == earlier.others && status.inode == earlier.status.inode
      && status.device == earlier.status.device && status.size > earlier.status.size
  }
}
