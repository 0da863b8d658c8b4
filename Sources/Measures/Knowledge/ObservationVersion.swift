/// One observation as one source stated it during one stretch of time.
public struct ObservationVersion: Sendable, Hashable {
  /// The source.
  public let source: SourceID
  /// What it stated.
  public let value: StatedValue
  /// When this was first known.
  public let knownFrom: Moment
  /// When the source stated something else or nothing instead; nil while this is the state.
  public let knownUntil: Moment?

  /// Makes a version.
  public init(source: SourceID, value: StatedValue, knownFrom: Moment, knownUntil: Moment?) {
    self.source = source
    self.value = value
    self.knownFrom = knownFrom
    self.knownUntil = knownUntil
  }
}
