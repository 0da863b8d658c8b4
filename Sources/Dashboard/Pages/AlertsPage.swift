import Drawing
import Measures
import Text
import Words

/// What is wrong now, what is behind the chosen alert, and what happened lately.
struct AlertsPage {
  /// What is shown.
  let model: AlertsModel
  /// The chosen row.
  let position: ListPosition
  /// True when the list fills the page.
  let isZoomed: Bool

  /// Where list, detail and log lie; an empty rectangle for one that has no room.
  static func layout(_ shell: Shell, isZoomed: Bool) -> (list: Rect, detail: Rect, log: Rect) {
    let body = shell.body
    let (detailRows, logRows): (Int, Int) =
      switch shell.density {
      case .line, .tiny: (0, 0)
      case .compact: body.height >= 18 ? (5, 4) : (5, 0)
      case .wide: (8, 7)
      case .full: (9, 10)
      }
    guard !isZoomed else { return (body, .zero, .zero) }
    let (rest, log) = body.splitBottom(logRows)
    let (list, detail) = rest.splitBottom(detailRows)
    return (list, detail, log)
  }

  /// Rows of the list in a screen.
  static func listHeight(_ shell: Shell, isZoomed: Bool) -> Int {
    let framed = shell.density >= .wide ? 2 : 1
    return max(1, layout(shell, isZoomed: isZoomed).list.height - framed - 1)
  }

  private var words: Words { model.scene.words }

  /// Draws the page into the body of the screen.
  func draw(on canvas: inout Canvas, shell: Shell) {
    let layout = Self.layout(shell, isZoomed: isZoomed)
    let border = shell.listBorder
    canvas.inside(layout.list) { drawList(on: &$0, border: border) }
    if !layout.detail.isEmpty, model.alerts.indices.contains(position.row) {
      let alert = model.alerts[position.row]
      canvas.draw(AlertCard(alert: alert, model: model, border: border), in: layout.detail)
    } else if !layout.detail.isEmpty {
      canvas.inside(layout.detail) { Panel(border: border).draw(on: &$0) }
    }
    guard !layout.log.isEmpty else { return }
    canvas.inside(layout.log) { drawLog(on: &$0, border: border) }
  }

  private func drawList(on canvas: inout Canvas, border: Panel.Border) {
    let title = words.sentence(
      Bilingual("ĐANG XẢY RA · {0}", "HAPPENING NOW · {0}"), words.short(model.scene.period))
    let range = words(
      .rowOf, words.numbers.integer(Int64(min(position.row + 1, model.alerts.count))),
      words.numbers.integer(Int64(model.alerts.count)))
    Panel(
      title: [Span(title, role: .title)], label: summary,
      hint: model.alerts.isEmpty ? [] : [Span(range, role: .secondary)], border: border,
      isFocused: true
    ).draw(on: &canvas) { canvas in
      guard !model.alerts.isEmpty else {
        canvas.put(
          words[Bilingual("✓ Không có cảnh báo nào", "✓ No alerts")], x: 2, y: 1,
          width: canvas.size.width - 3, role: .met)
        return
      }
      canvas.draw(table, in: canvas.bounds)
    }
  }

  /// How many there are: urgent, others, simulated ones apart, waiting.
  private var summary: [Span] {
    let count = model.count
    var parts: [[Span]] = []
    func add(_ sign: String, _ number: Int, _ role: Role, _ text: Bilingual? = nil) {
      guard number > 0 else { return }
      let digits = SafeText(sign + " ") + words.numbers.integer(Int64(number))
      parts.append(
        [Span(digits, role: role)]
          + (text.map { [Span(SafeText(" ") + words[$0], role: .secondary)] } ?? []))
    }
    add("◆", count.critical, .critical)
    add("◇", count.published - count.critical, .warning)
    add("≈", count.simulated, .simulated, Bilingual("mô phỏng", "simulated"))
    add("○", count.pending, .secondary, Bilingual("chờ", "pending"))
    add("+", model.omitted, .warning, Bilingual("không ghi hết", "not listed"))
    return Array(parts.joined(separator: [Span(" · ", role: .secondary)]))
  }

