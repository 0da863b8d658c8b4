/// What a text is sorted by; see ``Folding/collationKey(_:)``.
public struct CollationKey: Hashable, Comparable, Sendable {
  /// The weights of all letters, a zero, and the tones of all syllables.
  let weights: [UInt16]

  /// Whether one text comes before another.
  public static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.weights.lexicographicallyPrecedes(right.weights)
  }
}
