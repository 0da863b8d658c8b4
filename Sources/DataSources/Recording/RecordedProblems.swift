import Measures
import Text

/// The problems of a dataset as an entry keeps them.
enum RecordedProblems {
  /// Problems as a JSON array.
  static func bytes(_ problems: [SourceProblem], _ words: RecordingWords) -> [UInt8] {
    var writer = JSONRowWriter()
    writer.raw("[")
    for (position, problem) in problems.prefix(RecordingFormat.problemLimit).enumerated() {
      if position > 0 { writer.raw(",") }
      let text = words.problem(problem.reason)
      writer.open()
      writer.text("file", problem.file.string)
      writer.number("line", problem.line.map { Int64($0) })
      writer.number("column", problem.column.map { Int64($0) })
      writer.text("severity", problem.severity == .error ? "error" : "warning")
      writer.text("kind", problem.reason.kind.rawValue)
      writer.text("vi", text.vietnamese.string)
      writer.text("en", text.english.string)
      writer.close()
    }
    writer.raw("]")
    return writer.take()
  }

  /// The problems of a JSON array; nil when it is none.
  static func read(_ bytes: [UInt8]) -> [SourceProblem]? {
    guard let root = try? JSONDocument.parse(bytes).root, root.kind == .array else { return nil }
    return root.elements.prefix(RecordingFormat.problemLimit).compactMap { entry in
      guard let file = entry["file"]?.string, let text = RecordedText(entry, "vi", "en") else {
        return nil
      }
      return SourceProblem(
        file: SafeText(file), line: entry["line"]?.number.flatMap { Int($0) },
        column: entry["column"]?.number.flatMap { Int($0) },
        severity: entry["severity"]?.string == "warning" ? .warning : .error,
        reason: .recorded(vietnamese: text.vietnamese, english: text.english))
    }
  }
}
