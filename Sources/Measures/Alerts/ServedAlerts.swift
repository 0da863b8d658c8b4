/// The alerts of a server that looks at its data by itself, as it told of them last.
///
/// A screen on a server shows these and judges nothing, so that all screens say the same, and say
/// since when.
public struct ServedAlerts: Sendable, Hashable {
  /// The alerts that last, in the order in which they were told.
  public let alerts: [Alert]
  /// Alerts that it has and that are not among them: there was no room for them, or what they say
  /// is not understood here.
  public let omitted: Int

  /// What a server told.
  public init(_ alerts: [Alert], omitted: Int = 0) {
    self.alerts = alerts
    self.omitted = omitted
  }
}
