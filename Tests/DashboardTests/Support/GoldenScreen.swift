import Drawing
import Foundation
import Testing

/// A screen as a file of text: its size, its rows ended by a bar, and where wanted its roles.
struct GoldenScreen {
  /// What is shown.
  let name: String
  /// Columns and rows.
  let size: Size
  /// True when the roles of the cells belong to the file.
  var hasRoles = false

  /// The folder of the files.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden")

  /// The name of the file.
  var fileName: String { "\(name)-\(size.width)x\(size.height).txt" }

  /// Compares a frame with the file; writes the file instead when a person has asked for that.
  func check(_ frame: Frame) throws {
    let found = text(of: frame)
    let file = Self.folder.appending(path: fileName)
    guard Self.isRecording else {
      let known = try? String(contentsOf: file, encoding: .utf8)
      try compare(found, with: #require(known, "\(fileName) has not been recorded"))
      return
    }
    try #require(!Self.isAutomatic, "a screen is recorded by a person who has looked at it")
    try found.write(to: file, atomically: true, encoding: .utf8)
  }

  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["DVCTOP_RECORD"] == "1"
  }

  private static var isAutomatic: Bool { ProcessInfo.processInfo.environment["CI"] != nil }

  /// A frame as its file has it.
  func text(of frame: Frame) -> String {
    let writer = TextWriter(trimsRows: false)
    var lines = ["\(frame.size.width)x\(frame.size.height)"]
    lines += (0..<frame.size.height).map { writer.line($0, of: frame.grid) + "|" }
    if let cursor = frame.cursor { lines.append("cursor \(cursor.x),\(cursor.y)") }
    if hasRoles {
      let roles = RoleWriter.text(of: frame.grid).split(
        separator: "\n", omittingEmptySubsequences: false)
      lines.append("roles")
      lines += roles.prefix(frame.size.height).map { $0 + "|" }
      lines += roles.dropFirst(frame.size.height).filter { !$0.isEmpty }.map(String.init)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func compare(_ found: String, with known: String) {
    guard found != known else { return }
    let difference = Self.difference(found, known)
    Issue.record(
      """
      \(fileName) looks different: \(difference.count) lines, the first is line \(difference.line)
      expected \(difference.expected)
      found    \(difference.found)
      Look at it; if it is meant so: DVCTOP_RECORD=1 swift test --filter Golden
      """)
  }

  /// The first line in which two texts differ, and how many do.
  static func difference(
    _ found: String, _ known: String
  ) -> (line: Int, expected: String, found: String, count: Int) {
    let found = found.split(separator: "\n", omittingEmptySubsequences: false)
    let known = known.split(separator: "\n", omittingEmptySubsequences: false)
    let count = max(found.count, known.count)
    func line(_ lines: [Substring], _ index: Int) -> String? {
      lines.indices.contains(index) ? String(lines[index]) : nil
    }
    let different = (0..<count).filter { line(found, $0) != line(known, $0) }
    let first = different.first ?? 0
    return (
      first + 1, line(known, first) ?? "(no line)", line(found, first) ?? "(no line)",
      different.count
    )
  }
}
