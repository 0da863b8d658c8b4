/// How urgent an alert is.
public enum AlertSeverity: UInt8, Sendable, Hashable, Comparable, CaseIterable {
  /// Somebody should look at it.
  case warning
  /// Somebody should look at it now.
  case critical

  /// The word in exports and in the API.
  public var code: String {
    switch self {
    case .warning: "warning"
    case .critical: "critical"
    }
  }

  /// Warnings come before what is critical.
  public static func < (lhs: AlertSeverity, rhs: AlertSeverity) -> Bool {
    lhs.rawValue < rhs.rawValue
  }
}
