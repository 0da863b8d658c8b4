/// Something that a rule found and that lasts.
///
/// Acknowledgement and silence belong here once they exist: they are kept by ``AlertID``.
public struct Alert: Sendable, Hashable, Identifiable {
  /// How far it has come.
  public enum Stage: UInt8, Sendable, Hashable, CaseIterable {
    /// Found, and not long enough for anybody to be told.
    case pending
    /// Raised.
    case firing

    /// The word in exports and in the API.
    public var code: String {
      switch self {
      case .pending: "pending"
      case .firing: "firing"
      }
    }
  }

  /// What was found last.
  public internal(set) var finding: AlertFinding
  /// How far it has come.
  public internal(set) var stage: Stage
  /// When it was first found, by the clock as it is now.
  public internal(set) var since: Moment
  /// For how many seconds it has been so, whatever the clock did meanwhile.
  public internal(set) var heldSeconds: Int64
  /// The most urgent it has been since it was raised.
  public internal(set) var worstSeverity: AlertSeverity

  /// An alert that somebody else keeps the book of.
  public init(
    finding: AlertFinding, stage: Stage, since: Moment, heldSeconds: Int64,
    worstSeverity: AlertSeverity
  ) {
    self.finding = finding
    self.stage = stage
    self.since = since
    self.heldSeconds = heldSeconds
    self.worstSeverity = worstSeverity
  }

  /// Which alert it is.
  public var id: AlertID { finding.id }
  /// How urgent it is now.
  public var severity: AlertSeverity { finding.severity }

  /// Whether this one is shown before another: raised ones first, then as the findings.
  public func precedes(_ other: Alert) -> Bool {
    if stage != other.stage { return stage == .firing }
    return finding.precedes(other.finding)
  }
}

/// What changed about an alert: what a log keeps and what somebody may be told.
public struct AlertEvent: Sendable, Hashable {
  /// What changed.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// It was raised.
    case raised
    /// It is more urgent than it has been since it was raised.
    case worsened
    /// It is over.
    case resolved

    /// The word in exports and in the API.
    public var code: String {
      switch self {
      case .raised: "raised"
      case .worsened: "worsened"
      case .resolved: "resolved"
      }
    }
  }

  /// What changed.
  public let kind: Kind
  /// The alert after the change; of one that is over, as it was found last.
  public let alert: Alert
  /// When the change was seen.
  public let at: Moment
}
