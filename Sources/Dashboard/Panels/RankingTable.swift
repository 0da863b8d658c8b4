import Drawing
import Measures
import Text
import Words

/// The table of a ranking: rank, change, name, counts, rate, bar, difference, twelve months.
struct RankingTable {
  /// What is listed.
  let model: RankingModel
  /// The chosen row and the first shown one; nil for a list without a cursor.
  let position: ListPosition?
  /// True to show the counts of the rate.
  var showsCounts = false

  /// The table, ready to be drawn.
  var table: Table {
    let model = model
    let scale = scale
    return Table(
      columns: columns(scale), rowCount: model.rows.count, offset: position?.top ?? 0,
      selection: position?.row
    ) { index in
      .cells(Self.cells(model.rows[index], of: model, scale: scale, showsCounts: showsCounts))
    }
  }

  private var scale: LinearScale {
    model.scene.scale(fitting: model.ranking.rows.compactMap(\.figure.plotted))
  }

  private func columns(_ scale: LinearScale) -> [TableColumn] {
    let words = model.scene.words
    let measure = model.scene.measure
    let order: TableColumn.SortOrder = model.sort.isReversed ? .ascending : .descending
    func mark(_ column: SortOrder.Column) -> TableColumn.SortOrder? {
      model.sort.column == column ? order : nil
    }
    var columns = [
      TableColumn(.text(words[.columnRank]), minimum: 3, alignment: .right, gap: 0),
      TableColumn(.text(words[.columnChange]), minimum: 3, gap: 1),
      TableColumn(
        .text(words[.columnUnit]), minimum: 14, ideal: model.nameWidth, weight: 1, gap: 1,
        sortOrder: mark(.name)),
    ]
    if showsCounts && measure.isRate {
      columns += [
        TableColumn(
          .text(words[.columnDenominator]), minimum: 11, alignment: .right, dropRank: 4,
          sortOrder: mark(.denominator)),
        TableColumn(.text(words[.columnNumerator]), minimum: 11, alignment: .right, dropRank: 5),
      ]
    }
    columns += [
      TableColumn(
        .text(words[measure.unit == .percent ? .columnRate : .columnValue]), minimum: 8,
        ideal: measure.unit == .percent ? 8 : 12, alignment: .right, sortOrder: mark(.rank)),
      TableColumn(
        .axis(BarAxis(scale: scale, ticks: [], marks: marks, style: .behindSign)),
        minimum: 14, ideal: 26, weight: 3, dropRank: 2, gap: 2),
      TableColumn(.text(.empty), minimum: 2, dropRank: 1, gap: 1),
      TableColumn(
        .text(sinceBaseline), minimum: max(8, sinceBaseline.width), alignment: .right, dropRank: 3,
        sortOrder: mark(.change)),
      TableColumn(.text(words[.columnTwelveMonths]), minimum: 12, dropRank: 6, gap: 2),
    ]
    return columns
  }

  /// The head of the column of differences: `so 2023`, or `Δ` where the period's name is long.
  private var sinceBaseline: SafeText {
    let words = model.scene.words
    let head = words(.columnSinceBaseline, words.short(model.scene.baseline))
    return head.width <= 12 ? head : words[.columnChange]
  }

  private var marks: [ScaleMark] {
    var marks: [ScaleMark] = []
    for (kind, target) in [
      (ScaleMark.Kind.targetNext, model.targets.next), (.targetNow, model.targets.current),
    ] {
      guard let target else { continue }
      marks.append(
        ScaleMark(
          kind, at: target.value.double, label: model.scene.words.decimal(target.value)))
    }
    return marks
  }

  private static func cells(
    _ row: RankingRow, of model: RankingModel, scale: LinearScale, showsCounts: Bool
  ) -> [TableCell] {
    let words = model.scene.words
    let change = model.change(row)
    let isRanked = row.standing.isRanked
    var cells: [TableCell] = [
      .text(model.rank(row), role: .secondary),
      .text(change.text, role: change.role.role),
      .text(model.scene.name(row.unit), role: isRanked ? .text : .secondary),
    ]
    if showsCounts && model.scene.measure.isRate {
      cells += [row.figure.denominator, row.figure.numerator].map { count in
        .text(
          count.map { model.mark($0, words) } ?? Words.missing,
          role: count == nil ? .disabled : .secondary)
      }
    }
    cells += [
      valueCell(row, of: model),
      barCell(row, of: model, scale: scale),
      .text(row.status?.sign ?? .empty, role: row.status?.role ?? .secondary),
      differenceCell(row, words),
      .widget(MonthsCell(scene: model.scene, unit: row.unit, scale: scale)),
    ]
    return cells
  }

  private static func valueCell(_ row: RankingRow, of model: RankingModel) -> TableCell {
    let words = model.scene.words
    guard row.figure.content == .value else {
      return .text(words.number(row.figure, decimals: 1), role: .disabled)
    }
    let text = words.cell(row.figure, decimals: 1)
    let isPercent = model.scene.measure.unit == .percent
    return .text(
      isPercent ? words.numbers.percent(text) : text,
      role: row.standing.isRanked ? .strong : .secondary)
  }

  private static func barCell(
    _ row: RankingRow, of model: RankingModel, scale: LinearScale
  ) -> TableCell {
    if let reason = model.reasonWithoutRank(row), row.figure.content != .value {
      return .text(reason, role: .disabled)
    }
    var marks: [ScaleMark] = []
    if let next = model.targets.next { marks.append(ScaleMark(.targetNext, at: next.value.double)) }
    if let target = row.target { marks.append(ScaleMark(.targetNow, at: target.value.double)) }
    return .widget(
      BulletBar(
        value: row.figure.plotted, scale: scale, role: row.status?.role ?? .trend,
        fill: row.standing == .belowMinimum ? .hatched : .solid, marks: marks))
  }

  private static func differenceCell(_ row: RankingRow, _ words: Words) -> TableCell {
    guard let difference = row.difference else { return .text(Words.missing, role: .disabled) }
    return .text(words.signed(difference, decimals: 1), role: .secondary)
  }
}

extension RankingModel {
  /// A count of a row, `≈` before simulated ones.
  fileprivate func mark(_ count: Int64, _ words: Words) -> SafeText {
    let number = words.numbers.integer(count)
    return isSimulated ? Words.simulatedMark + number : number
  }

  /// Why a row has no rank, in words; nil when it has one.
  func reasonWithoutRank(_ row: RankingRow) -> SafeText? {
    let words = scene.words
    switch row.standing {
    case .ranked, .rankedWithUnknownDenominator: return nil
    case .belowMinimum:
      let minimum = words.numbers.integer(RankingOptions.standard.minimumDenominator)
      return words(.belowMinimum, minimum)
    case .otherBasis: return words[isSimulated ? .published : .simulated]
    case .notApplicable: return words[.notApplicable]
    case .missing: return words[.notReported]
    }
  }
}

/// Twelve months of one unit, worked out only when its row is in sight.
struct MonthsCell: Widget {
  /// What is shown.
  let scene: Scene
  /// Whose months.
  let unit: UnitIndex
  /// The scale that all rows share.
  let scale: LinearScale

  func draw(on canvas: inout Canvas) {
    let points = scene.twelveMonths(of: unit)
    let isSimulated = points.contains { $0.figure.isSimulated }
    canvas.draw(
      Sparkline(
        values: points.map(\.figure.plotted), scale: scale,
        role: isSimulated ? .simulated : .trend), in: canvas.bounds)
  }
}
