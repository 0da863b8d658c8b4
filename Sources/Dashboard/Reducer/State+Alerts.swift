import Measures
import Text
import Words

extension State {
  /// Takes over what the rules found in the data.
  mutating func take(_ judgement: AlertJudgement) {
    guard let report else { return }
    alertRevision += 1
    let events = alerts.receive(judgement, sources: report.health, at: now)
    wall?.note(events)
  }

  /// Time has passed, or a source has failed: ages and pending times go on.
  mutating func lookAtSources() {
    guard let report else { return }
    alertRevision += 1
    // Before the first judgement nothing is news to a wall.
    let isFirst = alerts.period == nil
    let events = alerts.look(at: report.health, at: now)
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
    guard let before = self.report?.health else { return report }
    var health = report.health
    for index in health.indices {
      guard let known = before.first(where: { $0.source == health[index].source }) else { continue }
      if health[index].lastSuccess == nil { health[index].lastSuccess = known.lastSuccess }
      if health[index].error != nil, health[index].failuresInARow == 0 {
        health[index].failuresInARow = known.failuresInARow + 1
      }
    }
    return report.with(health: health)
  }

  /// Sources whose figures are shown although they could not be read again.
  var staleSources: Set<SourceID> {
    Set((report?.health ?? []).filter { $0.state == .stale }.map(\.source))
  }

  /// When the data was read; of several sources that fail, when the oldest of them was.
  var dataReadAt: WallClock? {
    let stale = (report?.health ?? []).filter { $0.state == .stale }.compactMap(\.lastSuccess)
    return stale.min().map { WallClock(unixSeconds: $0.seconds) } ?? report?.readAt
  }
}

extension State {
  /// Which figures are old and since when, on pages with figures; nil when all are fresh.
  var staleRemark: SafeText? {
    guard place.page != .sources, place.page != .alerts,
      let old = report?.health.first(where: { $0.state == .stale })
    else { return nil }
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
