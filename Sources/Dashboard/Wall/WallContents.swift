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
      canvas.draw(
        WallMap(model: model, raster: raster, fillsWithSigns: fillsWithSigns), in: canvas.bounds)
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
    let others = gauges.dropFirst()
    let small = Size(
      width: rest.width - 1, height: (rest.height - 1) / max(1, others.count))
    // The three are read as one picture: between title and digits all have the same gap.
    let gap =
      ([WallCard(model: first, words: words).gap(in: Size(width: room.width, height: room.height))]
      + others.map { WallCard(model: $0, words: words).gap(in: small) }).min()
    let card = WallCard(model: first, words: words, commonGap: gap)
    canvas.draw(card, in: room)
    let used = card.usedRows(of: Size(width: room.width, height: room.height))
    canvas.inside(room.splitTop(used).rest) { drawFacts(model.news, on: &$0) }
    canvas.verticalLine(x: rest.x, y: 0, length: rest.height, glyph: "│", role: .border)
    for (index, gauge) in others.enumerated() {
      canvas.draw(
        WallCard(model: gauge, words: words, commonGap: gap),
        in: Rect(
          x: rest.x + 1, y: 1 + index * small.height, width: small.width, height: small.height))
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
}
