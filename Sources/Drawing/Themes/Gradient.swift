/// How far something is from its target, as a colour: 101 steps on ten roles.
///
/// Never decoration: the same distance has the same role wherever it is shown.
public enum Gradient {
  /// The ten roles, from farthest to reached.
  public static let roles: [Role] = [
    .step0, .step1, .step2, .step3, .step4, .step5, .step6, .step7, .step8, .step9,
  ]

  /// The role of each whole percent of the way, 0...100; only 100 gives the last one.
  private static let steps: [Role] = (0...100).map { roles[$0 * 9 / 100] }

  /// The role for a part of the way to the target: 0 is the start, 1 the target and all beyond.
  ///
  /// What is not a number counts as 0.
  public static func role(at share: Double) -> Role {
    guard share > 0 else { return .step0 }
    return steps[share >= 1 ? 100 : Int(share * 100)]
  }

  /// The role for a value on the way to a target; a target of 0 or less is always reached.
  public static func role(of value: Double, target: Double) -> Role {
    target > 0 ? role(at: value / target) : .step9
  }
}
