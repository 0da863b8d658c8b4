import Measures

/// What the history knows of a source beside its latest figures.
struct SourceMemo: Sendable {
  /// The figures it has restated.
  var restatements: [Restatement] = []
  /// What it once gave and does not carry any more.
  var departed: Dataset?
}
