/// What names a file, or a sheet of a workbook: `so-lieu.xlsx#Quý 1`.
struct SheetReference: Hashable {
  /// The path of the file.
  let file: String

  /// The name of the sheet; nil when none is named.
  let sheet: String?

  /// Takes a path apart.
  ///
  /// A file whose own name holds the sign is that file; otherwise what follows the last one is a
  /// sheet of the file before it.
  init(_ path: String) {
    if let mark = path.lastIndex(of: "#"), (try? FileStatus(path: path)) == nil,
      (try? FileStatus(path: String(path[..<mark])))?.kind == .regular
    {
      file = String(path[..<mark])
      sheet = String(path[path.index(after: mark)...])
    } else {
      file = path
      sheet = nil
    }
  }
}
