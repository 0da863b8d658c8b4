import Drawing
import Measures
import Text
import Words

/// One unit: rate and comparisons, months, and the units below it.
struct UnitPage {
  /// What is shown.
  let model: UnitModel
  /// The chosen row of the units below.
  let position: ListPosition
  /// What the page is about.
  let scene: Scene
  /// True when the list fills the page.
  let isZoomed: Bool

  /// Where gauge, facts, trend and list lie.
  struct Layout {
    var gauge = Rect.zero
    var facts = Rect.zero
    var trend = Rect.zero
    var list = Rect.zero
    var border = Panel.Border.rounded
  }

  /// Divides the body of a screen; `facts` is how many lines there are of them.
  static func layout(_ shell: Shell, facts: Int, isZoomed: Bool) -> Layout {
    let body = shell.body
    var layout = Layout()
    guard !isZoomed else {
      layout.list = body
      return layout
    }
    switch shell.density {
    case .line, .tiny:
      layout.border = .line
      let (top, rest) = body.splitTop(2)
      layout.gauge = top
      layout.list = rest
    case .compact:
      layout.border = .line
      let (top, rest) = body.splitTop(2 + min(facts, 4))
      (layout.gauge, layout.facts) = top.splitTop(2)
      layout.list = rest
    case .wide, .full:
      let (left, right) = body.splitLeft(body.width * 11 / 20)
      let (top, list) = left.splitTop(GaugePanel.height)
      layout.gauge = top
      layout.list = list
      let (rest, bottom) = right.splitBottom(min(facts + 2, right.height / 2))
      layout.trend = rest
      layout.facts = bottom
    }
    return layout
  }

  /// Draws the page into the body of the screen.
  func draw(on canvas: inout Canvas, shell: Shell) {
    let facts = UnitFacts(model: model.summary, scene: scene)
    let layout = Self.layout(shell, facts: facts.height, isZoomed: isZoomed)
    let isFramed = layout.border == .rounded
    let words = scene.words
    if isFramed {
      canvas.draw(
        GaugePanel(model: model.summary.gauge, number: nil, words: words), in: layout.gauge)
      canvas.inside(layout.facts) { canvas in
        Panel(title: words[.comparisonTitle]).draw(on: &canvas) { $0.draw(facts, in: $0.bounds) }
      }
    } else {
      drawGaugeLine(on: &canvas, in: layout.gauge)
      canvas.draw(facts, in: layout.facts)
    }
    if !layout.trend.isEmpty {
      canvas.inside(layout.trend) { canvas in
        Panel(title: words[.trendTitle], label: words[model.summary.trend.kind]).draw(on: &canvas) {
          $0.draw(TrendPlot(model: model.summary.trend), in: $0.bounds.inset(left: 1, right: 1))
        }
      }
    }
    drawList(on: &canvas, in: layout.list, border: layout.border)
  }

  private func drawGaugeLine(on canvas: inout Canvas, in rect: Rect) {
    canvas.inside(rect) { canvas in
      Panel(
        title: model.summary.gauge.title, label: model.summary.gauge.targets, border: .line
      ).draw(on: &canvas)
      let name = scene.measure.shortName(scene.words.language)
      canvas.draw(
        GaugeLine(
          model: model.summary.gauge, name: name, words: scene.words, nameWidth: name.width + 2,
          numberWidth: max(GaugeLine.leastNumber, model.summary.gauge.lineReading.width)),
        in: Rect(x: 0, y: 1, width: canvas.size.width, height: 1))
    }
  }

  private func drawList(on canvas: inout Canvas, in rect: Rect, border: Panel.Border) {
    let words = scene.words
    guard let ranking = model.ranking, let level = model.shownLevel else {
      canvas.inside(rect) { canvas in
        Panel(title: words[.childrenTitle], border: border).draw(on: &canvas) {
          $0.put(
            words[.childrenNone], x: 2, y: 1, width: $0.size.width - 3, role: .secondary)
        }
      }
      return
    }
    canvas.draw(list(of: ranking, level, border: border), in: rect)
  }

  private func list(of ranking: RankingModel, _ level: Level, border: Panel.Border) -> RankingPanel
  {
    let words = scene.words
    let count = words.numbers.integer(Int64(ranking.ranking.validCount))
    let others = model.levels.filter { $0 != level }.map { words.plural($0) }
    return RankingPanel(
      model: ranking, position: position, title: count + SafeText(" ") + words.plural(level),
      others: others.isEmpty
        ? .empty : SafeText("  ⇥ ") + others.joined(separator: SafeText(", ")),
      border: border, showsCounts: true)
  }

  /// Brings a picture of this page with another position up to date.
  func step(from old: ListPosition, on canvas: inout Canvas, shell: Shell) {
    guard let ranking = model.ranking, let level = model.shownLevel else { return }
    let facts = UnitFacts(model: model.summary, scene: scene)
    let layout = Self.layout(shell, facts: facts.height, isZoomed: isZoomed)
    canvas.inside(layout.list) {
      list(of: ranking, level, border: layout.border).step(from: old, on: &$0)
    }
  }
}
