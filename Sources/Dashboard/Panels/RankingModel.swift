import Drawing
import Measures
import Text
import Words

/// The units below one unit in the order that was asked for, narrowed by the filter.
struct RankingModel {
  /// What the rows are about.
  let scene: Scene
  /// The ranking itself, in its own order and whole.
  let ranking: Ranking
  /// The rows that pass the filter, in the order asked for.
  let rows: [RankingRow]
  /// The order asked for.
  let sort: SortOrder
  /// The targets that bind the members.
  let memberTargets: MemberTargets
  /// The scale that fits all values.
  let scale: LinearScale
  /// Columns for the longest of the first names: enough for all, without measuring thousands.
  let nameWidth: Int
  /// Columns for the longest value with its marks.
  let valueWidth: Int
  /// True when ranks can be compared with those of the baseline.
  let hasRankChanges: Bool
  /// True when values can be compared with those of the baseline.
  let hasDifferences: Bool
  /// True when a source has restated a value: all values then leave a column for the mark.
  let hasRestatements: Bool
  /// True when a value rests on fewer parts than there are: all leave a column for the mark.
  let hasPartialFigures: Bool
  /// What the filter was given; empty without one.
  let filterText: String

  /// Works out the ranking of the units of `level` below `parent`.
  init(of parent: UnitIndex, level: Level?, sort: SortOrder, filter: Filter, in scene: Scene) {
    self.scene = scene
    self.sort = sort
    ranking = scene.dataset.ranking(
      scene.indicator, of: parent, level: level, during: scene.period,
      comparedWith: scene.baseline,
      options: RankingOptions(basis: scene.preference == .simulated ? .simulated : nil),
      unitsOf: scene.unitsDay)
    memberTargets = MemberTargets(ranking, in: scene)
    filterText = filter.text
    let pattern = filter.pattern
    let passing =
      pattern.isEmpty
      ? ranking.rows
      : ranking.rows.filter { pattern.isContained(in: FoldedText(scene.name($0.unit).string)) }
    rows = sort.ordered(passing, scene: scene)
    // What drawing asks for at every step of the cursor is worked out once.
    scale = scene.scale(fitting: ranking.rows.compactMap(\.figure.plotted))
    let widest = rows.prefix(Self.namesMeasured).map { scene.name($0.unit).width }.max() ?? 0
    nameWidth = min(max(widest + 1, 16), 36)
    hasRankChanges = ranking.rows.contains { $0.rankChange != nil }
    hasDifferences = ranking.rows.contains { $0.difference != nil }
    hasRestatements =
      !scene.restated.isEmpty
      && ranking.rows.contains { scene.restatement(of: $0.figure, $0.unit) != nil }
    hasPartialFigures = ranking.rows.contains { $0.figure.isPartialValue }
    valueWidth =
      Self.widestValue(ranking, in: scene) + (hasRestatements ? 1 : 0)
      + (hasPartialFigures ? 1 : 0)
  }

  /// Columns of the longest of the first values, the largest and the smallest.
  private static func widestValue(_ ranking: Ranking, in scene: Scene) -> Int {
    let known = ranking.rows.filter { $0.figure.content == .value }
    func value(_ row: RankingRow) -> Double { row.figure.plotted ?? 0 }
    let ends = [known.max { value($0) < value($1) }, known.min { value($0) < value($1) }]
    let measured = known.prefix(namesMeasured) + ends.compactMap(\.self)
    return measured.map { scene.cell($0.figure).width }.max() ?? 0
  }

  /// The targets that bind most of the members.
  var targets: TargetSelection { memberTargets.common }

  /// True when a row stands somehow to a target.
  var hasStatuses: Bool {
    targets.current != nil || ranking.statusCounts.withTarget > 0
      || ranking.rows.contains { $0.status != nil }
  }

  /// What the rows can be ordered by, in the order in which keys go through them.
  var sortColumns: [SortOrder.Column] {
    SortOrder.Column.allCases.filter { column in
      switch column {
      case .rank, .name, .denominator: true
      case .numerator: scene.measure.isRate
      case .status: hasStatuses
      case .rankChange: hasRankChanges
      case .change: hasDifferences
      }
    }
  }

