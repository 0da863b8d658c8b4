import DataSources
import Measures
import Text
import Words

/// Reads everything and prints every problem, then a count.
public struct ValidateCommand: Sendable {
  /// The sources.
  public var sources: [String]

  /// A command over sources.
  public init(sources: [String]) {
    self.sources = sources
  }

  /// Prints problems as `file:line:column: reason`; ends with status 5 when there are errors.
  public func run(_ options: DisplayOptions, _ world: World) async -> ExitStatus {
    let words = Words(options.language)
    let list: SourceList
    do throws(ProgramError) {
      list = try SourceList(sources)
    } catch {
      world.complain("dvctop: " + error.text(words).string + "\n")
      return error.exitStatus
    }
    let result = await Validation.run(
      list.sources, request: ReadRequest(decimalMark: options.decimalMark, problemLimit: .max))
    var text = ""
    for problem in result.problems.inOrder { text += words.line(problem).string + "\n" }
    let failures = list.failures + result.failures
    for failure in failures {
      // Problems of a source in which no row is usable have just been printed.
      if case .unusable = failure.error { continue }
      text += words.sourceError(failure.error).string + "\n"
    }
    guard world.print(text + words.summary(result).string + "\n") else { return .failure }
    if result.errorCount > 0 { return .invalidData }
    return failures.isEmpty ? .success : .noSource
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
