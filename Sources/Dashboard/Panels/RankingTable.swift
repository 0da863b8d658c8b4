import Drawing
import Measures
import Text
import Words

/// The table of a ranking: rank, change, name, counts, rate, bar, difference, twelve months.
struct RankingTable {
  /// What is listed.
  let model: RankingModel
  /// The chosen row and the first shown one.
  let position: ListPosition
  /// True to show the counts of the rate.
  var showsCounts = false

  /// One column of the table.
  private enum Item {
    case rank
    case rankChange
    case name
    case denominator
    case numerator
    case value
    case bar
    case status
    case difference
    case months
  }

  /// The table, ready to be drawn.
  var table: Table {
    let items = items
    let cells = RankingCells(model: model)
    return Table(
      columns: items.map(column), rowCount: model.rows.count, offset: position.top,
      selection: position.row
    ) { index in
      .cells(items.map { Self.cell($0, of: cells.model.rows[index], in: cells) })
    }
  }

  /// What rows would be ordered by after a press on a column of the head.
  func sortColumn(at x: Int, width: Int) -> SortOrder.Column? {
    guard let index = table.column(at: x, width: width) else { return nil }
    return switch items[index] {
    case .rank, .value, .bar: .rank
    case .name: .name
    case .denominator: .denominator
    case .difference: .change
    case .rankChange: .rankChange
    case .numerator: .numerator
    case .status: .status
    case .months: nil
    }
  }

  /// Columns of a name on the narrowest screens: enough to tell most units apart.
  private static let leastName = 10

  /// The columns that have something to say.
  private var items: [Item] {
    var items: [Item] = [.rank]
    if model.hasRankChanges { items.append(.rankChange) }
    items.append(.name)
    if showsCounts && model.scene.measure.isRate { items += [.denominator, .numerator] }
    items += [.value, .bar]
    if model.hasStatuses { items.append(.status) }
    if model.hasDifferences { items.append(.difference) }
    return items + [.months]
  }

  /// What a column is called, how wide it is, and which of them gives way first.
  private func column(_ item: Item) -> TableColumn {
    let words = model.scene.words
    let isPercent = model.scene.measure.unit == .percent
    func column(
      _ heading: SafeText, _ minimum: Int, ideal: Int? = nil, drop: Int = 0, gap: Int = 1,
      sort: SortOrder.Column? = nil
    ) -> TableColumn {
      // The sign of the order has a column of its own behind the heading.
      let sign = sort.flatMap(order)
      let head = heading.width + (sign == nil ? 0 : 1)
      return TableColumn(
        .text(heading), minimum: max(minimum, head), ideal: ideal,
        alignment: .right, dropRank: drop,
        gap: gap, sortOrder: sign)
    }
    switch item {
    case .rank: return column(words[.columnRank], 3, gap: 0)
    case .rankChange:
      return TableColumn(
        .text(words[.columnChange]), minimum: model.isSimulated ? 4 : 3,
        sortOrder: order(.rankChange))
    case .name:
      return TableColumn(
        .text(words[.columnUnit]), minimum: min(model.nameWidth, 24), least: Self.leastName,
        ideal: model.nameWidth, weight: 1, sortOrder: order(.name))
    case .denominator: return column(words[.columnDenominator], 11, drop: 5, sort: .denominator)
    case .numerator: return column(words[.columnNumerator], 11, drop: 6, sort: .numerator)
    case .value:
      return column(
        words[isPercent ? .columnRate : .columnValue], max(isPercent ? 7 : 8, model.valueWidth),
        ideal: isPercent ? nil : 12, sort: .rank)
    case .bar:
      return TableColumn(
        .axis(BarAxis(scale: model.scale, marks: model.targetMarks, style: .behindSign)),
        minimum: 14, ideal: 26, weight: 3, dropRank: 2, gap: 2)
    case .status: return column(.empty, 2, drop: 1, sort: .status)
    case .difference:
      return column(sinceBaseline, max(8, sinceBaseline.width), drop: 3, sort: .change)
    case .months:
      return TableColumn(.text(words[.columnTwelveMonths]), minimum: 12, dropRank: 4, gap: 2)
    }
  }

  /// The sign behind the heading of the column that rows are ordered by.
  private func order(_ column: SortOrder.Column) -> TableColumn.SortOrder? {
    guard model.sort.column == column else { return nil }
    return model.sort.isReversed ? .ascending : .descending
  }

  /// The head of the column of differences: `so 2023`, or `Δ` where the period's name is long.
  private var sinceBaseline: SafeText {
    let words = model.scene.words
    let head = words(.columnSinceBaseline, words.short(model.scene.baseline))
    return head.width <= 12 ? head : words[.columnChange]
  }

  private static func cell(
    _ item: Item, of row: RankingRow, in cells: RankingCells
  ) -> TableCell {
    switch item {
    case .rank: cells.rank(row)
    case .rankChange: cells.rankChange(row)
    case .name: cells.name(row)
    case .denominator: cells.count(row.figure.denominator)
    case .numerator: cells.count(row.figure.numerator)
    case .value: cells.value(row)
    case .bar: cells.bar(row)
    case .status: cells.status(row)
    case .difference: cells.difference(row)
    case .months: cells.months(row)
    }
  }
}
