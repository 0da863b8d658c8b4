import Drawing
import Measures
import Text
import Words

/// The pinned units over the whole page: a row each, and below their lines in one plot.
struct ComparisonOverlay: Widget {
  /// What is compared.
  let model: ComparisonModel
  /// The keys, for the hint.
  let keyMap: KeyMap

  func draw(on canvas: inout Canvas) {
    let words = model.scene.words
    let title = words[Bilingual("SO SÁNH", "COMPARISON")]
    canvas.fill(canvas.bounds)
    let range = model.scene.range
    Panel(
      title: [
        Span(title, role: .title),
        Span(
          SafeText(" · ") + model.scene.measure.name(words.language) + SafeText(" · ")
            + words.short(model.scene.period), role: .secondary),
      ],
      label: range == .all ? [] : [Span(words[range.title], role: .accent)],
      hint: [
        Span(
          words.sentence(
            Bilingual("{0}{1} khoảng · {2} đóng", "{0}{1} range · {2} close"),
            key(.widerPeriod), key(.narrowerPeriod), key(.back)), role: .secondary)
      ], isFocused: true
    ).draw(on: &canvas) { canvas in
      let (top, rest) = canvas.bounds.splitTop(min(model.rows.count + 2, canvas.size.height))
      canvas.draw(table, in: top.inset(right: 1))
      if rest.height >= 5 {
        canvas.draw(TrendPlot(model: model.trend), in: rest.inset(left: 1, right: 1))
      }
    }
  }

  private func key(_ command: Command) -> SafeText {
    keyMap.label(for: command, in: model.scene.words.glyphs) ?? .empty
  }

  private var table: Table {
    let words = model.scene.words
    let rows = model.rows
    func column(_ title: SafeText, _ width: Int, drop: Int = 0) -> TableColumn {
      TableColumn(
        .text(title), minimum: max(width, title.width), alignment: .right, dropRank: drop, gap: 2)
    }
    let first = rows.first?.name ?? .empty
    return Table(
      columns: [
        TableColumn(.text(words[.columnUnit]), minimum: 14, ideal: 26, weight: 1),
        column(words[.columnValue], 12),
        column(words[Bilingual("Hạng", "Rank")], 8, drop: 3),
        column(words(.columnSinceBaseline, words.short(model.scene.baseline)), 10, drop: 2),
        column(words[.against] + SafeText(" ") + first.truncated(to: 18), 12),
        column(words[Bilingual("so mục tiêu", "vs target")], 12, drop: 1),
      ], rowCount: rows.count
    ) { index in
      let row = rows[index]
      return .cells([
        .text(row.name, role: .strong), .text(row.reading, role: .strong),
        .text(row.rank, role: .text), .text(row.change, role: .text),
        .text(row.difference, role: row.direction.role), .text(row.gap, role: .secondary),
      ])
    }
  }
}
