import Foundation

/// The files of the repository this test was compiled from.
enum Repository {
  /// The folder that holds `Package.swift`.
  static let root: URL = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path.count > 1, !exists("Package.swift", in: folder) {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  /// A file and where it lies, seen from the root.
  struct File: CustomStringConvertible {
    let path: String
    let text: String

    /// The room the file belongs to: the folder under `Sources` or `Tests`.
    var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    var description: String { path }
  }

  /// The names in the root folder that would be committed.
  static func topLevel() throws -> [String] {
    let ignored = try String(contentsOf: root.appending(path: ".gitignore"), encoding: .utf8)
    let names = ignored.split(separator: "\n").map { $0.trimmingCharacters(in: ["/", " "]) }
    return try FileManager.default.contentsOfDirectory(atPath: root.path)
      .filter { !names.contains($0) }
  }

  /// The rooms: the folders under `Sources`.
  static func rooms() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path)
      .filter { !$0.hasPrefix(".") }
      .sorted()
  }

  /// The text files below a folder of the root that have one of some extensions.
  static func files(below folder: String, extensions: Set<String>) throws -> [File] {
    let top = root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: top.path)?.compactMap { $0 as? String } ?? []
    return try paths.sorted().compactMap { path in
      let url = top.appending(path: path)
      guard extensions.contains(url.pathExtension), !path.contains(".build/") else { return nil }
      let text = try String(contentsOf: url, encoding: .utf8)
      return File(path: "\(folder)/\(path)", text: text)
    }
  }

  private static func exists(_ name: String, in folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }
}
