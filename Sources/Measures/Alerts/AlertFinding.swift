/// What one rule finds in one look at the data.
public struct AlertFinding: Sendable, Hashable {
  /// Which alert it is.
  public let id: AlertID
  /// The rule.
  public let rule: AlertRule
  /// How urgent it is.
  public let severity: AlertSeverity
  /// What was found.
  public let cause: AlertCause
  /// The period that was judged; nil for a source.
  public let period: Period?
  /// Whether the threshold is crossed; otherwise the value is between the threshold and its margin,
  /// which keeps an alert alive and starts none.
  public let isBreach: Bool
  /// Whether the figures are simulated: nobody is to be called for those.
  public let isSimulated: Bool
  /// How near to the nation the subject is: 0 for the nation and for a source.
  public let depth: Int
  /// How far beyond the threshold it is, in the indicator's unit of measure; nil where that says
  /// nothing.
  public let gap: FixedDecimal?

  /// A finding.
  public init(
    _ subject: AlertSubject, indicator: String = "", rule: AlertRule,
    severity: AlertSeverity = .warning, cause: AlertCause, period: Period? = nil,
    isBreach: Bool = true, isSimulated: Bool = false, depth: Int = 0, gap: FixedDecimal? = nil
  ) {
    id = AlertID(rule: rule.id, subject: subject, indicator: indicator)
    self.rule = rule
    self.severity = severity
    self.cause = cause
    self.period = period
    self.isBreach = isBreach
    self.isSimulated = isSimulated
    self.depth = depth
    self.gap = gap
  }

  /// Whether this one is to be looked at before another: what is published before what is
  /// simulated, then the more urgent, the nearer to the nation, the further off.
  ///
  /// It orders any two findings that differ in what is shown of them, so that the order in which
  /// they were found never matters.
  public func precedes(_ other: AlertFinding) -> Bool {
    if isSimulated != other.isSimulated { return !isSimulated }
    if severity != other.severity { return severity > other.severity }
    if isBreach != other.isBreach { return isBreach }
    if depth != other.depth { return depth < other.depth }
    if gap != other.gap { return (gap ?? Self.nothing) > (other.gap ?? Self.nothing) }
    if id != other.id { return id < other.id }
    if cause.value != other.cause.value {
      return (cause.value ?? Self.nothing) < (other.cause.value ?? Self.nothing)
    }
    return (cause.threshold ?? Self.nothing) < (other.cause.threshold ?? Self.nothing)
  }

  /// Less than any gap.
  private static let nothing = FixedDecimal(integer: .min)
}
