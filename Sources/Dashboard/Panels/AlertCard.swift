import Drawing
import Measures
import Text
import Words

/// What is behind one alert: what is missing, since when, who pulls down most, and what to do.
struct AlertCard: Widget {
  /// The alert.
  let alert: Alert
  /// The page it is on.
  let model: AlertsModel
  /// How much of a frame is drawn.
  let border: Panel.Border

  private var scene: Scene { model.scene }
  private var words: Words { scene.words }

  func draw(on canvas: inout Canvas) {
    let name = scene.name(of: alert.id.subject)
    let opens = words[
      scene.unit(of: alert.id.subject) == nil
        ? Bilingual("⏎ mở trang nguồn", "⏎ opens the sources")
        : Bilingual("⏎ mở đơn vị", "⏎ opens the unit")]
    Panel(
      title: [Span(alert.sign + SafeText(" ") + name, role: .title)], label: label,
      hint: [Span(opens, role: .secondary)], border: border
    ).draw(on: &canvas) { canvas in
      let area = canvas.bounds.inset(left: 1, right: 1)
      let paragraph = Paragraph(lines: lines(width: nil))
      guard paragraph.rows(width: area.width).count > area.height else {
        canvas.draw(paragraph, in: area)
        return
      }
      for (y, line) in lines(width: area.width).prefix(area.height).enumerated() {
        canvas.put(line, x: area.x, y: y, width: area.width)
      }
    }
  }

  private var label: [Span] {
    guard alert.finding.isSimulated else { return [] }
    return [Span(SafeText("≈ ") + words[.simulated], role: .simulated)]
  }

  /// What is said, each in one line of so many columns; nil where lines may be broken.
  private func lines(width: Int?) -> [[Span]] {
    let text = scene.text(of: alert.finding)
    var lines: [[Span]] = [
      [
        Span(words[alert.finding.rule] + SafeText(" · "), role: .text),
        Span(text.value, role: .strong), Span(SafeText(" · "), role: .secondary),
        Span(text.explanation, role: .text),
      ],
      [
        Span(words[alert], role: alert.role),
        Span(
          SafeText(" · ")
            + words.sentence(
              Bilingual("từ {1} ({0})", "since {1} ({0})"),
              words.duration(seconds: alert.heldSeconds),
              words.time(alert.since, today: model.today))
            + SafeText(" · ") + text.patience, role: .secondary),
      ],
    ]
    lines += details(width: width)
    return lines
  }

  /// What a reader would ask next.
  private func details(width: Int?) -> [[Span]] {
    switch alert.finding.cause {
    case .belowTarget: shortfall(width: width)
    case .incompleteCoverage(let reported, let all, let missing):
      [missingUnits(missing, more: all - reported - missing.count)]
    case .stale: sourceDetails
    default: [hint].compactMap { $0 }
    }
  }

  private var hint: [Span]? {
    let text: Bilingual? =
      switch alert.finding.cause {
      case .belowAverage:
        Bilingual(
          "Gợi ý: mở đơn vị để xem sở, ngành và xã nào kéo xuống",
          "Hint: open the unit to see which bodies below pull it down")
      case .suddenDrop, .rankDrop:
        Bilingual(
          "Gợi ý: xem Xu hướng (5); sụt một kỳ thường do hồ sơ nộp trực tiếp tăng hay báo cáo thiếu",
          "Hint: see Trend (5); one bad period is often more paper dossiers or a missing report")
      case .differsFromMembers, .contradictsCounts, .impossibleValue:
        Bilingual(
          "Gợi ý: x cho biết tệp và dòng; hỏi lại nơi công bố trước khi dùng",
          "Hint: x names file and line; ask the publisher before using it")
      case .jointJump:
        Bilingual(
          "Gợi ý: đối chiếu định nghĩa của hai kỳ; ghi vào breaks.csv nếu cách tính đã đổi",
          "Hint: compare both definitions; note a break in breaks.csv if the method changed")
      case .restated:
        Bilingual(
          "Gợi ý: số cũ có thể đã vào báo cáo; đối chiếu với nơi công bố",
          "Hint: the old figure may be in reports; check with the publisher")
      default: nil
      }
    return text.map { [Span(words[$0], role: .secondary)] }
  }

