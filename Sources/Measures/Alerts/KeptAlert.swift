/// What is kept of an alert from one run of a program to the next: what the data cannot say again.
public struct KeptAlert: Sendable, Hashable {
  /// Which alert it is: ``AlertID/description``.
  public let key: String
  /// The rule's name.
  public let rule: String
  /// The unit's identifier; nil for an alert about a source.
  public let unit: String?
  /// The indicator with its definition; nil for an alert about a source.
  public let indicator: String?
  /// How far it has come; nil when it is over.
  public let stage: Alert.Stage?
  /// When it was first found.
  public let since: Moment
  /// The most urgent it has been.
  public let worstSeverity: AlertSeverity
  /// When it came into this state.
  public let at: Moment

  /// An alert as it was kept.
  public init(
    key: String, rule: String, unit: String?, indicator: String?, stage: Alert.Stage?,
    since: Moment, worstSeverity: AlertSeverity, at: Moment
  ) {
    self.key = key
    self.rule = rule
    self.unit = unit
    self.indicator = indicator
    self.stage = stage
    self.since = since
    self.worstSeverity = worstSeverity
    self.at = at
  }

  /// What is to be kept of an alert.
  init(_ alert: Alert, at moment: Moment) {
    var unit: String?
    if case .unit(let id) = alert.id.subject { unit = id }
    self.init(
      key: alert.id.description, rule: alert.id.rule, unit: unit,
      indicator: alert.id.indicator.isEmpty ? nil : alert.id.indicator, stage: alert.stage,
      since: alert.since, worstSeverity: alert.worstSeverity, at: moment)
  }

  /// The same alert once it is over.
  var over: KeptAlert { over(at: at) }

  /// The same alert, over since a moment.
  func over(at moment: Moment) -> KeptAlert {
    KeptAlert(
      key: key, rule: rule, unit: unit, indicator: indicator, stage: nil, since: since,
      worstSeverity: worstSeverity, at: moment)
  }

  /// Whether another record of the alert says nothing else, but for the time it was written.
  func says(_ other: KeptAlert) -> Bool {
    stage == other.stage && since == other.since && worstSeverity == other.worstSeverity
  }
}
