/// What a server says beside its data: its alerts, and how its own sources are doing.
public struct ServedState: Sendable, Hashable {
  /// Its alerts; nil when it has none to tell of, and whoever shows its data judges by itself.
  public var alerts: ServedAlerts?
  /// How its sources are doing, in its order and by its clock; nil when it does not say.
  public var sources: [SourceHealth]?
  /// What its clock showed then; nil when it does not say.
  public var clock: Moment?

  /// What a server that says nothing says.
  public init(
    alerts: ServedAlerts? = nil, sources: [SourceHealth]? = nil, clock: Moment? = nil
  ) {
    self.alerts = alerts
    self.sources = sources
    self.clock = clock
  }

  /// The sources by another clock: ages stay what they are on machines whose clocks differ.
  ///
  /// - Parameter moment: what that clock showed when the server was asked.
  /// - Returns: the sources; nil when the server does not say.
  public func sources(at moment: Moment) -> [SourceHealth]? {
    guard let clock else { return sources }
    let (shift, overflow) = moment.seconds.subtractingReportingOverflow(clock.seconds)
    guard !overflow, shift != 0 else { return sources }
    return sources?.map { $0.shifted(by: shift) }
  }
}

extension SourceHealth {
  /// Takes over, for a server, how the sources behind it are doing: what it gives now may have been
  /// read there long ago.
  ///
  /// Its data is as old as the oldest of theirs. When one of them fails and is still shown, so is
  /// the server's, with the reason; one that never gave anything makes nothing old.
  public mutating func answer(for sources: [SourceHealth]) {
    lastSuccess = sources.compactMap(\.lastSuccess).min() ?? lastSuccess
    let old = sources.filter { $0.state == .stale || $0.state == .remembered }
    let oldest = old.min { ($0.lastSuccess ?? .distantPast) < ($1.lastSuccess ?? .distantPast) }
    guard let oldest else { return }
    state = .stale
    error = oldest.error ?? old.lazy.compactMap(\.error).first
    failuresInARow = oldest.failuresInARow
  }

  fileprivate func shifted(by seconds: Int64) -> SourceHealth {
    var health = self
    health.lastSuccess = lastSuccess?.shifted(by: seconds)
    health.lastAttempt = lastAttempt?.shifted(by: seconds)
    health.nextAttempt = nextAttempt?.shifted(by: seconds)
    return health
  }
}

extension Moment {
  /// Before anything that a source was read at.
  fileprivate static let distantPast = Moment(seconds: .min)

  fileprivate func shifted(by shift: Int64) -> Moment {
    let (shifted, overflow) = seconds.addingReportingOverflow(shift)
    return overflow ? self : Moment(seconds: shifted)
  }
}
