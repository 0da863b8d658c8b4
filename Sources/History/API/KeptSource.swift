import Measures

/// A source of which a history knows something, and how far back.
public struct KeptSource: Sendable, Hashable {
  /// The source.
  public let source: SourceID
  /// When it was first recorded.
  public let firstRecorded: Moment
  /// The earliest moment of which it is still known what was known then.
  public let keptSince: Moment
  /// When it last gave something new.
  public let lastChanged: Moment
  /// When it last gave anything.
  public let lastConfirmed: Moment
}
