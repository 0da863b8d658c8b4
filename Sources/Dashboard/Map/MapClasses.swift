import Drawing
import Measures
import Text
import Words

/// How the ranked units of a map are told apart: by their status against a target, or else in
/// classes of nearly equal size.
struct MapClasses: Sendable {
  /// A class: how its tiles look, which values it has and how many units.
  struct Entry: Sendable {
    /// How its tiles look.
    let fill: MapFill
    /// Its values in words: `≥ 30 %`, `12 – 18 %`.
    let bounds: SafeText
    /// How many units are in it.
    let count: Int
  }

  /// The classes, the best or highest first.
  let entries: [Entry]
  /// What they are made by: `so mục tiêu ≥ 30 % (2024)`.
  let basis: SafeText
  /// The same for a narrow column: `≥ 30 % (2024)`.
  let briefBasis: SafeText
  /// The look of each classed unit's tile.
  private let fills: [UnitIndex: MapFill]

  /// Classes where there is no target: as many as can be told apart in a heap of tiles.
  private static let mostQuantiles = 5

  /// Classes the ranked units of a ranking.
  init(_ model: RankingModel) {
    let counts = model.ranking.statusCounts
    if let target = model.targets.current, counts.withTarget > 0, counts.withoutTarget == 0 {
      self.init(model, against: target)
    } else {
      self.init(quantilesOf: model)
    }
  }

  /// How the tile of a row looks.
  func fill(of row: RankingRow) -> MapFill {
    if let fill = fills[row.unit] { return fill }
    return switch row.standing {
    case .belowMinimum: .hatched
    case .notApplicable: .notApplicable
    case .otherBasis: .otherBasis
    case .ranked, .rankedWithUnknownDenominator, .missing: .missing
    }
  }
}

// MARK: - By status

extension MapClasses {
  private init(_ model: RankingModel, against target: Target) {
    let scene = model.scene
    let counts = model.ranking.statusCounts
    let shared = model.ranking.ranked.allSatisfy { $0.target?.value == target.value }
    let numbers: [(TargetStatus, Int)] = [
      (.met, counts.met), (.near, counts.near), (.missed, counts.missed),
      (.critical, counts.critical),
    ]
    entries = numbers.map { status, count in
      let bounds =
        shared
        ? Self.bounds(of: status, target, scene) : scene.words[status]
      return Entry(fill: .status(status), bounds: bounds, count: count)
    }
    basis = scene.words(.mapByTarget, scene.text(of: target))
    briefBasis = scene.text(of: target)
    fills = Dictionary(
      model.ranking.ranked.compactMap { row in
        row.status.map { (row.unit, MapFill.status($0)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Between which values a status lies, by the shares of the target that make it.
  private static func bounds(
    of status: TargetStatus, _ target: Target, _ scene: Scene
  ) -> SafeText {
    let isAtLeast = target.comparison == .atLeast
    let shares = StatusThresholds.standard
    let goal = scene.words.decimal(target.value)
    let near = scene.words.decimal(target.value.share(shares.near, isPart: isAtLeast))
    let critical = scene.words.decimal(target.value.share(shares.critical, isPart: isAtLeast))
    let (inner, outer) = (
      (isAtLeast ? scene.words.atLeast : scene.words.atMost) + SafeText(" "),
      SafeText(isAtLeast ? "< " : "> ")
    )
    func unit(_ number: SafeText) -> SafeText { scene.words.with(unitOf: scene.measure, number) }
    func between(_ near: SafeText, _ far: SafeText) -> SafeText {
      isAtLeast
        ? far + SafeText(" – < ") + unit(near) : SafeText("> ") + near + SafeText(" – ") + unit(far)
    }
    return switch status {
    case .met: inner + unit(goal)
    case .near: between(goal, near)
    case .missed: between(near, critical)
    case .critical: outer + unit(critical)
    }
  }
}

// MARK: - By count

extension MapClasses {
  private init(quantilesOf model: RankingModel) {
    let scene = model.scene
    let sorted = model.ranking.ranked.compactMap { row in
      row.figure.plotted.map { (row: row, value: $0) }
    }.sorted { $0.value < $1.value }
    let groups = Self.groups(sorted.map(\.value))
    var fills: [UnitIndex: MapFill] = [:]
    var entries: [Entry] = []
    for (number, group) in groups.enumerated() {
      let fill = MapFill.shade(Self.shade(number, of: groups.count))
      for member in sorted[group] { fills[member.row.unit] = fill }
      guard let least = sorted[group].first?.row.figure, let most = sorted[group].last?.row.figure
      else { continue }
      entries.append(
        Entry(fill: fill, bounds: Self.bounds(least, most, scene), count: group.count))
    }
    self.fills = fills
    self.entries = entries.reversed()
    basis =
      entries.isEmpty
      ? scene.words[.noData]
      : scene.words(.mapByCount, scene.words.numbers.integer(Int64(entries.count)))
    briefBasis = basis
  }

  /// Divides sorted values into classes of nearly equal size; equal values stay together.
  static func groups(_ sorted: [Double]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    for number in 1...mostQuantiles {
      var end = max(start, sorted.count * number / mostQuantiles)
      while end > start, end < sorted.count, sorted[end] == sorted[end - 1] { end += 1 }
      if end > start { groups.append(start..<end) }
      start = end
    }
    return groups
  }

  /// The shade of a class when there are fewer classes than shades: they stay far apart.
  private static func shade(_ number: Int, of count: Int) -> Int {
    count > 1 ? number * (mostQuantiles - 1) / (count - 1) : mostQuantiles - 1
  }

  private static func bounds(_ least: Figure, _ most: Figure, _ scene: Scene) -> SafeText {
    let words = scene.words
    let low = words.number(least, decimals: scene.decimals)
    let high = words.number(most, decimals: scene.decimals)
    let isCount = if case .count = scene.measure.unit { true } else { false }
    let last = isCount ? high : words.with(unitOf: scene.measure, high)
    return low == high ? last : low + SafeText(" – ") + last
  }
}

extension FixedDecimal {
  /// A share of the number in percent, or what the number is such a share of, to one decimal.
  fileprivate func share(_ percent: Int, isPart: Bool) -> FixedDecimal {
    let value = Ratio(self)
    let (over, under) = isPart ? (Int128(percent), Int128(100)) : (Int128(100), Int128(percent))
    guard let part = Ratio(value.numerator * over, value.denominator * under),
      let tenths = part.rounded(to: 1)
    else { return self }
    return tenths.unscaled.isMultiple(of: 10) ? part.rounded(to: 0) ?? tenths : tenths
  }
}
