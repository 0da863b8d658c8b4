import Measures

/// What the history knows of a source beside its latest figures.
public struct SourceMemo: Sendable {
  /// The figures it has restated.
  public var restatements: [Restatement] = []
  /// What it once gave and does not carry any more.
  public var departed: Dataset?

  /// What is known of a source that was never kept.
  public init(restatements: [Restatement] = [], departed: Dataset? = nil) {
    self.restatements = restatements
    self.departed = departed
  }
}
