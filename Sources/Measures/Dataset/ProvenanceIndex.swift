/// The position of a provenance among those of one dataset.
public struct ProvenanceIndex: Sendable, Hashable, Comparable {
  /// The position, from 0.
  public let raw: UInt32

  /// Makes an index from a position.
  public init(raw: UInt32) { self.raw = raw }

  /// By position.
  public static func < (lhs: ProvenanceIndex, rhs: ProvenanceIndex) -> Bool { lhs.raw < rhs.raw }
}