  private func missingUnits(_ ids: [String], more: Int) -> [Span] {
    let names = ids.map { scene.name(of: .unit($0)) }.joined(separator: SafeText(", "))
    let rest =
      more > 0
      ? words.sentence(
        Bilingual(" và {0} đơn vị nữa", " and {0} more"), words.numbers.integer(Int64(more)))
      : .empty
    return [
      Span(words[Bilingual("Chưa báo cáo: ", "Not reported: ")], role: .secondary),
      Span(names + rest, role: .text),
    ]
  }

  private var sourceDetails: [[Span]] {
    guard case .source(let source) = alert.id.subject,
      let health = model.health.first(where: { $0.source == source })
    else { return [] }
    var times: [SafeText] = []
    if let last = health.lastSuccess {
      times.append(
        words.sentence(
          Bilingual("đọc được lần cuối {0}", "last read {0}"),
          words.time(last, today: model.today)))
    }
    times.append(words.nextTry(health, today: model.today))
    return [
      [Span(words.condition(health), role: .text)],
      [Span(times.joined(separator: SafeText(" · ")), role: .secondary)],
    ]
  }

  /// How many dossiers are missing, and the members that hold most of them.
  private func shortfall(width: Int?) -> [[Span]] {
    guard scene.measure.isRate, let unit = scene.unit(of: alert.id.subject),
      let target = scene.dataset.targets(scene.indicator, of: unit, during: scene.period).current
    else { return [] }
    let shortfall = scene.dataset.shortfall(
      scene.indicator, of: unit, during: scene.period, target: target,
      preferring: alert.finding.isSimulated ? .simulated : .published)
    var lines: [[Span]] = []
    if let needed = shortfall.needed, needed > 0 {
      lines.append([Span(words(.stillNeeded, count(needed, shortfall.figure), goal(target)))])
    }
    // As many as have room, each whole with its number.
    let most = min(Self.named, shortfall.rows.count)
    let wordings = (0..<most).map { worst(shortfall.rows.prefix(most - $0)) }
    if !wordings.isEmpty { lines.append(wordings.fitting(width ?? .max)) }
    return lines
  }

  /// The members that hold most of the distance.
  private func worst(_ rows: ArraySlice<Shortfall.Row>) -> [Span] {
    let names = rows.map { row in
      scene.name(row.unit) + SafeText(" (") + count(row.needed, row.figure) + SafeText(")")
    }
    let share = words.numbers.integer(Int64((rows.last?.cumulativePercent ?? 0).rounded()))
    return [
      Span(
        words.sentence(
          Bilingual(
            "Kéo xuống nhiều nhất ({0} số thiếu): ", "Pulling down most ({0} of it): "),
          words.numbers.percent(share)),
        role: .secondary),
      Span(names.joined(separator: SafeText(" · ")), role: .text),
    ]
  }

  /// Members that are named: as many as fit into two rows.
  private static let named = 5

  private func count(_ number: Int64, _ figure: Figure) -> SafeText {
    (figure.isSimulated ? Words.simulatedMark : .empty) + words.numbers.integer(number)
  }

  private func goal(_ target: Target) -> SafeText {
    words.with(unitOf: scene.measure, words.decimal(target.value))
  }
}

extension Words {
  /// When a source is tried again.
  func nextTry(_ health: SourceHealth, today: Day) -> SafeText {
    guard let next = health.nextAttempt else {
      return self[Bilingual("đọc lại bằng ^R", "^R reads it again")]
    }
    return sentence(Bilingual("thử lại {0}", "next try {0}"), time(next, today: today))
  }
}
