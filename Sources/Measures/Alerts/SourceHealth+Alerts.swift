extension SourceHealth {
  /// How old the data is, in seconds; nil when there never was any, 0 when the clock was set back.
  public func ageSeconds(at moment: Moment) -> Int64? {
    guard let lastSuccess else { return nil }
    guard moment > lastSuccess else { return 0 }
    let (age, overflow) = moment.seconds.subtractingReportingOverflow(lastSuccess.seconds)
    return overflow ? .max : age
  }

  /// What a rule about sources finds in this one; nil for other rules.
  ///
  /// A source that fails is found at once, and is critical when it never gave anything or when its
  /// data is older than the limit. One that is polled is found when it is late. A file that was
  /// read well does not grow old.
  public func finding(_ rule: AlertRule, at moment: Moment) -> AlertFinding? {
    guard case .stale(let standard) = rule.condition else { return nil }
    let age = ageSeconds(at: moment)
    let limit = maximumAgeSeconds ?? standard
    let isLate = age.map { $0 > limit } ?? false
    switch state {
    case .waiting, .loading, .remembered:
      return nil
    case .failed:
      return finding(rule, severity: .critical, age: age, limit: nil, hasFailed: true)
    case .stale:
      return finding(
        rule, severity: isLate ? .critical : .warning, age: age, limit: limit, hasFailed: true)
    case .good, .flawed:
      guard isLate, maximumAgeSeconds != nil || nextAttempt != nil else { return nil }
      return finding(rule, severity: .warning, age: age, limit: limit, hasFailed: false)
    }
  }

  private func finding(
    _ rule: AlertRule, severity: AlertSeverity, age: Int64?, limit: Int64?, hasFailed: Bool
  ) -> AlertFinding {
    AlertFinding(
      .source(source), rule: rule, severity: severity,
      cause: .stale(ageSeconds: age, limitSeconds: limit, hasFailed: hasFailed))
  }
}
