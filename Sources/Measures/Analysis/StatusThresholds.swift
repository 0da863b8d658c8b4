/// From which share of a target a value counts as near it, and below which as critical.
public struct StatusThresholds: Sendable, Hashable {
  /// Near from this share of the target on, in percent.
  public let near: Int
  /// Critical below this share of the target, in percent.
  public let critical: Int

  /// Near from 80 % of the target on, critical below 50 %.
  public static let standard = StatusThresholds(near: 80, critical: 50)

  /// Makes thresholds, kept within 1 to 100 and `critical` not above `near`.
  public init(near: Int, critical: Int) {
    self.near = min(max(near, 1), 100)
    self.critical = min(max(critical, 1), self.near)
  }

  /// How far a value is from a target, by the exact ratio of both.
  ///
  /// Where lower is better everything is mirrored: near is at most the target divided by the near
  /// share, critical is more than the target divided by the critical share.
  public func status(of value: Ratio, against target: Target) -> TargetStatus {
    let goal = Ratio(target.value)
    switch target.comparison {
    case .atLeast:
      if value >= goal { return .met }
      if let bound = goal.multiplied(by: near, over: 100), value >= bound { return .near }
      if let bound = goal.multiplied(by: critical, over: 100), value < bound { return .critical }
    case .atMost:
      if value <= goal { return .met }
      if let bound = goal.multiplied(by: 100, over: near), value <= bound { return .near }
      if let bound = goal.multiplied(by: 100, over: critical), value > bound { return .critical }
    }
    return .missed
  }
}
