import Drawing
import Measures
import Text
import Words

/// All alerts that last, and what became of others.
struct AlertsModel: Sendable {
  /// The alerts that pass the filter, in the order in which they are shown.
  let alerts: [Alert]
  /// The latest events, newest first.
  let events: [AlertEvent]
  /// How many there are of each kind, filter or not.
  let count: AlertCount
  /// Findings for which there was no room.
  let omitted: Int
  /// What was judged: indicator and period, not those being looked at.
  let scene: Scene
  /// How each source is doing.
  let health: [SourceHealth]
  /// Today.
  let today: Day

  /// Works out the page.
  init(
    _ watch: AlertWatch, health: [SourceHealth], filter: Filter, today: Day, in scene: Scene
  ) {
    self.scene = Scene(
      dataset: scene.dataset, indicator: watch.indicator ?? scene.indicator,
      period: watch.period ?? scene.period, preference: scene.preference, words: scene.words)
    let judged = self.scene
    alerts = watch.book.shown.filter { alert in
      filter.passes(judged.name(of: alert.id.subject))
        || filter.passes(judged.words[alert.finding.rule])
    }
    events = Self.newestFirst(watch.book.recent)
    count = AlertCount(watch.book)
    omitted = watch.omitted
    self.health = health
    self.today = today
  }

  /// Events from the newest look to the oldest, those of one look in their own order.
  private static func newestFirst(_ events: [AlertEvent]) -> [AlertEvent] {
    var looks: [[AlertEvent]] = []
    for event in events {
      if looks.last?.last?.at == event.at {
        looks[looks.count - 1].append(event)
      } else {
        looks.append([event])
      }
    }
    return looks.reversed().flatMap(\.self)
  }

  /// The unit in a row; nil for a source, and for a unit that is gone.
  func unit(at row: Int) -> UnitIndex? {
    guard alerts.indices.contains(row) else { return nil }
    return scene.unit(of: alerts[row].id.subject)
  }

  /// True when a figure of the page is simulated.
  var isSimulated: Bool {
    alerts.contains(where: \.finding.isSimulated)
      || events.contains(where: \.alert.finding.isSimulated)
  }
}

extension Scene {
  /// The unit an alert is about; nil for a source, and for a unit that is gone.
  func unit(of subject: AlertSubject) -> UnitIndex? {
    switch subject {
    case .unit(let id): dataset.registry.index(id: id)
    case .source: nil
    }
  }

  /// The name of whom or what an alert is about.
  func name(of subject: AlertSubject) -> SafeText {
    switch subject {
    case .unit(let id): unit(of: subject).map(name) ?? SafeText(id)
    case .source(let source):
      words.sentence(Bilingual("nguồn {0}", "source {0}"), SafeText(source.name))
    }
  }

  /// What an alert measures; nil for a source.
  func indicator(of id: AlertID) -> Indicator? {
    let parts = id.indicator.split(separator: ":", maxSplits: 1).map(String.init)
    // An identifier may itself hold a colon: `count:received`.
    let index =
      dataset.catalogue.index(id: id.indicator)
      ?? parts.first.flatMap {
        dataset.catalogue.index(id: $0, definition: parts.count > 1 ? parts[1] : "")
      }
      ?? id.indicator.lastIndex(of: ":").flatMap { colon in
        dataset.catalogue.index(
          id: String(id.indicator[..<colon]),
          definition: String(id.indicator[id.indicator.index(after: colon)...]))
      }
    return index.map { dataset.catalogue[$0] }
  }

  /// The words for a finding.
  func text(of finding: AlertFinding) -> AlertText {
    AlertText(finding, indicator: indicator(of: finding.id), words: words)
  }

  /// A finding in one line.
  func headline(_ finding: AlertFinding) -> SafeText {
    text(of: finding).headline(name(of: finding.id.subject))
  }

  /// The same in so many columns: the name of the unit is cut first.
  func headline(_ finding: AlertFinding, width: Int) -> SafeText {
    let full = headline(finding)
    let name = name(of: finding.id.subject)
    let room = name.width - (full.width - width)
    guard full.width > width, room > 1 else { return full }
    return text(of: finding).headline(name.truncated(to: room))
  }
}

extension Alert {
  /// The shape that says how urgent it is without colour.
  var sign: SafeText {
    switch (stage, severity) {
    case (.pending, _): SafeText("○")
    case (.firing, .warning): SafeText("◇")
    case (.firing, .critical): SafeText("◆")
    }
  }

  /// The meaning of its urgency for a theme.
  var role: Role {
    switch (stage, severity) {
    case (.pending, _): .secondary
    case (.firing, .warning): .warning
    case (.firing, .critical): .critical
    }
  }
}
