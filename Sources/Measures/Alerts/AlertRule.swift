/// One thing to watch for, and how patiently.
///
/// A rule is a plain value, so that rules may also come from files.
public struct AlertRule: Sendable, Hashable {
  /// What has to be so for the rule to find something.
  public enum Condition: Sendable, Hashable {
    /// A unit misses the target that binds it: its status is missed or critical (rule 7).
    case belowTarget(StatusThresholds)
    /// A member is more than so many points worse than its block.
    case belowAverage(points: Int)
    /// A unit became worse by at least so many points since the period before.
    case suddenDrop(points: Int)
    /// A unit lost at least so many ranks since the period before, among the same units.
    case rankDrop(ranks: Int)
    /// A source fails, or is polled and has given nothing for longer than this, unless its health
    /// names another limit.
    case stale(afterSeconds: Int64)
    /// Members that were valid in the period have not reported.
    case incompleteCoverage
    /// A parent is given as something else than the sum of its members.
    case differsFromMembers
    /// A value is not the ratio of the counts published with it.
    case contradictsCounts
    /// So many percent of the members moved the same way by so many points at once: a change of
    /// method rather than of work. Asked only of at least so many members.
    case jointJump(points: Int, percentOfUnits: Int, units: Int)
    /// A value outside what there can be: a rate below 0 or above 100 %, a score above its maximum.
    case impossibleValue
    /// A source gives another value for a past period than before, seen so many seconds ago at most.
    case restated(forSeconds: Int64)
  }

  /// Whether a rule is about the work of the units or about the data itself.
  public enum Subject: UInt8, Sendable, Hashable, CaseIterable {
    /// How well a unit does.
    case performance
    /// Whether the figures can be relied on.
    case data
  }

  /// A stable name, part of the alert's identity.
  public let id: String
  /// What has to be so.
  public let condition: Condition
  /// How long it must have been so before the alert is raised.
  public let pendingSeconds: Int64
  /// How far beyond the threshold a value must be before the alert is over, in points or ranks:
  /// a value that trembles around the threshold raises one alert, not many.
  public let margin: Int

  /// A rule; times and margin are at least 0.
  public init(id: String, condition: Condition, pendingSeconds: Int64, margin: Int = 0) {
    self.id = id
    self.condition = condition
    self.pendingSeconds = max(0, pendingSeconds)
    self.margin = max(0, margin)
  }

  /// Whether it is about the work of the units or about the data.
  public var subject: Subject {
    switch condition {
    case .belowTarget, .belowAverage, .suddenDrop, .rankDrop: .performance
    case .stale, .incompleteCoverage, .differsFromMembers, .contradictsCounts, .jointJump,
      .impossibleValue, .restated:
      .data
    }
  }

  /// The most findings of one rule: more than all ministries and provinces of any year, and few
  /// enough to be looked through.
  public static let findingLimit = 200
}

extension AlertRule {
  /// The rules that the product comes with.
  ///
  /// Figures of a closed period wait five minutes, so that a source that is read while it is being
  /// written raises nothing; a source that fails waits two, the time of a retry.
  public static let builtIn: [AlertRule] = [
    AlertRule(
      id: "below-target", condition: .belowTarget(.standard), pendingSeconds: 300, margin: 1),
    AlertRule(
      id: "below-average", condition: .belowAverage(points: 10), pendingSeconds: 300, margin: 1),
    AlertRule(
      id: "sudden-drop", condition: .suddenDrop(points: 5), pendingSeconds: 300, margin: 1),
    AlertRule(id: "rank-drop", condition: .rankDrop(ranks: 10), pendingSeconds: 300, margin: 1),
    AlertRule(id: "stale", condition: .stale(afterSeconds: 3600), pendingSeconds: 120),
    AlertRule(id: "incomplete-coverage", condition: .incompleteCoverage, pendingSeconds: 600),
    AlertRule(id: "differs-from-members", condition: .differsFromMembers, pendingSeconds: 300),
    AlertRule(id: "contradicts-counts", condition: .contradictsCounts, pendingSeconds: 300),
    AlertRule(
      id: "joint-jump", condition: .jointJump(points: 10, percentOfUnits: 80, units: 10),
      pendingSeconds: 300),
    AlertRule(id: "impossible-value", condition: .impossibleValue, pendingSeconds: 60),
    AlertRule(id: "restated", condition: .restated(forSeconds: 86_400), pendingSeconds: 0),
  ]
}
