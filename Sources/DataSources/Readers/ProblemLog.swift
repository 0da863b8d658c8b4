import Measures
import Text

/// Collects what is wrong with a source: the first problems one by one, the rest as a number.
struct ProblemLog {
  /// The problems that were kept, in the order found.
  private(set) var problems: [SourceProblem] = []

  /// Errors in all.
  private(set) var errorCount = 0

  /// Warnings in all.
  private(set) var warningCount = 0

  private var filesWithTotals: Set<SafeText> = []

  private let limit: Int

  /// A log that keeps so many problems.
  init(limit: Int) {
    self.limit = limit
  }

  /// Adds a problem.
  ///
  /// Rows of sums are named once for a file: it may have one below every group. A problem of a
  /// whole row is placed at its beginning, so that an editor can jump to every one.
  mutating func add(_ problem: SourceProblem) {
    let problem = problem.placed
    if case .totalRow = problem.reason, !filesWithTotals.insert(problem.file).inserted { return }
    switch problem.severity {
    case .error: errorCount += 1
    case .warning: warningCount += 1
    }
    if problems.count < limit { problems.append(problem) }
  }

  /// Adds the problems of another log, those it only counted too.
  mutating func add(_ other: ProblemLog) {
    problems += other.problems.prefix(max(0, limit - problems.count))
    errorCount += other.errorCount
    warningCount += other.warningCount
  }

  /// Problems that were counted but not kept.
  var omitted: Int { errorCount + warningCount - problems.count }
}

extension SourceProblem {
  /// The same with a column, where it has a line.
  fileprivate var placed: SourceProblem {
    guard let line, column == nil else { return self }
    return SourceProblem(file: file, line: line, column: 1, severity: severity, reason: reason)
  }
}
