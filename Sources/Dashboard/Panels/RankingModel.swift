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
  let targets: TargetSelection
  /// The scale that fits all values.
  let scale: LinearScale
  /// Columns for the longest of the first names: enough for all, without measuring thousands.
  let nameWidth: Int
  /// True when ranks can be compared with those of the baseline.
  let hasRankChanges: Bool
  /// True when values can be compared with those of the baseline.
  let hasDifferences: Bool
  /// True when a source has restated a value: all values then leave a column for the mark.
  let hasRestatements: Bool

  /// Works out the ranking of the units of `level` below `parent`.
  init(of parent: UnitIndex, level: Level?, sort: SortOrder, filter: Filter, in scene: Scene) {
    self.scene = scene
    self.sort = sort
    ranking = scene.dataset.ranking(
      scene.indicator, of: parent, level: level, during: scene.period,
      comparedWith: scene.baseline,
      options: RankingOptions(basis: scene.preference == .simulated ? .simulated : nil),
      unitsOf: scene.unitsDay)
    targets = scene.dataset.targets(scene.indicator, of: parent, during: scene.period)
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
    if change == 0 { return (SafeText("•"), .same) }
    return (
      SafeText(change > 0 ? "▲" : "▼") + scene.words.numbers.integer(Int64(change.magnitude)),
      change > 0 ? .better : .worse
    )
  }

  /// The rank as it is shown: `2`, `≈2`, nothing for a row without a rank.
  func rank(_ row: RankingRow) -> SafeText {
    guard let rank = row.rank else { return .empty }
    let number = scene.words.numbers.integer(Int64(rank))
    return isSimulated ? Words.simulatedMark + number : number
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
