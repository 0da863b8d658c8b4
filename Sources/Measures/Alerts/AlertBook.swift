/// All alerts that last, and what became of them: a state machine without a clock.
///
/// Each look at the data gives findings. A new one is pending; one that has been found for as long
/// as its rule says is firing; a firing one that is no longer found is resolved. The same looks
/// give the same book, in whatever order their findings come.
///
/// The clock may be set: time that went back counts as none, and a long gap as no more than
/// ``longestGapSeconds``.
public struct AlertBook: Sendable, Hashable {
  /// Alerts that last, by identity.
  public private(set) var alerts: [Alert] = []
  /// The latest events, oldest first.
  public private(set) var recent: [AlertEvent] = []
  /// Findings of the latest look for which there was no room.
  public private(set) var omitted = 0
  /// When the latest look was taken; nil before the first.
  public private(set) var updatedAt: Moment?
  /// Alerts of an earlier run that no look has found yet, by ``KeptAlert/key``.
  private var kept: [String: KeptAlert] = [:]

  /// The most alerts: every ministry and province with every rule about its work, twice.
  public static let alertLimit = 1024
  /// The most events kept: more than a shift can read.
  public static let eventLimit = 256
  /// The longest time between two looks that counts, in seconds: a day.
  ///
  /// A longer gap is a machine that slept or a clock that was set.
  public static let longestGapSeconds: Int64 = 86_400

  /// A book in which nothing is written.
  public init() {}

  /// The book after a look.
  ///
  /// - Parameters:
  ///   - findings: everything that is found now, in any order.
  ///   - moment: the time of the look.
  ///   - skippingPending: raises new findings at once. For the first look of a program, to which
  ///     everything is new and nothing is sudden, and for one that takes a single look. Alerts of an
  ///     earlier run are waited for as long.
  /// - Returns: the book, and what changed: what is over first, then what was raised, worst first.
  public func updated(
    with findings: [AlertFinding], at moment: Moment, skippingPending: Bool = false
  ) -> (book: AlertBook, events: [AlertEvent]) {
    var look = Look(self, kept, at: moment, skippingPending: skippingPending)
    let ordered = findings.sorted { $0.precedes($1) }
    var seen: Set<AlertID> = []
    let leading = ordered.filter { seen.insert($0.id).inserted }
    // What lasts keeps its place; the worst of what is new takes what is left.
    for finding in leading where look.known[finding.id] != nil { look.goOn(finding) }
    for finding in leading where !look.isSettled(finding.id) {
      look.begin(finding)
    }
    look.end()
    var book = self
    book.alerts = look.alerts.sorted { $0.id < $1.id }
    book.omitted = look.omitted
    book.kept = skippingPending ? look.kept : [:]
    book.updatedAt = moment
    let events = look.events.sorted { left, right in
      left.kind == right.kind
        ? left.alert.precedes(right.alert) : left.kind.order < right.kind.order
    }
    book.recent = Array((recent + events).suffix(Self.eventLimit))
    return (book, events)
  }

  /// The book with what a server tells in the place of what is in it.
  ///
  /// The server has waited and decided: what it says is taken as it is. What changed is found by
  /// comparing, so that whoever was away for a while is told of the outcome.
  ///
  /// - Parameters:
  ///   - served: all alerts of the server.
  ///   - moment: when they were asked for.
  /// - Returns: the book, and what changed, in the order of ``updated(with:at:skippingPending:)``;
  ///   what was raised before anything was known has the time at which it was first found.
  public func following(
    _ served: ServedAlerts, at moment: Moment
  ) -> (book: AlertBook, events: [AlertEvent]) {
    var before = Dictionary(alerts.map { ($0.id, $0) }) { first, _ in first }
    var seen: Set<AlertID> = []
    let present = served.alerts.filter { seen.insert($0.id).inserted }.prefix(Self.alertLimit)
    var events: [AlertEvent] = []
    for alert in present {
      let known = before.removeValue(forKey: alert.id)
      guard alert.stage == .firing else { continue }
      if known?.stage != .firing {
        let at = updatedAt == nil ? min(alert.since, moment) : moment
        events.append(AlertEvent(kind: .raised, alert: alert, at: at))
      } else if let known, alert.worstSeverity > known.worstSeverity {
        events.append(AlertEvent(kind: .worsened, alert: alert, at: moment))
      }
    }
    events += before.values.filter { $0.stage == .firing }
      .map { AlertEvent(kind: .resolved, alert: $0, at: moment) }
    events.sort { left, right in
      if left.at != right.at { return left.at < right.at }
      return left.kind == right.kind
        ? left.alert.precedes(right.alert) : left.kind.order < right.kind.order
    }
    var book = self
    book.alerts = present.sorted { $0.id < $1.id }
    book.omitted = served.omitted + seen.count - present.count
    book.kept = [:]
    book.updatedAt = moment
    book.recent = Array((recent + events).suffix(Self.eventLimit))
    return (book, events)
  }

