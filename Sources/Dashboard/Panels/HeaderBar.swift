import Drawing
import Measures
import Text
import Words

/// The first row: where the person is, the pages, and at the right the period, how the sources are
/// doing, how old the data is and the time.
struct HeaderBar: Widget {
  /// The way from the whole country to what is shown.
  let path: [SafeText]
  /// The open page.
  let page: Page
  /// The period of all panels.
  let period: Period
  /// How each source is doing.
  let health: [SourceHealth]
  /// True when figures of the page are simulated.
  let isSimulated: Bool
  /// Since when new data is held back; nil while it is shown.
  let pausedAt: WallClock?
  /// The replay of a recording; nil while what is shown is now.
  var replay: Replay?
  /// True when figures are those of the units of today.
  let showsTodaysUnits: Bool
  /// How old the data is, in seconds; nil before the first answer.
  let ageSeconds: Int64?
  /// True when that is the age of the last reading of a source that fails now.
  let isStale: Bool
  /// The moment whose knowledge is shown; nil for what is known now.
  let knownAt: Moment?
  /// How many alerts are raised.
  let alerts: AlertCount
  /// The time.
  let clock: WallClock
  /// The words of the screen.
  let words: Words
  /// False where the same picture is shown at any time: on a stage.
  var showsTime = true

  /// Something in the header that can be gone to.
  enum Target: Equatable {
    /// A step of the way, 0 for the program's name.
    case step(Int)
    /// A page.
    case page(Page)
    /// The period some steps on, or back.
    case period(Int)
  }

  func draw(on canvas: inout Canvas) {
    let width = canvas.size.width
    let right = rightSpans(width: width)
    let rightStart = width - right.width - 1
    canvas.draw(crumbs, in: Rect(x: 1, y: 0, width: max(0, rightStart - 2), height: 1))
    for tab in placedTabs(rightStart: rightStart) { canvas.put(tab.spans, x: tab.x, y: 0) }
    canvas.put(right, x: max(1, rightStart), y: 0, width: max(0, width - 1))
    canvas.restyle(Rect(x: 0, y: 0, width: width, height: 1), adding: .raised)
  }

  /// What stands at a column: for the mouse.
  func target(at x: Int, width: Int) -> Target? {
    let right = rightSpans(width: width)
    let rightStart = width - right.width - 1
    // A digit alone is hard to hit: the column behind it belongs to it.
    let tab = placedTabs(rightStart: rightStart).first { $0.x <= x && x <= $0.x + $0.spans.width }
    if let tab { return .page(tab.page) }
    if x >= rightStart { return target(at: x - rightStart, in: right) }
    return crumbs.step(at: x - 1, width: max(0, rightStart - 2)).map(Target.step)
  }

  private func target(at x: Int, in right: [Span]) -> Target? {
    var end = 0
    let span = right.first { span in
      end += span.text.width
      return x < end
    }
    switch span {
    case Self.earlier: return .period(-1)
    case Self.later: return .period(1)
    case let span? where alertSpans.contains(span): return .page(.alerts)
    default: return nil
    }
  }

  private static let earlier = Span(SafeText("◂ "), role: .secondary)
  private static let later = Span(SafeText(" ▸"), role: .secondary)

  private var crumbs: Breadcrumb { Breadcrumb([SafeText("dvctop")] + path) }

  private typealias Tab = (page: Page, x: Int, spans: [Span])

  /// The pages by their digits, the open one marked; digits alone where names have no room, and
  /// close together where these have none.
  private func placedTabs(rightStart: Int) -> [Tab] {
    let room = max(0, rightStart - 2)
    let start = min(crumbs.spans(width: room).width, room) + 4
    let end = rightStart - 2
    for (withNames, gap) in [(true, 1), (false, 1), (false, 0)] {
      let tabs = tabs(withNames: withNames)
      let width = tabs.reduce(-gap) { $0 + gap + $1.spans.width }
      guard width <= end - start else { continue }
      var x = end - width
      return tabs.map { tab in
        defer { x += tab.spans.width + gap }
        return (tab.page, x, tab.spans)
      }
    }
    return []
  }

  private func tabs(withNames: Bool) -> [(page: Page, spans: [Span])] {
    Page.allCases.compactMap { entry in
      guard let digit = entry.digit else { return nil }
      let isOpen = entry == page
      let number = SafeText(isOpen ? "[\(digit)]" : "\(digit)")
      var spans = [Span(number, role: isOpen ? .accent : .keyCap)]
      if withNames {
        spans.append(Span(words[entry.title], role: isOpen ? .strong : .secondary))
      }
      return (entry, spans)
    }
  }

