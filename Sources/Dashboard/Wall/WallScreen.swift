import Drawing
import Measures
import Text
import Words

extension State {
  /// Draws a page of a wall; the picture drifts by one cell an hour.
  func draw(_ wall: Wall, on canvas: inout Canvas) {
    let room = Rect(
      x: wall.drift.x, y: wall.drift.y, width: canvas.size.width - 1,
      height: canvas.size.height - 1)
    canvas.inside(room) { canvas in
      let size = canvas.size
      drawWallHeader(on: &canvas)
      canvas.horizontalLine(x: 0, y: 1, length: size.width, glyph: "━", role: wallLine(wall))
      let news = Self.wallNewsRows(ofHeight: size.height, for: wall.page)
      let foot = size.height - 2 - news
      canvas.inside(Rect(x: 0, y: 2, width: size.width, height: foot - 2)) {
        drawWallPage(on: &$0)
      }
      canvas.horizontalLine(x: 0, y: foot, length: size.width, glyph: "━", role: wallLine(wall))
      canvas.inside(Rect(x: 0, y: foot + 1, width: size.width, height: news)) {
        drawWallNews(on: &$0)
      }
      canvas.inside(Rect(x: 0, y: size.height - 1, width: size.width, height: 1)) {
        drawWallFooter(wall, on: &$0)
      }
    }
  }

  /// Rows of alerts at the foot of a picture without its drift.
  ///
  /// The map needs every row of a small screen: nineteen lines of tiles show 63 provinces.
  private static func wallNewsRows(ofHeight height: Int, for page: WallPage) -> Int {
    if page == .map, height < 24 { return 0 }
    return height >= 30 ? 2 : 1
  }

  /// Columns and rows of the page between the lines, on a screen of a size.
  static func wallPageSize(of size: Size, for page: WallPage) -> Size {
    let height = size.height - 1
    return Size(
      width: size.width - 1, height: height - 4 - wallNewsRows(ofHeight: height, for: page))
  }

  /// A new alert is seen at the lines: they take the accent and stand still.
  private func wallLine(_ wall: Wall) -> Role { wall.hasAlarm ? .accent : .border }

  private func drawWallHeader(on canvas: inout Canvas) {
    let width = canvas.size.width - 2
    let numbers = words.numbers
    let time = numbers.time(hour: clock.minute / 60, minute: clock.minute % 60)
    let day = words.day(clock.day)
    var right = [Span(time, role: .strong)]
    if width >= 72 { right = [Span(day + SafeText("  "), role: .secondary)] + right }
    if model.isSimulated {
      right =
        [Span(SafeText("≈ ") + words[.simulated] + SafeText("  "), role: .simulated, flags: .bold)]
        + right
    }
    canvas.put(right, x: 1 + width - right.width, y: 0, width: right.width)
    guard let dataset else { return }
    let room = width - right.width - 2
    let period = SafeText(" · ") + words.short(period)
    let name = dataset.catalogue[indicator].name(language)
    let fits = name.width + period.width <= room
    let title = fits ? name : name.truncated(to: max(0, room - period.width))
    canvas.put(
      [Span(title, role: .title, flags: .bold), Span(period, role: .accent)], x: 1, y: 0,
      width: room)
  }

  /// The worst alerts in one line or two, those about published figures first.
  private func drawWallNews(on canvas: inout Canvas) {
    let scene = alertScene
    let firing = alerts.book.firing
    let worst = firing.filter { !$0.finding.isSimulated } + firing.filter(\.finding.isSimulated)
    var column = 1
    var row = 0
    for alert in worst {
      let text = scene.map { $0.headline(alert.finding) } ?? .empty
      let spans = [
        Span(alert.sign + SafeText(" "), role: alert.role, flags: .bold), Span(text, role: .text),
      ]
      if column > 1, column + spans.width > canvas.size.width - 1 {
        row += 1
        column = 1
      }
      guard row < canvas.size.height else { return }
      canvas.put(spans, x: column, y: row, width: canvas.size.width - column - 1)
      column += spans.width + 4
    }
  }

  /// What alerts are about, to put them into words.
  private var alertScene: Scene? {
    dataset.map { dataset in
      Scene(
        dataset: dataset, indicator: alerts.indicator ?? indicator,
        period: alerts.period ?? period, preference: preference, words: words)
    }
  }

  private func drawWallFooter(_ wall: Wall, on canvas: inout Canvas) {
    let width = canvas.size.width - 2
    let right = wallProgress(wall, isWide: width >= 100)
    canvas.put(right, x: 1 + width - right.width, y: 0, width: right.width)
    let health = report?.health ?? []
    let good = health.count { $0.state == .good || $0.state == .flawed }
    var left: [Span] = health.prefix(5).map { Span($0.state.sign, role: $0.state.role) }
    left.append(
      Span(
        SafeText(" ") + words.numbers.integer(Int64(good)) + SafeText("/")
          + words.numbers.integer(Int64(health.count)), role: .secondary))
    if let read = dataReadAt {
      let time = words.numbers.time(hour: read.minute / 60, minute: read.minute % 60)
      let age = words.age(minutes: max(0, clock.minutes(since: read)))
      let role: Role = staleSources.isEmpty ? .text : .stale
      left.append(
        Span(
          words.sentence(Bilingual("  dữ liệu {0} · {1}", "  data {0} · {1}"), time, age),
          role: role))
    }
    canvas.put(left, x: 1, y: 0, width: width - right.width - 2)
  }

  /// Which page of how many, and how long it stands.
  private func wallProgress(_ wall: Wall, isWide: Bool) -> [Span] {
    let numbers = words.numbers
    var spans: [Span] = []
    if wall.hasAlarm {
      let text = words.sentence(Bilingual("◆ cảnh báo mới", "◆ new alert"))
      spans.append(Span(text + SafeText("  "), role: .accent, flags: .bold))
    } else if wall.held != nil {
      let text = words.sentence(Bilingual("đang giữ trang", "page held"))
      spans.append(Span(text + SafeText("  "), role: .warning))
    }
    let place = [wall.position + 1, wall.plan.pages.count].map { numbers.integer(Int64($0)) }
    spans.append(
      Span(
        words.sentence(Bilingual("trang {0}/{1}", "page {0}/{1}"), place[0], place[1])
          + SafeText(" "), role: .secondary))
    if wall.held == nil, !wall.hasAlarm {
      let left = wall.plan.stepsLeft(at: wall.seconds)
      let bar =
        String(repeating: "▰", count: left)
        + String(repeating: "▱", count: WallPlan.countdownSteps - left)
      spans.append(Span(SafeText(bar), role: .accent))
    }
    guard isWide, !wall.isLocked else { return spans }
    let keys = words.sentence(Bilingual("   ␣ giữ  ← →  q thoát", "   ␣ hold  ← →  q quit"))
    return spans + [Span(keys, role: .secondary)]
  }
}
