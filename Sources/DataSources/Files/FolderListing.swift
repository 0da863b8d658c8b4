import Glibc
import Measures
import Text

/// The files of a dataset folder, without those below it.
enum FolderListing {
  /// The most entries of a folder that are looked at: more is not a dataset but somebody's disk.
  static let limit = 10_000

  /// The CSV files of a folder, sorted by what they hold and by name.
  static func files(in folder: String) throws(FileFailure) -> [InputFile] {
    var files: [InputFile] = []
    for name in try names(in: folder) {
      guard let role = FileRole(fileName: name), role != .ignored else { continue }
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      // A link that leads nowhere still counts: reading it will say what is wrong.
      let size = (try? FileStatus(path: path))?.size ?? 0
      files.append(InputFile(name: SafeText(path), role: role, path: path, size: size))
    }
    return files.sorted { ($0.role ?? .unknown, $0.name) < ($1.role ?? .unknown, $1.name) }
  }

  /// The paths of the files of a folder, and of the folders in it, whose names end like that; sorted.
  static func paths(in folder: String, ending: String) throws(FileFailure) -> [String] {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    var paths: [String] = []
    for name in try names(in: folder) where !name.hasPrefix(".") {
      if name.lowercased().hasSuffix(ending) {
        paths.append(base + name)
      } else if (try? FileStatus(path: base + name))?.kind == .folder {
        let inner = (try? names(in: base + name)) ?? []
        paths += inner.filter { $0.lowercased().hasSuffix(ending) && !$0.hasPrefix(".") }
          .map { base + name + "/" + $0 }
      }
    }
    return paths.sorted()
  }

  private static func names(in folder: String) throws(FileFailure) -> [String] {
    guard let stream = opendir(folder) else { throw FileFailure(errorNumber: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < limit, let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      names.append(name)
    }
    return names
  }
}
