/// Where text stands in a space wider than itself.
public enum Alignment: Hashable, Sendable {
  /// At the left edge.
  case left
  /// In the middle.
  case center
  /// At the right edge: numbers.
  case right
}
