import Drawing
import Measures
import Text
import Words

/// Everything that is known of one unit, and what the chosen indicator means.
struct IndicatorsPage {
  /// What is shown.
  let model: IndicatorsModel
  /// The chosen row.
  let position: ListPosition

  /// Where list and definition lie.
  static func layout(_ shell: Shell) -> (list: Rect, detail: Rect) {
    switch shell.density {
    case .line, .tiny:
      return (shell.body, .zero)
    case .compact:
      let (list, detail) = shell.body.splitBottom(shell.body.height >= 18 ? 8 : 0)
      return (list, detail)
    case .wide, .full:
      let (list, detail) = shell.body.splitLeft(shell.body.width * 64 / 100)
      return (list, detail)
    }
  }

  /// Rows of the definition that the other measures must leave.
  private static let leastCard = 12

  /// Rows of the list in a screen.
  static func listHeight(_ shell: Shell) -> Int {
    let framed = shell.density >= .wide ? 2 : 1
    return max(1, layout(shell).list.height - framed - 1)
  }

  /// Draws the page into the body of the screen.
  func draw(on canvas: inout Canvas, shell: Shell) {
    let layout = Self.layout(shell)
    let border: Panel.Border = shell.density >= .wide ? .rounded : .line
    let words = model.scene.words
    let range = words(
      .rowOf, words.numbers.integer(Int64(min(position.row + 1, model.rows.count))),
      words.numbers.integer(Int64(model.rows.count)))
    canvas.inside(layout.list) { canvas in
      Panel(
        title: words(
          .indicatorsOf, SafeText(model.scene.name(model.unit).string.uppercased())),
        hint: model.rows.isEmpty ? .empty : range, border: border, isFocused: true
      ).draw(on: &canvas) { canvas in
        guard !model.rows.isEmpty else {
          canvas.put(words[.noData], x: 2, y: 1, width: canvas.size.width - 3, role: .secondary)
          return
        }
        canvas.draw(table, in: canvas.bounds)
      }
    }
    guard !layout.detail.isEmpty, model.rows.indices.contains(position.row) else { return }
    var card = layout.detail
    if border == .rounded {
      let measures = MeasuresPanel(rows: model.measures, scene: model.scene)
      let top: Rect
      (top, card) = layout.detail.splitTop(
        layout.detail.height >= measures.height + Self.leastCard ? measures.height : 0)
      if !top.isEmpty { canvas.draw(measures, in: top) }
    }
    canvas.draw(
      IndicatorCard(row: model.rows[position.row], scene: model.scene, border: border), in: card)
  }

  private var table: Table {
    let words = model.scene.words
    let model = model
    let values = model.rows.map { Self.value($0, scene: model.scene).width }.max() ?? 0
    let periods = model.rows.map { words.short($0.period).width }.max() ?? 0
    return Table(
      columns: [
        TableColumn(.text(words[.columnIndicator]), minimum: 16, least: 8, ideal: 34, weight: 2),
        TableColumn(
          .text(words[.columnValue]), minimum: max(20, values), ideal: 26, alignment: .right),
        TableColumn(
          .text(words[.columnPeriod]), minimum: max(12, periods), ideal: 15, dropRank: 1, gap: 2),
        TableColumn(
          .text(words[.columnSource]), minimum: Self.leastSource, ideal: 24, weight: 1, dropRank: 2,
          gap: 2),
      ], rowCount: model.rows.count, offset: position.top, selection: position.row
    ) { index in
      .cells(Self.cells(model.rows[index], scene: model.scene))
    }
  }

  /// Columns in which every sum has room: `Σ 86/86 đơn vị`.
  private static let leastSource = 14

  private static func cells(_ row: IndicatorsModel.Row, scene: Scene) -> [TableCell] {
    let words = scene.words
    let indicator = scene.dataset.catalogue[row.indicator]
    let isMain = row.indicator == scene.indicator
    return [
      .text(indicator.name(words.language), role: isMain ? .accent : .text),
      .spans(value(row, scene: scene)),
      .text(words.short(row.period), role: row.period == scene.period ? .text : .secondary),
      .widget(OriginCell(figure: row.figure, scene: scene)),
    ]
  }

  /// A value, and how many others there are of it.
  private static func value(_ row: IndicatorsModel.Row, scene: Scene) -> [Span] {
    let words = scene.words
    let indicator = scene.dataset.catalogue[row.indicator]
    let reading = words.reading(
      row.figure, of: indicator, decimals: words.decimals(of: indicator))
    let value = Span(reading, role: .strong, flags: scene.isStale(row.figure) ? .dim : [])
    guard !row.alternatives.isEmpty else { return [value] }
    return [value, Span(SafeText(" +\(row.alternatives.count)"), role: .warning)]
  }
}

/// Where a figure comes from, in the room that a column has.
private struct OriginCell: Widget {
  let figure: Figure
  let scene: Scene

  func draw(on canvas: inout Canvas) {
    canvas.put(
      scene.origin(of: figure, width: canvas.size.width), x: 0, y: 0, role: .secondary)
  }
}
