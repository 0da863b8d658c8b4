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
    frame.draw(on: &canvas) { canvas in
      guard !model.rows.isEmpty else {
        canvas.put(
          model.scene.words[.noData], x: 2, y: 1, width: canvas.size.width - 3, role: .secondary)
        return
      }
      let (list, rest) = parts(of: canvas.bounds)
      canvas.draw(table, in: list)
      if !rest.isEmpty { canvas.inside(rest) { drawFooting(on: &$0) } }
    }
  }

  /// Brings a picture of this panel with another position up to date.
  func step(from old: ListPosition, on canvas: inout Canvas) {
    frame.draw(on: &canvas) { canvas in
      guard !model.rows.isEmpty else { return }
      canvas.inside(parts(of: canvas.bounds).list) { table.step(from: old.view, on: &$0) }
    }
  }

  private var frame: Panel {
    let words = model.scene.words
    let order = model.sort.isReversed ? SafeText("▲") : SafeText("▼")
    return Panel(
      title: [Span(title, role: .title)] + unitsSpans + simulatedSpans, number: number,
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

  private var simulatedSpans: [Span] {
    guard model.isSimulated else { return [] }
    return [Span(SafeText(" ≈ ") + model.scene.words[.simulated], role: .simulated)]
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

  private func drawFooting(on canvas: inout Canvas) {
    let words = model.scene.words
    let width = canvas.size.width - 2
    let numbers = words.numbers
    var facts: [Span] = []
    if let median = model.ranking.median {
      facts += [
        Span(words[.median] + SafeText(" "), role: .secondary),
        Span(
          words.reading(median, of: model.scene.measure, decimals: model.scene.decimals),
          role: .strong),
      ]
    }
    if model.targets.current != nil, model.ranking.rankedCount > 0 {
      let counts = model.ranking.statusCounts
      facts += [
        Span(SafeText("  ✓ "), role: .met),
        Span(
          words(
            .unitsMet, numbers.integer(Int64(counts.met)),
            numbers.integer(Int64(counts.withTarget))), role: .text),
        Span(SafeText("  ◐ ") + numbers.integer(Int64(counts.near)), role: .near),
        Span(SafeText("  ✗ ") + numbers.integer(Int64(counts.missed)), role: .missed),
        Span(SafeText("  ◆ ") + numbers.integer(Int64(counts.critical)), role: .critical),
      ]
    }
    canvas.put(facts, x: 1, y: 0, width: width)
    canvas.put(legend, x: 1, y: 1, width: width)
  }

  private var legend: [Span] {
    let words = model.scene.words
    var parts: [SafeText] = []
    if model.hasRankChanges {
      parts.append(words(.legendChange, words.baseline(model.scene.baseline)))
    }
    if let current = model.targets.current?.deadline?.year,
      let next = model.targets.next?.deadline?.year
    {
      parts.append(words(.legendTargets, SafeText(String(current)), SafeText(String(next))))
    }
    if model.ranking.rows.contains(where: { $0.standing == .rankedWithUnknownDenominator }),
      !model.isSimulated, model.scene.measure.isRate
    {
      parts.append(words[.legendUnknownDenominator])
    }
    if model.hasFoldedFigures { parts.append(words[.legendFolded]) }
    parts.append(words[.legendMissing])
    if model.isSimulated { parts.append(words[.legendSimulated]) }
    return [Span(SafeText(parts.map(\.string).joined(separator: " · ")), role: .secondary)]
  }
}

extension Words {
  /// What rows are ordered by.
  subscript(column: SortOrder.Column) -> SafeText {
    switch column {
    case .rank: self[.columnRate]
    case .name: self[.columnUnit]
    case .denominator: self[.columnDenominator]
    case .change: self[.columnChange]
    }
  }
}
