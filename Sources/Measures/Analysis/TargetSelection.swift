/// The targets that bind one unit for one indicator at one period.
public struct TargetSelection: Sendable, Hashable {
  /// Why a target binds the unit.
  public enum Binding: UInt8, Sendable, Hashable, CaseIterable {
    /// It was set for the unit itself.
    case own
    /// It was set for all units of its level.
    case level
    /// It was set for the block of which the unit is a member.
    case block
    /// It was set for a block further up; a mark to go by, not a duty of this unit.
    case guide
    /// It was set for everyone.
    case everyone
  }

  /// The target in force: a goal without a date, else that of the earliest deadline to come.
  public let current: Target?
  /// That of the deadline after it.
  public let next: Target?
  /// Other targets in force that contradict the current one.
  public let alternatives: [Target]
  /// The last whose deadline had passed, when none is in force.
  public let lapsed: Target?
  /// All that bind the unit whatever the period, by deadline; those without one first.
  public let all: [Target]
  /// Why they bind it; nil when there are none.
  public let binding: Binding?

  /// No targets.
  public static let none = TargetSelection(
    current: nil, next: nil, alternatives: [], lapsed: nil, all: [], binding: nil)
}