  /// Goes on with the alerts of an earlier run: those that are found again began when they did then.
  ///
  /// - Parameter alerts: as they were kept; those that were over are passed over.
  public mutating func resume(_ alerts: [KeptAlert]) {
    kept = Dictionary(
      alerts.filter { $0.stage != nil }.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    for index in self.alerts.indices {
      guard let known = kept.removeValue(forKey: self.alerts[index].id.description) else {
        continue
      }
      self.alerts[index].since = min(self.alerts[index].since, known.since)
      self.alerts[index].worstSeverity = max(
        self.alerts[index].worstSeverity, known.worstSeverity)
    }
  }

  /// What has to be kept of this book when an earlier one is kept already.
  public func changes(since earlier: AlertBook, at moment: Moment) -> [KeptAlert] {
    var changes: [KeptAlert] = []
    let before = Dictionary(
      earlier.alerts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var present: Set<AlertID> = []
    for alert in alerts {
      present.insert(alert.id)
      let new = KeptAlert(alert, at: moment)
      let old = before[alert.id].map { KeptAlert($0, at: moment) }
      if (old ?? earlier.kept[new.key])?.says(new) != true { changes.append(new) }
    }
    changes += earlier.alerts.filter { !present.contains($0.id) }
      .map { KeptAlert($0, at: moment).over }
    if !earlier.kept.isEmpty {
      let keys = Set(alerts.map(\.id.description))
      changes += earlier.kept.values.filter { kept[$0.key] == nil && !keys.contains($0.key) }
        .map { $0.over(at: moment) }
    }
    return changes.sorted { $0.key < $1.key }
  }

  /// The raised ones, in the order in which they are shown.
  public var firing: [Alert] { alerts.filter { $0.stage == .firing }.sorted { $0.precedes($1) } }

  /// All, in the order in which they are shown.
  public var shown: [Alert] { alerts.sorted { $0.precedes($1) } }
}

extension AlertEvent.Kind {
  /// An alert that begins again in the same look was over before.
  fileprivate var order: Int {
    switch self {
    case .resolved: 0
    case .raised: 1
    case .worsened: 2
    }
  }
}

/// One look being entered into a book.
private struct Look {
  /// Alerts of the book that this look has not come to yet.
  var known: [AlertID: Alert]
  /// Alerts after the look.
  var alerts: [Alert] = []
  var events: [AlertEvent] = []
  var omitted = 0
  /// Alerts of an earlier run that were not found again so far.
  var kept: [String: KeptAlert]
  private var settled: Set<AlertID> = []
  private let moment: Moment
  private let elapsed: Int64
  private let skipsPending: Bool

  init(
    _ book: AlertBook, _ kept: [String: KeptAlert], at moment: Moment, skippingPending: Bool
  ) {
    self.kept = kept
    known = Dictionary(book.alerts.map { ($0.id, $0) }) { first, _ in first }
    self.moment = moment
    skipsPending = skippingPending
    let (gap, overflow) = moment.seconds.subtractingReportingOverflow(
      book.updatedAt?.seconds ?? moment.seconds)
    elapsed = overflow ? 0 : min(max(0, gap), AlertBook.longestGapSeconds)
  }

  func isSettled(_ id: AlertID) -> Bool { settled.contains(id) }

  /// An alert of the book is found again.
  mutating func goOn(_ finding: AlertFinding) {
    guard var alert = known.removeValue(forKey: finding.id) else { return }
    guard alert.finding.isSimulated == finding.isSimulated else {
      // A published value where there was a simulated one is another matter altogether.
      if alert.stage == .firing { note(.resolved, alert) }
      return
    }
    settled.insert(finding.id)
    let (held, overflow) = alert.heldSeconds.addingReportingOverflow(elapsed)
    alert.heldSeconds = overflow ? .max : held
    // After the clock was set back it began earlier than it says.
    alert.since = min(alert.since, moment.earlier(by: alert.heldSeconds))
    alert.finding = finding
    switch alert.stage {
    case .pending where finding.isBreach && alert.heldSeconds >= finding.rule.pendingSeconds:
      alert.stage = .firing
      alert.worstSeverity = finding.severity
      note(.raised, alert)
    case .firing where finding.severity > alert.worstSeverity:
      alert.worstSeverity = finding.severity
      note(.worsened, alert)
    case .pending, .firing:
      break
    }
    alerts.append(alert)
  }

  /// Something is found that the book does not have.
  mutating func begin(_ finding: AlertFinding) {
    guard finding.isBreach else { return }
    guard alerts.count < AlertBook.alertLimit else {
      omitted += 1
      return
    }
    let earlier = kept.isEmpty ? nil : kept.removeValue(forKey: finding.id.description)
    let since = min(moment, earlier?.since ?? moment)
    let held = min(moment.seconds(since: since), AlertBook.longestGapSeconds)
    let isRaised =
      skipsPending || earlier?.stage == .firing || held >= finding.rule.pendingSeconds
    let alert = Alert(
      finding: finding, stage: isRaised ? .firing : .pending, since: since, heldSeconds: held,
      worstSeverity: max(finding.severity, earlier?.worstSeverity ?? finding.severity))
    // Of what was raised in an earlier run somebody has been told.
    if isRaised, earlier?.stage != .firing { note(.raised, alert) }
    alerts.append(alert)
  }

  /// What is left in the book is no longer found.
  mutating func end() {
    for alert in known.values where alert.stage == .firing { note(.resolved, alert) }
  }

  private mutating func note(_ kind: AlertEvent.Kind, _ alert: Alert) {
    events.append(AlertEvent(kind: kind, alert: alert, at: moment))
  }
}

extension Moment {
  /// The seconds since an earlier moment; as many as there can be beyond that.
  fileprivate func seconds(since earlier: Moment) -> Int64 {
    let (gap, overflow) = seconds.subtractingReportingOverflow(earlier.seconds)
    return overflow ? .max : gap
  }

  /// The moment so many seconds before; the earliest there is where it would be before that.
  fileprivate func earlier(by seconds: Int64) -> Moment {
    let (earlier, overflow) = self.seconds.subtractingReportingOverflow(seconds)
    return Moment(seconds: overflow ? .min : earlier)
  }
}
