import Measures

/// What the sources gave: a dataset and how each of them is doing.
public struct Report: Sendable {
  /// The figures of all sources together.
  public let dataset: Dataset
  /// How each source is doing, in the order they were named.
  public let health: [SourceHealth]
  /// What is wrong with the sources' contents.
  public let problems: [SourceProblem]
  /// True when the figures are the built-in sample.
  public let isSample: Bool
  /// When the sources were read.
  public let readAt: WallClock

  /// A report.
  public init(
    dataset: Dataset, health: [SourceHealth], problems: [SourceProblem], isSample: Bool,
    readAt: WallClock
  ) {
    self.dataset = dataset
    self.health = health
    self.problems = problems
    self.isSample = isSample
    self.readAt = readAt
  }
}
