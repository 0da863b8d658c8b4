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
