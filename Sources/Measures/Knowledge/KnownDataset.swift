/// A source's dataset together with when it was known.
public struct KnownDataset: Sendable {
  /// The source.
  public let source: SourceID
  /// The dataset, rebuilt whole: units, indicators, observations, targets, breaks, quality.
  public let dataset: Dataset
  /// Since when it was known in exactly this state.
  public let knownFrom: Moment
  /// When the source last gave the same again; at least `knownFrom`.
  public let confirmedAt: Moment

  /// Makes a known dataset.
  public init(source: SourceID, dataset: Dataset, knownFrom: Moment, confirmedAt: Moment) {
    self.source = source
    self.dataset = dataset
    self.knownFrom = knownFrom
    self.confirmedAt = confirmedAt
  }
}
