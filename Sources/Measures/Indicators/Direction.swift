/// Which way is better.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// More is better.
  case higher
  /// Less is better.
  case lower
}
