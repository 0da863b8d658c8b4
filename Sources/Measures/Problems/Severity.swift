/// How much a problem found in a source matters.
public enum Severity: UInt8, Sendable, Hashable, Comparable, CaseIterable {
  /// The data was read, and something about it should be known.
  case warning
  /// A row, or the whole file, could not be used.
  case error

  /// Warnings come before errors.
  public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rawValue < rhs.rawValue }
}
