/// The rules at work: what they found in the latest data, and the book they are written into.
///
/// A value like any other: a program gives it data and the time, and has nothing else to do. A
/// screen and a daemon use the same one.
public struct AlertWatch: Sendable {
  /// The rules.
  public let rules: [AlertRule]
  /// All alerts and what became of them.
  public private(set) var book = AlertBook()
  /// What the rules found in the latest data.
  public private(set) var findings = AlertFindings.none
  /// The period that was judged; nil before the first data.
  public private(set) var period: Period?
  /// What was judged; nil before the first data.
  public private(set) var indicator: IndicatorIndex?
  /// Values of past periods that were changed, the latest ones.
  public private(set) var restatements: [ChangedValue] = []
  /// Whether the book is that of a server: then nothing is judged here, and nothing is to be kept.
  public private(set) var isFollowing = false
  private var dataset: Dataset?
  /// Whether every source had answered or failed when a look was taken.
  private var isSettled = false

  /// The most restatements kept: a source that rewrites its past does so for all provinces and
  /// years at once.
  public static let restatementLimit = 1024

  /// How long a restatement is told of, in seconds: the longest that a built-in rule asks for, a day.
  public static let restatementSeconds: Int64 = 86_400

  /// A watch that has seen nothing.
  public init(rules: [AlertRule] = AlertRule.builtIn) {
    self.rules = rules
  }

  /// Findings and alerts for which there was no room.
  public var omitted: Int { (isFollowing ? 0 : findings.omitted) + book.omitted }

  /// Looks at new data.
  ///
  /// Everything the first data of each source shows is raised at once; see ``AlertBook/updated(with:at:skippingPending:)``.
  ///
  /// - Parameters:
  ///   - dataset: the data.
  ///   - indicator: what is judged.
  ///   - period: the newest closed period of the data.
  ///   - sources: how each source is doing.
  ///   - moment: the time.
  /// - Returns: what changed.
  public mutating func receive(
    _ dataset: Dataset, indicator: IndicatorIndex, during period: Period,
    sources: [SourceHealth], at moment: Moment
  ) -> [AlertEvent] {
    receive(
      AlertJudgement(dataset, indicator: indicator, during: period, rules: rules),
      sources: sources, at: moment)
  }

  /// Takes over what the rules found in new data.
  public mutating func receive(
    _ judgement: AlertJudgement, sources: [SourceHealth], at moment: Moment
  ) -> [AlertEvent] {
    if let before = dataset {
      note(
        judgement.dataset.restatements(
          since: before, indicator: judgement.indicator, at: moment))
    }
    take(judgement)
    return look(at: sources, at: moment)
  }

  /// Takes over new data and the alerts that its server has; of the judgement only what is no alert
  /// is of use, such as who has reported.
  ///
  /// - Parameters:
  ///   - served: the server's alerts.
  ///   - judgement: what the rules find in the data; nil when that is no other.
  ///   - moment: the time.
  /// - Returns: what changed.
  public mutating func follow(
    _ served: ServedAlerts, beside judgement: AlertJudgement? = nil, at moment: Moment
  ) -> [AlertEvent] {
    if let judgement { take(judgement) }
    if !isFollowing {
      book = AlertBook()
      isFollowing = true
    }
    let result = book.following(served, at: moment)
    book = result.book
    return result.events
  }

  private mutating func take(_ judgement: AlertJudgement) {
    dataset = judgement.dataset
    indicator = judgement.indicator
    period = judgement.period
    findings = judgement.findings
  }

  /// Takes note of changed values, of each the latest change.
  public mutating func note(_ changes: [ChangedValue]) {
    var known = restatements
    for change in changes {
      if let index = known.firstIndex(where: { $0.isSameFigure(as: change) }) {
        if known[index].seenAt < change.seenAt { known[index] = change }
      } else {
        known.append(change)
      }
    }
    restatements = Array(known.suffix(Self.restatementLimit))
  }

  /// Goes on with the alerts of an earlier run; see ``AlertBook/resume(_:)``.
  ///
  /// A server that is followed knows better.
  public mutating func resume(_ alerts: [KeptAlert]) {
    if !isFollowing { book.resume(alerts) }
  }

  /// Looks at the sources again, because time has passed or one of them failed.
  ///
  /// What a server told before is forgotten with the first look.
  public mutating func look(at sources: [SourceHealth], at moment: Moment) -> [AlertEvent] {
    if isFollowing {
      book = AlertBook()
      (isFollowing, isSettled) = (false, false)
    }
    let isSettling = dataset != nil && !isSettled
    isSettled =
      isSettled
      || (isSettling && !sources.contains { $0.state == .waiting || $0.state == .loading })
    var found = findings.findings
    for rule in rules {
      switch rule.condition {
      case .stale: found += sources.compactMap { $0.finding(rule, at: moment) }
      case .restated(let seconds): found += restated(rule, within: seconds, at: moment)
      default: break
      }
    }
    let result = book.updated(with: found, at: moment, skippingPending: isSettling)
    book = result.book
    return result.events
  }

  /// One finding for each unit and indicator, about the latest period that was changed.
  private mutating func restated(
    _ rule: AlertRule, within seconds: Int64, at moment: Moment
  ) -> [AlertFinding] {
    restatements.removeAll { restatement in
      let (age, overflow) = moment.seconds.subtractingReportingOverflow(
        restatement.seenAt.seconds)
      return overflow || age >= seconds
    }
    let groups = Dictionary(grouping: restatements) { [$0.unit, $0.indicator] }
    let found = groups.values.compactMap { group -> AlertFinding? in
      guard let last = group.max(by: { $0.period.end < $1.period.end }) else { return nil }
      return AlertFinding(
        .unit(last.unit), indicator: last.indicator, rule: rule,
        cause: .restated(
          before: last.before, after: last.after, period: last.period, figures: group.count),
        period: last.period, depth: last.depth)
    }
    return Array(found.sorted { $0.precedes($1) }.prefix(AlertRule.findingLimit))
  }
}
