import Drawing
import Measures
import Text
import Words

/// A ranking in its frame, with how many are ranked, the middle, and what the signs mean.
struct RankingPanel: Widget {
  /// What is listed.
  let model: RankingModel
  /// The chosen row and the first shown one.
  let position: ListPosition
  /// The frame's title.
  let title: SafeText
  /// Other lists to which Tab leads, behind the title where there is room.
  var others = SafeText.empty
  /// The panel's number, raised in its title.
  var number: Int?
  /// How much of a frame is drawn.
  var border = Panel.Border.rounded
  /// True if the keys go to this panel.
  var isFocused = true
  /// True to show the counts of the rate.
  var showsCounts = false

  /// Rows of the panel that are not rows of the list: frame, head, middle and legend.
  static func overhead(border: Panel.Border, height: Int) -> Int {
    (border == .line ? 1 : 2) + 1 + (hasFooting(height: height) ? 2 : 0)
  }

  /// Rows of the list in a panel of that height.
  static func listHeight(border: Panel.Border, height: Int) -> Int {
    max(1, height - overhead(border: border, height: height))
  }

  private static func hasFooting(height: Int) -> Bool { height >= 12 }

  func draw(on canvas: inout Canvas) {
    frame(width: canvas.size.width).draw(on: &canvas) { canvas in
      guard !model.rows.isEmpty else {
        canvas.put(nothing, x: 2, y: 1, width: canvas.size.width - 3, role: .secondary)
        return
      }
      let (list, rest) = parts(of: canvas.bounds)
      canvas.draw(table, in: list)
      if !rest.isEmpty { canvas.draw(RankingFooting(model: model), in: rest) }
    }
  }

  /// Why the list is empty.
  private var nothing: SafeText {
    let words = model.scene.words
    guard !model.ranking.rows.isEmpty, !model.filterText.isEmpty else { return words[.noData] }
    return words(.nothingFiltered, SafeText(model.filterText))
  }

  /// Brings a picture of this panel with another position up to date.
  func step(from old: ListPosition, on canvas: inout Canvas) {
    frame(width: canvas.size.width).draw(on: &canvas) { canvas in
      guard !model.rows.isEmpty else { return }
      canvas.inside(parts(of: canvas.bounds).list) { table.step(from: old.view, on: &$0) }
    }
  }

  private func frame(width: Int) -> Panel {
    let words = model.scene.words
    let name = [Span(title, role: .title)]
    let headings = [
      name + [Span(others, role: .title)] + unitsSpans + simulatedSpans(words[.simulated]),
      name + unitsSpans + simulatedSpans(words[.simulated]),
      name + simulatedSpans(.empty),
    ]
    let order = model.sort.isReversed ? SafeText("▲") : SafeText("▼")
    return Panel(
      title: headings.fitting(width - Self.titleWalls), number: number,
      label: [
        Span(words(.sortedBy, words[model.sort.column], order), role: .secondary)
      ],
      hint: [Span(range, role: .secondary)], border: border, isFocused: isFocused)
  }

  private var table: Table {
    RankingTable(model: model, position: position, showsCounts: showsCounts).table
  }

  private func parts(of contents: Rect) -> (list: Rect, footing: Rect) {
    let height = contents.height + (border == .line ? 1 : 2)
    let parts = contents.splitBottom(Self.hasFooting(height: height) ? 2 : 0)
    return (parts.rest, parts.bottom)
  }

  /// Says that the units are those of today, where they are not those of the period.
  private var unitsSpans: [Span] {
    guard model.ranking.unitsDay != nil else { return [] }
    return [Span(SafeText(" · ") + model.scene.words[.unitsTodayBadge], role: .accent)]
  }

  /// Columns of a frame that a title cannot have: corners, walls, and the number.
  private static let titleWalls = 7

  private func simulatedSpans(_ word: SafeText) -> [Span] {
    guard model.isSimulated else { return [] }
    return [Span(SafeText(word.isEmpty ? " ≈" : " ≈ ") + word, role: .simulated)]
  }

  /// Which rows are shown: `1–9 / 63`.
  private var range: SafeText {
    let words = model.scene.words
    return words(
      .selectedOf,
      words.numbers.integer(Int64(min(position.row + 1, model.rows.count))),
      words.numbers.integer(Int64(model.rows.count)),
      words.numbers.integer(Int64(model.ranking.validCount)))
  }
}

extension Words {
  /// What rows are ordered by.
  subscript(column: SortOrder.Column) -> SafeText {
    switch column {
    case .rank: self[.columnRate]
    case .name: self[.columnUnit]
    case .denominator: self[.columnDenominator]
    case .numerator: self[.columnNumerator]
    case .status: self[.columnStatus]
    case .rankChange: self[.columnRankChange]
    case .change: self[.columnDifference]
    }
  }
}
