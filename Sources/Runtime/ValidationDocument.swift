import DataSources
import Measures
import Text
import Words

/// A validation for machines: one JSON object, with the same names in every language.
///
/// `kinds` and the `kind` of each problem are those of `ProblemKind`; only `reason`, `title` and
/// the texts of `failures` are in the language of the reader.
struct ValidationDocument {
  private let result: Validation
  private let problems: [SourceProblem]
  private let failures: [(source: SourceID, error: SourceError)]
  private let words: Words

  /// A document of what was found, the problems in the order in which they are to be listed.
  init(
    _ result: Validation, _ problems: [SourceProblem],
    _ failures: [(source: SourceID, error: SourceError)], _ words: Words
  ) {
    self.result = result
    self.problems = problems
    self.failures = failures
    self.words = words
  }

  /// The text of the document, ended by a newline.
  var json: String {
    let totals = [
      "\"rows_read\": \(result.rowsRead)", "\"rows_kept\": \(result.rowsKept)",
      "\"errors\": \(result.errorCount)", "\"warnings\": \(result.warningCount)",
      "\"omitted\": \(result.omittedProblems)",
    ]
    let lists = [
      list("kinds", ValidationSummary(problems).groups.map(kind)),
      list("problems", problems.map(problem)), list("failures", failures.map(failure)),
    ]
    return "{\n  " + (totals + lists).joined(separator: ",\n  ") + "\n}\n"
  }

  private func list(_ name: String, _ items: [String]) -> String {
    items.isEmpty
      ? "\"\(name)\": []"
      : "\"\(name)\": [\n    " + items.joined(separator: ",\n    ") + "\n  ]"
  }

  private func kind(_ group: ValidationSummary.Group) -> String {
    object([
      ("kind", quoted(group.kind.rawValue)), ("severity", severity(group.severity)),
      ("count", String(group.count)), ("title", quoted(words[group.kind].string)),
      ("first", String(problems.firstIndex(of: group.first) ?? 0)),
    ])
  }

  private func problem(_ problem: SourceProblem) -> String {
    object([
      ("file", quoted(problem.file.string)), ("line", number(problem.line)),
      ("column", number(problem.column)), ("severity", severity(problem.severity)),
      ("kind", quoted(problem.reason.kind.rawValue)),
      ("reason", quoted(words.reason(problem.reason).string)),
      (
        "suggestions",
        "[" + problem.reason.suggestions.map { quoted($0.string) }.joined(separator: ", ") + "]"
      ),
    ])
  }

  private func failure(_ failure: (source: SourceID, error: SourceError)) -> String {
    object([
      ("source", quoted(SafeText(failure.source.name).string)),
      ("reason", quoted(words.sourceError(failure.error).string)),
    ])
  }

  private func severity(_ severity: Severity) -> String {
    quoted(severity == .error ? "error" : "warning")
  }

  private func object(_ fields: [(name: String, value: String)]) -> String {
    "{" + fields.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ") + "}"
  }

  private func number(_ value: Int?) -> String { value.map(String.init) ?? "null" }

  /// Safe text holds no control characters, so only two need an escape.
  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
