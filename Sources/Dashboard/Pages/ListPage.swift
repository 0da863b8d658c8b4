import Drawing
import Measures
import Text
import Words

/// All members of a block: the list, and beside it the chosen one.
struct ListPage {
  /// What is shown.
  let model: ListModel
  /// The chosen row.
  let position: ListPosition
  /// The unit in that row; nil when there is none, or no room for it.
  let chosen: UnitSummary?
  /// The words of the screen.
  let words: Words
  /// True when the list fills the page.
  let isZoomed: Bool

  /// Where list and details lie.
  static func layout(_ shell: Shell, isZoomed: Bool) -> (gauge: Rect, list: Rect, detail: Rect) {
    let body = shell.body
    switch shell.density {
    case .line, .tiny:
      return (.zero, body, .zero)
    case .compact:
      let (top, rest) = isZoomed ? (.zero, body) : body.splitTop(2)
      return (top, rest, .zero)
    case .wide, .full:
      guard !isZoomed else { return (.zero, body, .zero) }
      let (left, right) = body.splitLeft(body.width * 64 / 100)
      return (.zero, left, right)
    }
  }

  /// Draws the page into the body of the screen.
  func draw(on canvas: inout Canvas, shell: Shell) {
    let layout = Self.layout(shell, isZoomed: isZoomed)
    if !layout.gauge.isEmpty { drawGauge(on: &canvas, in: layout.gauge) }
    canvas.draw(list(shell), in: layout.list)
    drawCard(on: &canvas, in: layout.detail)
  }

  /// Brings a picture of this page with another position up to date.
  func step(from old: ListPosition, on canvas: inout Canvas, shell: Shell) {
    let layout = Self.layout(shell, isZoomed: isZoomed)
    canvas.inside(layout.list) { list(shell).step(from: old, on: &$0) }
    guard !layout.detail.isEmpty else { return }
    canvas.fill(layout.detail)
    drawCard(on: &canvas, in: layout.detail)
  }

  private func list(_ shell: Shell) -> RankingPanel {
    let scene = model.ranking.scene
    let title = words(
      .rankingOf, words.numbers.integer(Int64(model.ranking.ranking.validCount)),
      SafeText(scene.name(model.block).string.uppercased()))
    return RankingPanel(
      model: model.ranking, position: position, title: title,
      border: shell.listBorder, showsCounts: true)
  }

  private func drawCard(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty, let chosen else { return }
    canvas.draw(UnitCard(model: chosen, scene: model.ranking.scene), in: rect)
  }

  private func drawGauge(on canvas: inout Canvas, in rect: Rect) {
    let scene = model.ranking.scene
    canvas.inside(rect) { canvas in
      Panel(
        title: scene.measure.shortName(words.language), label: model.gauge.targets, border: .line
      ).draw(on: &canvas)
      let name = scene.name(model.block)
      canvas.draw(
        GaugeLine(
          model: model.gauge, name: name, words: words, nameWidth: name.width + 2,
          numberWidth: max(GaugeLine.leastNumber, model.gauge.lineReading.width)),
        in: Rect(x: 0, y: 1, width: canvas.size.width, height: 1))
    }
  }
}
