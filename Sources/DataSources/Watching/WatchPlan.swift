import Glibc

/// Which folders and files are watched for one source, and what each of them tells.
struct WatchPlan: Sendable {
  /// Whose changes an event of a watch means.
  enum Subject: Hashable, Sendable {
    /// The names in a folder; the source's file, or a folder on the way to it, has one of them.
    case name(String)
    /// The files of a dataset folder.
    case members
    /// The file itself, whatever it is called.
    case file(String)
  }

  /// One thing to watch.
  struct Place: Hashable, Sendable {
    let path: String
    let subject: Subject
    let signs: Inotify.Signs
  }

  /// The source's path.
  let path: String

  /// What to watch; without the folder of the path nothing would ever be told.
  let places: [Place]

  /// The files whose sizes are to be remembered: all the source has now.
  let files: [String]

  /// Looks at what is there now.
  init(path: String) {
    self.path = path
    let (folder, name) = Self.parent(of: path)
    var places = [Place(path: folder, subject: .name(name), signs: .names)]
    // Behind a symbolic link the file may be replaced in its own folder.
    if let real = Self.resolved(path), real != path {
      let (folder, name) = Self.parent(of: real)
      places.append(Place(path: folder, subject: .name(name), signs: .names))
    }
    var files: [String] = []
    if (try? FileStatus(path: path))?.kind == .folder {
      places.append(
        Place(path: path, subject: .members, signs: Inotify.Signs.names.union(.contents)))
      for file in (try? FolderListing.files(in: path)) ?? [] {
        guard case .path(let member) = file.place else { continue }
        files.append(member)
        // The folder tells nothing of what a link leads to.
        if Self.isLink(member) {
          places.append(Place(path: member, subject: .file(member), signs: .contents))
        }
      }
    } else {
      files = [path]
      places.append(Place(path: path, subject: .file(path), signs: .contents))
    }
    self.places = places
    self.files = files
  }

  /// The folder a path lies in, and its name there.
  static func parent(of path: String) -> (folder: String, name: String) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    guard let slash = trimmed.lastIndex(of: "/") else { return (".", String(trimmed)) }
    let folder = slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    return (folder, String(trimmed[trimmed.index(after: slash)...]))
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