  /// True when a figure was summed over the units that became its own.
  var hasFoldedFigures: Bool { ranking.unitsDay != nil && rows.contains { $0.figure.isFolded } }

  /// Names that are measured for the width of their column.
  private static let namesMeasured = 200

  /// True when the values are simulated.
  var isSimulated: Bool { ranking.basis == .simulated }

  /// The name in a row.
  func name(at row: Int) -> SafeText? {
    rows.indices.contains(row) ? scene.name(rows[row].unit) : nil
  }

  /// The shape and number of a rank's change: `▲7`, `▼1`, `•`, nothing when it cannot be told.
  func change(_ row: RankingRow) -> (text: SafeText, role: ChangeDirection) {
    guard let change = row.rankChange else { return (.empty, .unknown) }
    if change == 0 { return (marked(SafeText("•")), .same) }
    return (
      marked(
        SafeText(change > 0 ? "▲" : "▼") + scene.words.numbers.integer(Int64(change.magnitude))),
      change > 0 ? .better : .worse
    )
  }

  /// The rank as it is shown: `2`, `≈2`, nothing for a row without a rank.
  func rank(_ row: RankingRow) -> SafeText {
    guard let rank = row.rank else { return .empty }
    return marked(scene.words.numbers.integer(Int64(rank)))
  }

  /// How many of the rows, and what else comes of their values: `≈9` when those are simulated.
  func count(_ number: Int) -> SafeText {
    marked(scene.words.numbers.integer(Int64(number)))
  }

  private func marked(_ text: SafeText) -> SafeText {
    isSimulated ? Words.simulatedMark + text : text
  }
}

extension Scene {
  /// A figure as a column of values has it: `≈42 %`.
  func cell(_ figure: Figure) -> SafeText {
    let text = words.cell(figure, decimals: decimals)
    return measure.unit == .percent ? words.numbers.percent(text) : text
  }
}

extension Figure {
  /// Whether it has a value that rests on fewer parts than there are.
  var isPartialValue: Bool { content == .value && isPartial }
}

extension RankingRow {
  /// How far it is beyond its target on the better side, below zero when short of it; nil without
  /// a value or a target.
  fileprivate var distanceBeyondTarget: Ratio? {
    guard let target, let value = figure.value else { return nil }
    let goal = Ratio(target.value)
    return target.comparison == .atLeast ? value.subtracting(goal) : goal.subtracting(value)
  }
}

extension SortOrder {
  /// The rows in this order; rows without a rank stay behind those with one.
  func ordered(_ rows: [RankingRow], scene: Scene) -> [RankingRow] {
    switch column {
    case .rank:
      guard isReversed else { return rows }
      let ranked = rows.prefix { $0.standing.isRanked }
      return ranked.reversed() + rows[ranked.endIndex...]
    case .name:
      let keyed = rows.map { ($0, Folding.collationKey(scene.name($0.unit).string)) }
      let sorted = keyed.sorted { $0.1 < $1.1 }.map(\.0)
      return isReversed ? sorted.reversed() : sorted
    case .denominator:
      return rows.sorted { isBefore($0.figure.denominator, $1.figure.denominator) }
    case .numerator:
      return rows.sorted { isBefore($0.figure.numerator, $1.figure.numerator) }
    case .rankChange:
      return rows.sorted { isBefore($0.rankChange, $1.rankChange) }
    case .status:
      // The ratios are worked out once, not at every comparison.
      let keyed = rows.map { ($0, $0.distanceBeyondTarget) }
      return keyed.sorted { isBefore($0.1, $1.1) }.map(\.0)
    case .change:
      return rows.sorted { isBefore($0.difference?.exact, $1.difference?.exact) }
    }
  }

  /// Largest first unless reversed; what is unknown comes last either way.
  private func isBefore<Value: Comparable>(_ left: Value?, _ right: Value?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return isReversed ? left < right : left > right
  }
}