  private var table: Table {
    let model = model
    let words = words
    func column(
      _ title: Bilingual, _ minimum: Int, _ ideal: Int, alignment: Drawing.Alignment = .left,
      weight: Int = 0, dropRank: Int = 0
    ) -> TableColumn {
      TableColumn(
        .text(words[title]), minimum: minimum, ideal: ideal, weight: weight, alignment: alignment,
        dropRank: dropRank, gap: 2)
    }
    return Table(
      columns: [
        TableColumn(.text(.empty), minimum: 1, gap: 1),
        TableColumn(
          .text(words[Bilingual("Mức", "Severity")]), minimum: 12, dropRank: 3, gap: 1),
        column(Bilingual("Đối tượng", "Subject"), 18, 30, weight: 1),
        column(Bilingual("Luật", "Rule"), 16, 20, dropRank: 2),
        column(Bilingual("Giá trị", "Value"), 9, 12, alignment: .right),
        column(Bilingual("Ngưỡng", "Threshold"), 9, 14, alignment: .right, dropRank: 1),
        column(Bilingual("Kéo dài", "For"), 8, 9, alignment: .right, dropRank: 4),
        column(Bilingual("Nội dung", "What it says"), 30, 44, weight: 3, dropRank: 5),
      ], rowCount: model.alerts.count, offset: position.top, selection: position.row
    ) { index in
      .cells(Self.cells(model.alerts[index], scene: model.scene))
    }
  }

  private static func cells(_ alert: Alert, scene: Scene) -> [TableCell] {
    let words = scene.words
    let text = scene.text(of: alert.finding)
    let isData = alert.finding.rule.subject == .data
    return [
      .text(alert.sign, role: alert.role, flags: .bold),
      .text(words[alert], role: alert.role),
      .text(scene.name(of: alert.id.subject), role: alert.stage == .firing ? .text : .secondary),
      .text(words[alert.finding.rule], role: isData ? .accent : .text),
      .text(text.value, role: alert.finding.isSimulated ? .simulated : .strong),
      .text(text.threshold, role: .secondary),
      .text(words.duration(seconds: alert.heldSeconds), role: .secondary),
      .text(text.brief, role: .secondary),
    ]
  }

  /// What happened lately, newest first; in two columns where there is room.
  private func drawLog(on canvas: inout Canvas, border: Panel.Border) {
    let title = words[Bilingual("NHẬT KÝ", "LOG")]
    Panel(title: title, border: border).draw(on: &canvas) { canvas in
      guard !model.events.isEmpty else {
        canvas.put(
          words[Bilingual("Chưa có gì thay đổi", "Nothing has changed yet")], x: 1, y: 0,
          width: canvas.size.width - 2, role: .secondary)
        return
      }
      let columns = canvas.size.width >= 110 ? 2 : 1
      let width = canvas.size.width / columns
      for (index, event) in model.events.prefix(canvas.size.height * columns).enumerated() {
        let x = index / max(1, canvas.size.height) * width
        canvas.put(
          line(of: event, width: width - 2), x: x + 1, y: index % canvas.size.height,
          width: width - 2)
      }
    }
  }

  /// One event in so many columns: the name gives way before the figures.
  private func line(of event: AlertEvent, width: Int) -> [Span] {
    let isOver = event.kind == .resolved
    let head = [
      Span(words.time(event.at, today: model.today) + SafeText(" "), role: .secondary),
      Span(
        (isOver ? SafeText("✓") : event.alert.sign) + SafeText(" "),
        role: isOver ? .met : event.alert.role),
      Span(words[event.kind] + SafeText(": "), role: .secondary),
    ]
    let headline = model.scene.headline(event.alert.finding, width: width - head.width)
    return head + [Span(headline, role: .text)]
  }
}
