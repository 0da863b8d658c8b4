import Measures
import Text
import Words

extension State {
  /// Takes over what the rules found in the data.
  mutating func take(_ judgement: AlertJudgement) {
    guard let report else { return }
    alertRevision += 1
    if freshReports > 0 {
      freshReports -= 1
      alerts = AlertWatch(rules: alerts.rules)
    }
    if let main = report.dataset.mainIndicator, !report.restated.isEmpty {
      let day = Moment(seconds: now.seconds - AlertWatch.restatementSeconds)
      alerts.note(report.restated.changes(of: main, since: day, in: report.dataset))
    }
    let events =
      report.alerts.map { alerts.follow($0, beside: judgement, at: now) }
      ?? alerts.receive(judgement, sources: report.health, at: now)
    wall?.note(events)
  }

  /// Time has passed, or a source has failed: ages and pending times go on, here or at the server
  /// whose alerts are shown.
  mutating func lookAtSources() {
    guard let report else { return }
    alertRevision += 1
    // Before the first judgement nothing is news to a wall.
    let isFirst = alerts.period == nil
    let events =
      report.alerts.map { alerts.follow($0, at: now) }
      ?? alerts.look(at: report.health, at: now)
    if !isFirst { wall?.note(events) }
  }

  /// The time of the latest action that brought one.
  private var now: Moment {
    let clock = clock.moment
    guard let read = report?.readAt.moment else { return clock }
    // A reading that ends after the clock's minute has begun is not before it.
    return max(clock, min(read, Moment(seconds: clock.seconds + 60)))
  }

  /// Takes over from the report before when a source that fails now was last read.
  func keepingLastSuccess(_ report: Report) -> Report {
    // A replay knows by itself, and the report before may be of a later time.
    guard replay == nil, let before = self.report?.health else { return report }
    var result = report
    for index in result.health.indices {
      let health = result.health[index]
      guard let known = before.first(where: { $0.source == health.source }) else { continue }
      if health.lastSuccess == nil { result.health[index].lastSuccess = known.lastSuccess }
      if health.error != nil, health.failuresInARow == 0 {
        result.health[index].failuresInARow = known.failuresInARow + 1
      }
    }
    return result
  }

  /// Sources whose figures are shown although they could not be read again, or not yet.
  var staleSources: Set<SourceID> {
    Set((report?.health ?? []).filter(\.isOld).map(\.source))
  }

  /// How old the data is, in seconds: since its oldest part was read, first of all of what is old;
  /// nil before anything was.
  ///
  /// Reckoned as the page of the sources does it, so that both say the same.
  var dataAgeSeconds: Int64? {
    let health = report?.health ?? []
    let old = health.filter(\.isOld).compactMap { $0.ageSeconds(at: clock.moment) }.max()
    return old ?? health.compactMap { $0.ageSeconds(at: clock.moment) }.max()
      ?? report.map { Int64(max(0, clock.minutes(since: $0.readAt))) * 60 }
  }

  /// When the data was read; of several sources that fail, when the oldest of them was.
  var dataReadAt: WallClock? {
    let stale = (report?.health ?? []).filter(\.isOld).compactMap(\.lastSuccess)
    return stale.min().map { WallClock(unixSeconds: $0.seconds) } ?? report?.readAt
  }
}

extension State {
  /// Which figures are old and since when, on pages with figures; nil when all are fresh.
  var staleRemark: SafeText? {
    // The server's alerts do not say that the server is gone.
    let isSaid = place.page == .sources || (place.page == .alerts && report?.alerts == nil)
    guard !isSaid, knownAt == nil else { return nil }
    if let remark = awaitedRemark { return remark }
    guard let old = report?.health.first(where: \.isOld) else { return nil }
    let name = SafeText(old.source.name)
    guard let last = old.lastSuccess else {
      return words.sentence(
        Bilingual("◌ Số liệu của {0} đã cũ · {1}", "◌ Data of {0} is stale · {1}"), name,
        words.condition(old))
    }
    let age = words.duration(seconds: old.ageSeconds(at: clock.moment) ?? 0)
    return words.sentence(
      Bilingual(
        "◌ Số liệu của {0} cũ {1}, đọc lúc {2} · {3}", "◌ Data of {0} is {1} old, read {2} · {3}"),
      name, age, words.time(last, today: clock.day), words.condition(old))
  }
}

extension State {
  /// Why there are no figures yet, and when they are asked for again; nil when there are some.
  private var awaitedRemark: SafeText? {
    guard let report, report.dataset.observations.count == 0,
      let failed = report.health.first(where: { $0.state == .failed })
    else { return nil }
    return words.sentence(
      Bilingual("✗ Chưa có số liệu: {0} · {1}", "✗ No data yet: {0} · {1}"),
      words.condition(failed), words.nextTry(failed, today: clock.day))
  }
}

extension SourceHealth {
  /// Whether its figures are shown although it has not given them lately.
  var isOld: Bool { state == .stale || state == .remembered }
}
