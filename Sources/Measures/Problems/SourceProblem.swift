import Text

/// One thing that is wrong with a source, where it is, and why.
public struct SourceProblem: Sendable, Hashable {
  /// The file, or the address of a service.
  public let file: SafeText
  /// The line, from 1, counted as an editor counts; nil when the problem is the file's.
  public let line: Int?
  /// The character of the line, from 1; nil when the problem is the line's.
  public let column: Int?
  /// Whether something could not be used.
  public let severity: Severity
  /// What is wrong.
  public let reason: ProblemReason

  /// Makes a problem; the severity is the reason's own unless another one is given.
  public init(
    file: SafeText, line: Int? = nil, column: Int? = nil, severity: Severity? = nil,
    reason: ProblemReason
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity ?? reason.severity
    self.reason = reason
  }
}
