import Text

/// Where the parts of a workbook lie: one `.rels` part, read through.
final class Relationships: XMLReader {
  /// The target of each relationship, by its id.
  private(set) var targets: [String: String] = [:]

  /// The target of a relationship of each type, by the last word of the type's address.
  private(set) var targetsOfTypes: [String: String] = [:]

  private let folder: String

  /// The relationships of a part that lies in a folder; the targets are seen from there.
  ///
  /// - Throws: why they cannot be read; a missing part is one that is empty.
  init(of part: String, in archive: borrowing ZipArchive) throws(WorkbookError) {
    let pieces = part.split(separator: "/", omittingEmptySubsequences: true)
    folder = pieces.dropLast().map { $0 + "/" }.joined()
    let path = folder + "_rels/" + (pieces.last ?? "") + ".rels"
    guard archive.contains(path) else { return }
    try XMLStream.read(path, of: archive, limit: WorkbookLimits.partBytes, with: self) { _ in }
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", targets.count < WorkbookLimits.styles,
      let id = attributes["Id"], let target = attributes["Target"],
      attributes["TargetMode"] != "External"
    else { return }
    let path = resolved(target)
    targets[id] = path
    if let type = attributes["Type"]?.split(separator: "/").last {
      targetsOfTypes[String(type)] = path
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}

  /// A path from the top of the archive.
  private func resolved(_ target: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var pieces = folder.split(separator: "/")
    for piece in target.split(separator: "/") {
      switch piece {
      case "..": pieces = pieces.dropLast()
      case ".": break
      default: pieces.append(piece)
      }
    }
    return pieces.joined(separator: "/")
  }
}
