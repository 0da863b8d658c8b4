import Drawing
import Measures
import Text
import Words

extension State {
  /// Draws what is wrong: what has just been raised first, then the rest by weight.
  func drawAlerts(_ model: AlertsModel, on canvas: inout Canvas) {
    let width = canvas.size.width - 2
    canvas.put(words[.alerts], x: 1, y: 0, width: width, role: .title, flags: .bold)
    guard !model.alerts.isEmpty else {
      canvas.put(
        words.sentence(Bilingual("✓ Không có cảnh báo", "✓ No alerts")), x: 1, y: 2,
        width: width, role: .met)
      return
    }
    canvas.inside(
      Rect(x: 0, y: 2, width: canvas.size.width, height: canvas.size.height - 2)
    ) { drawList(of: model, on: &$0) }
  }

  /// As many alerts as there is room for, in columns where the screen is wide.
  private func drawList(of model: AlertsModel, on canvas: inout Canvas) {
    let size = canvas.size
    guard size.height > 0 else { return }
    let columns = max(1, min(size.width / 70, (model.alerts.count - 1) / size.height + 1))
    let isAiry = model.alerts.count * 2 <= columns * size.height
    let perColumn = isAiry ? (size.height + 1) / 2 : size.height
    let isCut = model.alerts.count > columns * perColumn
    let shown = raisedFirst(model.alerts).prefix(columns * perColumn - (isCut ? 1 : 0))
    let width = size.width / columns
    var lines = shown.map { wallLine(of: $0, model) }
    if isCut {
      let more = words.numbers.integer(Int64(model.alerts.count - shown.count))
      lines.append([
        Span(
          words.sentence(Bilingual("··· và {0} cảnh báo nữa", "··· and {0} more alerts"), more),
          role: .secondary)
      ])
    }
    for (index, line) in lines.enumerated() {
      canvas.put(
        line, x: index / perColumn * width + 1, y: index % perColumn * (isAiry ? 2 : 1),
        width: width - 2)
    }
  }

  /// Alerts with those for which the wall has left its round at the top.
  private func raisedFirst(_ alerts: [Alert]) -> [Alert] {
    guard let raised = wall?.raised, !raised.isEmpty else { return alerts }
    return alerts.filter { raised.contains($0.id) } + alerts.filter { !raised.contains($0.id) }
  }

  private func wallLine(of alert: Alert, _ model: AlertsModel) -> [Span] {
    let age = clock.moment.seconds - alert.since.seconds
    return newsMark(of: alert) + [
      Span(alert.sign + SafeText(" "), role: alert.role, flags: .bold),
      Span(model.scene.headline(alert.finding), role: .text, flags: .bold),
      Span(SafeText("  ") + words.duration(seconds: max(0, age)), role: .secondary),
    ]
  }

  /// Sign and word before an alert that has just been raised.
  private func newsMark(of alert: Alert) -> [Span] {
    guard wall?.raised.contains(alert.id) == true else { return [] }
    return [
      Span(words.sentence(Bilingual("▸ MỚI ", "▸ NEW ")), role: .accent, flags: .bold)
    ]
  }
}
