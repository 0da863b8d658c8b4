import Measures

/// What the history knows of one figure: everything its source has stated for it, and when.
public struct FigureVersions: Sendable, Hashable {
  /// Which figure.
  public let key: ObservationKey
  /// The source that gives it.
  public let source: SourceID
  /// What was stated, oldest first; nil until the history has answered.
  public let list: [ObservationVersion]?

  /// The versions of a figure.
  public init(key: ObservationKey, source: SourceID, list: [ObservationVersion]?) {
    self.key = key
    self.source = source
    self.list = list
  }

  /// Whether both are about the same figure.
  func isSameFigure(as other: FigureVersions) -> Bool {
    key == other.key && source == other.source
  }
}
