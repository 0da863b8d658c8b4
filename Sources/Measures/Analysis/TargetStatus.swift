/// How far a value is from a target (rule 7).
public enum TargetStatus: UInt8, Sendable, Hashable, CaseIterable {
  /// At the target or beyond.
  case met
  /// At least four fifths of it, unless other thresholds are set.
  case near
  /// Less than that.
  case missed
  /// Less than half of it, unless other thresholds are set.
  case critical

  /// Its word in exchanges.
  public var code: String {
    switch self {
    case .met: "met"
    case .near: "near"
    case .missed: "missed"
    case .critical: "critical"
    }
  }
}
