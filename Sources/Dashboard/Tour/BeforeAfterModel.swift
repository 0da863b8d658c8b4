import Drawing
import Measures
import Text
import Words

/// The rates of the nation and its blocks at three moments, and which provinces moved most.
struct BeforeAfterModel: Sendable {
  /// One rate at one moment.
  struct Cell: Sendable {
    /// The number in large digits: `≈48,2%`.
    let large: SafeText
    /// The number in a line.
    let reading: SafeText
    /// The change since the moment before: `▲ +25 điểm %`; empty where nothing can be compared.
    let change: SafeText
    /// The change without its unit, for narrow columns.
    let shortChange: SafeText
    /// Whether the change is good.
    let direction: ChangeDirection
    /// True when its source could not be read again.
    let isStale: Bool
  }

  /// One unit at all moments.
  struct Row: Sendable {
    /// Its name.
    let name: SafeText
    /// Its rates, one for each moment.
    let cells: [Cell]
  }

  /// A province that moved.
  struct Mover: Sendable {
    /// Its name.
    let name: SafeText
    /// From where to where: `≈20,0 → ≈36,1 %`.
    let way: SafeText
    /// By how much: `▲ ≈+16,1`.
    let change: SafeText
    /// Whether that is good.
    let direction: ChangeDirection
    /// True when one of the two figures is simulated.
    let isSimulated: Bool
  }

  /// What is measured.
  let title: SafeText
  /// The moments, oldest first: two or three.
  let moments: [SafeText]
  /// Nation, ministries, localities.
  let rows: [Row]
  /// The provinces whose rate changed most for the better, those ahead first.
  let improved: [Mover]
  /// The provinces whose rate changed least or for the worse, the last one first.
  let lagging: [Mover]
  /// What is to be known about the comparison: other units, cut series.
  let remarks: [SafeText]
  /// True when a figure is simulated.
  let isSimulated: Bool
  /// The words of the screen.
  let words: Words

  /// Provinces that are kept at each end: as many as the highest screen has rows for.
  private static let mostMovers = 12

  /// The comparison; nil when there are no two moments that may be compared.
  ///
  /// The last moment is `period`, else the latest closed one that counts from 1 January; the one in
  /// the middle that on which the dashboard opens; the first the year before that.
  ///
  /// - Parameters:
  ///   - period: the last moment; nil for the latest.
  ///   - opening: the period on which the dashboard opens.
  ///   - scene: what is measured, and in which words.
  init?(through period: Period?, opening: Period?, in scene: Scene) {
    let registry = scene.dataset.registry
    let periods = Self.moments(period, opening, in: scene)
    guard periods.count > 1, let last = periods.last, let first = periods.first else { return nil }
    let units = [registry.nation, registry.ministries, registry.localities].compactMap(\.self)
    let comparisons = units.map { MomentComparison($0, at: periods, in: scene) }
    let movers = registry.localities.map {
      Self.movers(below: $0, from: first, to: last, in: scene)
    }
    words = scene.words
    title = scene.measure.name(words.language)
    moments = periods.map { scene.words.baseline($0) }
    rows = zip(units, comparisons).map { unit, comparison in
      Row(name: scene.name(unit), cells: comparison.cells(in: scene))
    }
    improved = movers?.improved ?? []
    lagging = movers?.lagging ?? []
    remarks = Self.remarks(
      comparisons, isFolded: movers?.isFolded ?? false, words)
    isSimulated =
      comparisons.contains { $0.figures.contains(where: \.isSimulated) }
      || (improved + lagging).contains(where: \.isSimulated)
  }

  private static func moments(
    _ wanted: Period?, _ opening: Period?, in scene: Scene
  ) -> [Period] {
    let dataset = scene.dataset
    let toDate = dataset.periods(scene.indicator, kind: .yearToDate)
    let closed = toDate.filter { period in dataset.asOf.map { period.isClosed(asOf: $0) } ?? true }
    guard let last = wanted ?? (closed.isEmpty ? toDate : closed).max(by: { $0.end < $1.end })
    else { return [] }
    let middle = opening.flatMap { $0.sameFamily(as: last) && $0.end < last.end ? $0 : nil }
    let first = Period.year((middle ?? last).start.year - 1)
    return [first, middle, last].compactMap(\.self).filter { $0.sameFamily(as: last) }
  }

  private static func movers(
    below localities: UnitIndex, from first: Period, to last: Period, in scene: Scene
  ) -> (improved: [Mover], lagging: [Mover], isFolded: Bool) {
    let registry = scene.dataset.registry
    func members(_ day: Day) -> Set<UnitIndex> {
      Set(registry.members(of: localities, level: .province, during: .day(day)))
    }
    // Of two sets of units those of today are compared, with the counts of what they were made of.
    let isFolded = members(first.end) != members(last.end)
    let ranking = scene.dataset.ranking(
      scene.indicator, of: localities, level: .province, during: last, comparedWith: first,
      options: RankingOptions(basis: scene.preference == .simulated ? .simulated : nil),
      unitsOf: isFolded ? last.end : nil)
    let moved = ranking.ranked.filter { $0.difference != nil }
    let isLower = scene.measure.direction == .lower
    let sorted = moved.sorted { one, other in
      guard let mine = one.difference, let theirs = other.difference else { return false }
      return isLower ? mine < theirs : theirs < mine
    }
    let count = min(mostMovers, sorted.count / 2)
    func mover(_ row: RankingRow) -> Mover {
      Mover(row, day: last.end, in: scene)
    }
    return (sorted.prefix(count).map(mover), sorted.reversed().prefix(count).map(mover), isFolded)
  }

  private static func remarks(
    _ comparisons: [MomentComparison], isFolded: Bool, _ words: Words
  ) -> [SafeText] {
    var remarks: [SafeText] = []
    if comparisons.contains(where: { $0.isMarked }) {
      remarks.append(
        words[
          Bilingual(
            "* giữa hai kỳ có đơn vị sáp nhập: tập đơn vị khác nhau",
            "* units were merged between the two periods: not the same set")])
    }
    if comparisons.contains(where: { $0.isCut }) {
      remarks.append(
        words[
          Bilingual(
            "┆ chuỗi bị ngắt giữa hai kỳ: không so", "┆ the series is cut: not compared")])
    }
    if isFolded {
      remarks.append(
        words[
          Bilingual(
            "số cũ của tỉnh sáp nhập là tổng các tỉnh cũ",
            "earlier figures of merged provinces are sums of the former ones")])
    }
    return remarks
  }
}

extension BeforeAfterModel.Mover {
  fileprivate init(_ row: RankingRow, day: Day, in scene: Scene) {
    let words = scene.words
    let isSimulated = row.figure.isSimulated || row.previous?.isSimulated == true
    name = scene.dataset.registry[row.unit].shortName(words.language, at: day)
    way =
      words.cell(row.previous ?? .missing, decimals: scene.decimals) + SafeText(" → ")
      + words.reading(row.figure, of: scene.measure, decimals: scene.decimals)
    change = row.difference.map { scene.change($0, isSimulated: isSimulated) } ?? .empty
    self.isSimulated = isSimulated
    direction = ChangeDirection(row.difference, better: scene.measure.direction)
  }
}
