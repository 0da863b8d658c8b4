import Drawing
import Measures
import Text
import Words

extension State {
  /// Draws what stands between the lines.
  func drawWallPage(on canvas: inout Canvas) {
    switch model {
    case .overview(let model):
      drawCards(model, on: &canvas)
    case .list(let model):
      canvas.draw(
        WallRanking(model: model.ranking, title: wallTitle(model.gauge)),
        in: Rect(canvas.size))
    case .unit(let model):
      let (left, right) = Rect(canvas.size).splitLeft(
        model.ranking == nil ? canvas.size.width : canvas.size.width * 11 / 20)
      canvas.draw(WallCard(model: model.summary.gauge, words: words), in: left)
      if let ranking = model.ranking {
        canvas.draw(WallRanking(model: ranking, title: []), in: right)
      }
    case .map(let model):
      // The page leaves a row above it and two below, which a wall has not.
      let shell = Shell(size: Size(width: canvas.size.width, height: canvas.size.height + 2))
      MapPage(
        model: model, position: position, chosen: chosen, isZoomed: true, raster: raster,
        fillsWithSigns: fillsWithSigns
      ).draw(on: &canvas, shell: shell)
    case .alerts(let model):
      drawAlerts(model, on: &canvas)
    case .empty, .trend, .indicators, .sources:
      canvas.put(
        words[report == nil ? .sourceReading : .noData], x: 1, y: 1,
        width: canvas.size.width - 2, role: .secondary)
    }
  }

  private func wallTitle(_ gauge: GaugeModel) -> [Span] {
    [
      Span(gauge.title + SafeText("  "), role: .title, flags: .bold),
      Span(gauge.lineReading + SafeText("  "), role: .strong, flags: .bold),
      Span(gauge.shortChange + SafeText("  "), role: gauge.trend.role),
      Span(gauge.briefTargets, role: .secondary),
    ]
  }

  /// The first rate takes the larger half, the others share the rest.
  private func drawCards(_ model: OverviewModel, on canvas: inout Canvas) {
    let gauges = model.gauges
    guard let first = gauges.first else { return }
    let whole = Rect(canvas.size)
    let (left, rest) = whole.splitLeft(whole.width * 3 / 5)
    let room = Rect(x: left.x, y: left.y + 1, width: left.width - 1, height: left.height - 1)
    let card = WallCard(model: first, words: words)
    canvas.draw(card, in: room)
    let used = card.usedRows(of: Size(width: room.width, height: room.height))
    canvas.inside(room.splitTop(used).rest) { drawFacts(model.news, on: &$0) }
    canvas.verticalLine(x: rest.x, y: 0, length: rest.height, glyph: "│", role: .border)
    let others = gauges.dropFirst()
    let height = rest.height / max(1, others.count)
    for (index, gauge) in others.enumerated() {
      canvas.draw(
        WallCard(model: gauge, words: words),
        in: Rect(
          x: rest.x + 1, y: index * height + (index == 0 ? 1 : 0), width: rest.width - 1,
          height: height - (index == 0 ? 1 : 0)))
    }
  }

  /// Where the rates come from and who is furthest from the target, at the lower end.
  private func drawFacts(_ news: NewsModel, on canvas: inout Canvas) {
    let publications = news.publications.map { entry in
      [
        Span(entry.names + SafeText(": "), role: .text),
        Span(entry.publication, role: .secondary),
      ]
    }
    let height = canvas.size.height
    // Without its source a figure is worth nothing: it is the last to give way.
    let room = height - publications.count - 1
    let shortfalls = room > news.shortfalls.count ? news.shortfalls + [[]] : []
    let lines = (shortfalls + publications).suffix(max(0, height))
    for (index, line) in lines.enumerated() {
      canvas.put(line, x: 1, y: height - lines.count + index, width: canvas.size.width - 2)
    }
  }

  private func drawAlerts(_ model: AlertsModel, on canvas: inout Canvas) {
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
    let shown = model.alerts.prefix(columns * perColumn - (isCut ? 1 : 0))
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

  private func wallLine(of alert: Alert, _ model: AlertsModel) -> [Span] {
    let age = clock.moment.seconds - alert.since.seconds
    return [
      Span(alert.sign + SafeText(" "), role: alert.role, flags: .bold),
      Span(model.scene.headline(alert.finding), role: .text, flags: .bold),
      Span(SafeText("  ") + words.duration(seconds: max(0, age)), role: .secondary),
    ]
  }
}
