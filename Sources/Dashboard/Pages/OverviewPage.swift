import Drawing
import Measures
import Text
import Words

/// The first page: what an operator sees in two seconds.
struct OverviewPage {
  /// What is shown.
  let model: OverviewModel
  /// The chosen row of the ranking.
  let position: ListPosition
  /// The words of the screen.
  let words: Words
  /// The panel with the keys.
  let focus: Int
  /// True when that panel fills the page.
  let isZoomed: Bool

  /// Which panels are shown.
  var preset = LayoutPreset.standard
  /// False on a stage, where nothing tells the time.
  var showsTime = true

  /// Ranking, slope, distribution, sources.
  static let panelCount = 4

  /// Where each panel lies; an empty rectangle for one that has no room.
  struct Layout {
    var gauges = Rect.zero
    var ranking = Rect.zero
    var slope = Rect.zero
    var distribution = Rect.zero
    var sources = Rect.zero
    var border = Panel.Border.rounded
    var isWide = false
  }

  /// Divides the body of a screen.
  static func layout(
    _ shell: Shell, focus: Int, isZoomed: Bool, preset: LayoutPreset
  ) -> Layout {
    let body = shell.body
    var layout = Layout()
    if isZoomed {
      layout.isWide = true
      switch focus {
      case 1: layout.slope = body
      case 2: layout.distribution = body
      case 3: layout.sources = body
      default: layout.ranking = body
      }
      return layout
    }
    switch shell.density {
    case .line, .tiny:
      layout.border = .line
      layout.gauges = body.splitTop(min(4, body.height)).top
    case .compact:
      layout.border = .line
      let (top, rest) = body.splitTop(5)
      layout.gauges = top
      let sourceRows = rest.height >= 14 ? 4 : 0
      let (list, bottom) = rest.splitBottom(sourceRows)
      layout.ranking = list
      layout.sources = bottom
    case .wide, .full:
      fillWide(&layout, shell, preset)
    }
    return layout
  }

  private static func fillWide(
    _ layout: inout Layout, _ shell: Shell, _ preset: LayoutPreset
  ) {
    layout.isWide = true
    let isFull = shell.density == .full
    let (top, rest) = shell.body.splitTop(GaugePanel.height)
    layout.gauges = top
    switch preset {
    case .standard: break
    case .list:
      layout.ranking = rest
      return
    case .charts:
      let (plots, sources) = rest.splitBottom(isFull ? 8 : 0)
      (layout.slope, layout.distribution) = plots.splitLeft(plots.width / 2)
      layout.sources = sources
      return
    }
    let lower = isFull ? min(18, max(11, rest.height * 9 / 20)) : 0
    let (middle, bottom) = rest.splitBottom(lower)
    let (left, right) = middle.splitLeft(middle.width * 11 / 20)
    layout.ranking = left
    if isFull {
      layout.slope = right
      let (first, second) = bottom.splitLeft(bottom.width * 11 / 20)
      layout.distribution = first
      layout.sources = second
    } else {
      let (slope, sources) = right.splitBottom(min(8, right.height / 3))
      layout.slope = slope
      layout.sources = sources
    }
  }

  /// Draws the page into the body of the screen.
  func draw(on canvas: inout Canvas, shell: Shell) {
    let layout = Self.layout(shell, focus: focus, isZoomed: isZoomed, preset: preset)
    if layout.isWide {
      drawGauges(on: &canvas, in: layout.gauges)
    } else {
      drawGaugeLines(on: &canvas, in: layout.gauges)
    }
    drawPanels(on: &canvas, layout)
  }

  private func drawGauges(on canvas: inout Canvas, in rect: Rect) {
    let places = rect.columns([.weight(1), .weight(1), .weight(1)])
    for (index, (gauge, place)) in zip(model.gauges, places).enumerated() where !place.isEmpty {
      canvas.draw(GaugePanel(model: gauge, number: index + 1, words: words), in: place)
    }
  }

  private func drawGaugeLines(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let scene = model.ranking.scene
    let widest = (model.gauges.map { scene.name($0.unit).width }.max() ?? 10) + 2
    let nameWidth = min(widest, max(12, rect.width / 4))
    let numberWidth = max(
      GaugeLine.leastNumber, model.gauges.map(\.lineReading.width).max() ?? 0)
    canvas.inside(rect) { canvas in
      let title = scene.measure.shortName(words.language)
      let label =
        SafeText("│ ") + words.baseline(scene.baseline) + SafeText("  ┃ ") + words[.target]
      Panel(title: title, label: label, border: .line).draw(on: &canvas)
      for (index, gauge) in model.gauges.enumerated() {
        canvas.draw(
          GaugeLine(
            model: gauge, name: scene.name(gauge.unit), words: words, nameWidth: nameWidth,
            numberWidth: numberWidth),
          in: Rect(x: 0, y: index + 1, width: canvas.size.width, height: 1))
      }
      let bar = GaugeLine.bar(
        nameWidth: nameWidth, numberWidth: numberWidth, width: canvas.size.width)
      guard bar.width >= 20, let first = model.gauges.first else { return }
      canvas.draw(
        BarAxis(scale: first.scale, ticks: first.ticks(words)),
        in: bar.moved(dy: model.gauges.count + 1))
    }
  }

  private func drawPanels(on canvas: inout Canvas, _ layout: Layout) {
    if !layout.ranking.isEmpty { canvas.draw(ranking(layout), in: layout.ranking) }
    if !layout.slope.isEmpty {
      canvas.draw(
        SlopePanel(model: model.slope, words: words, isFocused: focus == 1), in: layout.slope)
    }
    if !layout.distribution.isEmpty {
      canvas.draw(
        DistributionPanel(
          model: model.ranking, title: words(.distributionTitle, count, words[.localitiesTitle]),
          isFocused: focus == 2), in: layout.distribution)
    }
    if !layout.sources.isEmpty {
      canvas.draw(
        SourcesPanel(
          model: model.sources, news: model.news, border: layout.border, isFocused: focus == 3,
          showsTime: showsTime),
        in: layout.sources)
    }
  }

  /// Brings a picture of this page with another position up to date.
  func step(from old: ListPosition, on canvas: inout Canvas, shell: Shell) {
    let layout = Self.layout(shell, focus: focus, isZoomed: isZoomed, preset: preset)
    guard !layout.ranking.isEmpty else { return }
    canvas.inside(layout.ranking) { ranking(layout).step(from: old, on: &$0) }
  }

  private var count: SafeText { words.numbers.integer(Int64(model.ranking.ranking.validCount)) }

  private func ranking(_ layout: Layout) -> RankingPanel {
    RankingPanel(
      model: model.ranking, position: position,
      title: words(.rankingOf, count, words[.localitiesTitle]),
      number: layout.isWide ? 4 : nil, border: layout.border, isFocused: focus == 0)
  }
}
