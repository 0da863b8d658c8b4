/// The position of an indicator in one catalogue; means nothing in another.
public struct IndicatorIndex: Hashable, Comparable, Sendable {
  /// Counted from 0.
  public let raw: UInt16

  /// The indicator at a position of the catalogue's list.
  public init(raw: UInt16) {
    self.raw = raw
  }

  /// The same, from the index of an array; the array must have fewer than 65,536 elements.
  init(_ position: Int) {
    raw = UInt16(truncatingIfNeeded: position)
  }

  /// The position as an index of an array.
  var position: Int { Int(raw) }

  /// By position.
  public static func < (left: IndicatorIndex, right: IndicatorIndex) -> Bool {
    left.raw < right.raw
  }
}
