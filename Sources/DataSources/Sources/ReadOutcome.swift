import Measures
import Text

/// What one pull brought.
public struct ReadOutcome: Sendable {
  /// What was read from one file.
  public struct FileReport: Hashable, Sendable {
    /// The file as it was named.
    public let file: SafeText

    /// Rows below the header that hold anything.
    public let rowsRead: Int

    /// Rows that could be used.
    public let rowsKept: Int

    /// A report.
    public init(file: SafeText, rowsRead: Int, rowsKept: Int) {
      self.file = file
      self.rowsRead = rowsRead
      self.rowsKept = rowsKept
    }
  }

  /// The data: at least one row could be used.
  public let dataset: Dataset

  /// What is wrong, by file and line; at most as many as were asked for.
  public let problems: [SourceProblem]

  /// Errors in all, kept or not.
  public let errorCount: Int

  /// Warnings in all, kept or not.
  public let warningCount: Int

  /// Every file that was read.
  public let files: [FileReport]

  /// The version of the source that was read.
  public let version: Version?

  /// An outcome.
  public init(
    dataset: Dataset, problems: [SourceProblem] = [], errorCount: Int = 0, warningCount: Int = 0,
    files: [FileReport] = [], version: Version? = nil
  ) {
    self.dataset = dataset
    self.problems = problems
    self.errorCount = errorCount
    self.warningCount = warningCount
    self.files = files
    self.version = version
  }

  /// Rows below the headers of all files.
  public var rowsRead: Int { files.reduce(0) { $0 + $1.rowsRead } }

  /// Rows that could be used.
  public var rowsKept: Int { files.reduce(0) { $0 + $1.rowsKept } }

  /// Problems that were counted but not kept.
  public var omittedProblems: Int { max(0, errorCount + warningCount - problems.count) }
}
