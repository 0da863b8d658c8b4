/// A figure that a source has changed after having stood by it.
///
/// Figures that were provisional are expected to change and are no restatements.
public struct Restatement: Sendable, Hashable {
  /// The source.
  public let source: SourceID
  /// Which observation.
  public let key: ObservationKey
  /// When the new value was first known; the latest time when there were several.
  public let at: Moment
  /// What the source had stated before that.
  public let earlier: StatedValue

  /// Makes a restatement.
  public init(source: SourceID, key: ObservationKey, at: Moment, earlier: StatedValue) {
    self.source = source
    self.key = key
    self.at = at
    self.earlier = earlier
  }
}
