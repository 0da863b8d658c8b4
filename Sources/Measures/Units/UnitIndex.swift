/// The position of a unit in one registry; means nothing in another.
public struct UnitIndex: Hashable, Comparable, Sendable {
  /// Counted from 0.
  public let raw: UInt32

  /// The unit at a position of the registry's list.
  public init(raw: UInt32) {
    self.raw = raw
  }

  /// The same, from the index of an array; the array must have fewer than 2^32 elements.
  init(_ position: Int) {
    raw = UInt32(truncatingIfNeeded: position)
  }

  /// The position as an index of an array.
  var position: Int { Int(raw) }

  /// By position.
  public static func < (left: UnitIndex, right: UnitIndex) -> Bool {
    left.raw < right.raw
  }
}
