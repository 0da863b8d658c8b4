/// Why the file of a token is not used.
public enum TokenFileFault: Hashable, Sendable, CaseIterable {
  /// Others than its owner may read or write it.
  case exposed
  /// It belongs to somebody else.
  case foreign
  /// What is in it is no token.
  case malformed
}
