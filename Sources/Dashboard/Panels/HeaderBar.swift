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
  /// True while new data is held back.
  let isPaused: Bool
  /// True when figures are those of the units of today.
  let showsTodaysUnits: Bool
  /// When the sources were read; nil before the first answer.
  let readAt: WallClock?
  /// True when that was the last reading of a source that fails now.
  let isStale: Bool
  /// The moment whose knowledge is shown; nil for what is known now.
  let knownAt: Moment?
  /// How many alerts are raised.
  let alerts: AlertCount
  /// The time.
  let clock: WallClock
  /// The words of the screen.
  let words: Words

  func draw(on canvas: inout Canvas) {
    let width = canvas.size.width
    let right = rightSpans(width: width)
    let rightStart = width - right.width - 1
    let crumbs = Breadcrumb([SafeText("dvctop")] + path)
    let crumbRoom = max(0, rightStart - 2)
    let crumbWidth = min(crumbs.spans(width: crumbRoom).width, crumbRoom)
    canvas.draw(crumbs, in: Rect(x: 1, y: 0, width: crumbRoom, height: 1))
    drawTabs(on: &canvas, from: crumbWidth + 4, to: rightStart - 2)
    canvas.put(right, x: max(1, rightStart), y: 0, width: max(0, width - 1))
    canvas.restyle(Rect(x: 0, y: 0, width: width, height: 1), adding: .raised)
  }

  /// The pages by their digits, the open one marked; digits alone where names have no room, and
  /// close together where these have none.
  private func drawTabs(on canvas: inout Canvas, from start: Int, to end: Int) {
    let forms = [tabs(withNames: true), tabs(withNames: false), tabs(withNames: false, gap: "")]
    guard let chosen = forms.first(where: { $0.width <= end - start }) else { return }
    canvas.put(chosen, x: end - chosen.width, y: 0)
  }

  private func tabs(withNames: Bool, gap: String = " ") -> [Span] {
    var spans: [Span] = []
    for entry in Page.allCases {
      guard let digit = entry.digit else { continue }
      let isOpen = entry == page
      if !spans.isEmpty, !gap.isEmpty { spans.append(Span(SafeText(gap))) }
      let number = SafeText(isOpen ? "[\(digit)]" : "\(digit)")
      spans.append(Span(number, role: isOpen ? .accent : .keyCap))
      if withNames {
        spans.append(Span(words[entry.title], role: isOpen ? .strong : .secondary))
      }
    }
    return spans
  }

  /// What stands at the right, shortened step by step where there is no room.
  private func rightSpans(width: Int) -> [Span] {
    var spans: [Span] = []
    if let knownAt {
      let time = words.time(knownAt, today: width >= 100 ? .earliest : clock.day)
      let badge = words.sentence(Bilingual("biết đến {0}", "as known {0}"), time)
      spans += [
        Span(SafeText("◷ ") + (width >= 72 ? badge : time), role: .accent, flags: .bold),
        Span("  "),
      ]
    }
    if isPaused { spans += [Span(words[.pausedNotice], role: .warning), Span(SafeText("  "))] }
    if isSimulated {
      let badge = width >= 60 ? SafeText("≈ ") + words[.simulated] : Words.simulatedMark
      spans += [Span(badge, role: .simulated, flags: .bold), Span("  ")]
    }
    if showsTodaysUnits {
      let badge = words[width >= 100 ? .unitsTodayBadge : .unitsTodayShort]
      spans += [Span(badge, role: .accent, flags: .bold), Span("  ")]
    }
    spans += [
      Span(SafeText("◂ "), role: .secondary), Span(words.short(period), role: .strong),
      Span(SafeText(" ▸"), role: .secondary),
    ]
    if width >= 72 { spans += [Span("  ")] + sourceSpans(width: width) }
    spans += alertSpans
    let time = words.numbers.time(hour: clock.minute / 60, minute: clock.minute % 60)
    return spans + [Span("  "), Span(time, role: .text)]
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
    if width >= 120, let readAt {
      let age = words.age(minutes: max(0, clock.minutes(since: readAt)))
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
