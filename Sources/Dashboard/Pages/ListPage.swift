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
    let border: Panel.Border = shell.density >= .wide ? .rounded : .line
    let scene = model.ranking.scene
    if !layout.gauge.isEmpty { drawGauge(on: &canvas, in: layout.gauge) }
    let title = words(
      .rankingOf, words.numbers.integer(Int64(model.ranking.ranking.validCount)),
      SafeText(scene.name(model.block).string.uppercased()))
    canvas.draw(
      RankingPanel(
        model: model.ranking, position: position, title: title, border: border,
        showsCounts: true), in: layout.list)
    guard !layout.detail.isEmpty, let unit = chosen else { return }
    canvas.draw(UnitCard(unit: unit, scene: scene), in: layout.detail)
  }

  private var chosen: UnitIndex? {
    let rows = model.ranking.rows
    return rows.indices.contains(position.row) ? rows[position.row].unit : nil
  }

  private func drawGauge(on canvas: inout Canvas, in rect: Rect) {
    let scene = model.ranking.scene
    canvas.inside(rect) { canvas in
      Panel(
        title: scene.measure.shortName(words.language), label: model.gauge.targets, border: .line
      ).draw(on: &canvas)
      let name = scene.name(model.block)
      canvas.draw(
        GaugeLine(model: model.gauge, name: name, words: words, nameWidth: name.width + 2),
        in: Rect(x: 0, y: 1, width: canvas.size.width, height: 1))
    }
  }
}