  /// What stands at the right, shortened step by step where there is no room.
  private func rightSpans(width: Int) -> [Span] {
    var spans = replay.map { replayBadge($0, width: width) } ?? []
    if let knownAt {
      let time = words.time(knownAt, today: width >= 100 ? .earliest : clock.day)
      let badge = words.sentence(Bilingual("biết đến {0}", "as known {0}"), time)
      spans += [
        Span(SafeText("◷ ") + (width >= 72 ? badge : time), role: .accent, flags: .bold),
        Span("  "),
      ]
    }
    if let pausedAt {
      let since = words.numbers.time(hour: pausedAt.minute / 60, minute: pausedAt.minute % 60)
      spans += [
        Span(words[.pausedNotice] + SafeText(" ") + since, role: .warning), Span("  "),
      ]
    }
    if isSimulated {
      let badge = width >= 60 ? SafeText("≈ ") + words[.simulated] : Words.simulatedMark
      spans += [Span(badge, role: .simulated, flags: .bold), Span("  ")]
    }
    if showsTodaysUnits {
      let badge = words[width >= 100 ? .unitsTodayBadge : .unitsTodayShort]
      spans += [Span(badge, role: .accent, flags: .bold), Span("  ")]
    }
    spans += [
      Self.earlier, Span(words.short(period), role: .strong), Self.later,
    ]
    if width >= 72 { spans += [Span("  ")] + sourceSpans(width: width) }
    spans += alertSpans
    guard showsTime else { return spans }
    let time =
      replay.map { words.replayedTime($0, isShort: width < 72) }
      ?? words.numbers.time(hour: clock.minute / 60, minute: clock.minute % 60)
    return spans + [Span("  "), Span(time, role: replay == nil ? .text : .accent)]
  }

  /// `► PHÁT LẠI ×100 37 %`: that this is not now, how fast it goes, and how far it is.
  private func replayBadge(_ replay: Replay, width: Int) -> [Span] {
    let sign = replay.isAtEnd ? "■" : replay.isPaused ? "▮▮" : "►"
    var text = SafeText(sign)
    if width >= 60 {
      text = text + SafeText(" ") + words[Bilingual("PHÁT LẠI", "REPLAY")]
    }
    text = text + SafeText(" ×") + words.numbers.integer(Int64(replay.speed))
    if width >= 100 {
      let state =
        replay.isAtEnd
        ? words[Bilingual("hết", "end")]
        : replay.isPaused ? words[Bilingual("tạm dừng", "paused")] : SafeText("\(replay.percent) %")
      text = text + SafeText(" · ") + state
    }
    return [Span(text, role: replay.isPaused ? .warning : .accent, flags: .bold), Span("  ")]
  }

  /// A sign for each source, how many of them are good, and how old the reading is.
  private func sourceSpans(width: Int) -> [Span] {
    guard !health.isEmpty else { return [] }
    var spans = health.prefix(5).map { entry in
      Span(entry.state.sign, role: entry.state.role)
    }
    // On narrower screens the signs say as much.
    guard width >= 80 else { return spans }
    let good = health.count { $0.state == .good || $0.state == .flawed }
    let numbers = [good, health.count].map { words.numbers.integer(Int64($0)) }
    spans.append(Span(SafeText(" ") + numbers[0] + SafeText("/") + numbers[1], role: .secondary))
    if width >= 120, showsTime, let ageSeconds {
      let age = words.age(minutes: Int(clamping: ageSeconds / 60))
      spans.append(Span(SafeText(" · ") + age, role: isStale ? .stale : .secondary))
    }
    return spans
  }

  /// `⚑2`: raised alerts about published figures; `⚑≈61` when all are about simulated ones.
  private var alertSpans: [Span] {
    if alerts.published > 0 {
      let number = SafeText(" ⚑") + words.numbers.integer(Int64(alerts.published))
      return [Span(number, role: alerts.critical > 0 ? .critical : .warning, flags: .bold)]
    }
    guard alerts.simulated > 0 else { return [] }
    let number = SafeText(" ⚑≈") + words.numbers.integer(Int64(alerts.simulated))
    return [Span(number, role: .simulated)]
  }
}

extension SourceHealth.State {
  /// The shape of the state: full, half, empty.
  var sign: SafeText {
    switch self {
    case .good: SafeText("●")
    case .flawed: SafeText("◐")
    case .waiting, .loading: SafeText("○")
    case .stale: SafeText("◌")
    case .remembered: SafeText("◔")
    case .failed: SafeText("✗")
    }
  }

  /// The meaning of the state for a theme.
  var role: Role {
    switch self {
    case .good: .met
    case .flawed: .warning
    case .waiting, .loading: .secondary
    case .stale, .remembered: .stale
    case .failed: .error
    }
  }
}

extension Words {
  /// What time is replayed: with its day, for that is not today.
  fileprivate func replayedTime(_ replay: Replay, isShort: Bool) -> SafeText {
    let isExact = Replay.precision(speed: replay.speed, isPaused: replay.isPaused) == 1
    return dayAndTime(replay.time, withYear: !isShort, withSeconds: isExact && !isShort)
  }
}
