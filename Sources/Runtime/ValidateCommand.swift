import DataSources
import Measures
import Text
import Words

/// Reads everything and prints every problem, the problems by kind, and a count.
public struct ValidateCommand: Sendable {
  /// How the answer is written.
  public enum Format: String, CaseIterable, Sendable {
    /// Every problem in a line, then the kinds, then the count.
    case text
    /// The kinds with the first problem of each, then the count.
    case summary
    /// One document for machines.
    case json
  }

  /// The sources.
  public var sources: [String]
  /// How the answer is written.
  public var format: Format

  /// A command over sources.
  public init(sources: [String], format: Format = .text) {
    self.sources = sources
    self.format = format
  }

  /// Prints problems as `file:line:column: reason`; ends with status 5 when there are errors.
  public func run(_ options: DisplayOptions, _ world: World) async -> ExitStatus {
    let words = Words(options.language)
    let outlines = sources.filter(OutlineSource.canRead).map { OutlineSource(path: $0) }
    let others = sources.filter { !OutlineSource.canRead($0) }
    let list: SourceList?
    do throws(ProgramError) {
      list = others.isEmpty && !outlines.isEmpty ? nil : try SourceList(others, world: world)
    } catch {
      world.complain("dvctop: " + error.text(words).string + "\n")
      return error.exitStatus
    }
    let line = ProgressLine(words, world)
    let result = await Validation.run(
      (list?.sources ?? []) + outlines,
      request: ReadRequest(
        decimalMark: options.decimalMark, problemLimit: .max, progress: { line.show($0) }))
    line.clear()
    let failures = (list?.failures ?? []) + result.failures
    var answer = text(result, failures, words)
    if format != .json {
      answer = AsciiMode(ofLines: options, world).applied(to: answer)
    }
    guard world.print(answer) else { return .failure }
    if result.errorCount > 0 { return .invalidData }
    return failures.isEmpty ? .success : .noSource
  }

  private func text(
    _ result: Validation, _ failures: [(source: SourceID, error: SourceError)], _ words: Words
  ) -> String {
    let problems = result.problems.inOrder
    if format == .json { return ValidationDocument(result, problems, failures, words).json }
    var text = ""
    if format == .text {
      for problem in problems { text += words.line(problem).string + "\n" }
    }
    for failure in failures {
      // Problems of a source in which no row is usable are listed one by one.
      if case .unusable = failure.error { continue }
      text += words.sourceError(failure.error).string + "\n"
    }
    if !problems.isEmpty {
      // Indented, so that scripts that read the list above do not take them for problems.
      let head = words[
        Bilingual("Theo loại, vấn đề đầu tiên của mỗi loại:", "By kind, the first of each:")]
      text += "\n\(head)\n" + ValidationSummary(problems).text(words) + "\n"
    }
    return text + words.summary(result).string + "\n"
  }
}

extension Words {
  fileprivate func summary(_ result: Validation) -> SafeText {
    sentence(
      Bilingual(
        "{0} dòng đọc, {1} dòng dùng được; {2} lỗi, {3} cảnh báo",
        "{0} rows read, {1} kept; {2} errors, {3} warnings"),
      numbers.integer(Int64(result.rowsRead)), numbers.integer(Int64(result.rowsKept)),
      numbers.integer(Int64(result.errorCount)), numbers.integer(Int64(result.warningCount)))
  }
}

extension [SourceProblem] {
  /// Problems as a person works through them: file by file as read, then by line and column.
  fileprivate var inOrder: [SourceProblem] {
    var files: [SafeText: Int] = [:]
    for problem in self where files[problem.file] == nil { files[problem.file] = files.count }
    return sorted { left, right in
      (files[left.file] ?? 0, left.line ?? 0, left.column ?? 0)
        < (files[right.file] ?? 0, right.line ?? 0, right.column ?? 0)
    }
  }
}
