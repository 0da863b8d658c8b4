import Drawing
import Measures
import Text
import Words

/// What is to be said of one unit: its rate with what it is compared with, and its months.
struct UnitSummary: Sendable {
  /// One line of comparison: against what, and by how much.
  struct Comparison: Sendable {
    let name: SafeText
    let reading: SafeText
    let difference: SafeText
    let direction: ChangeDirection
  }

  /// The unit.
  let unit: UnitIndex
  /// Its rate.
  let gauge: GaugeModel
  /// Its figure, for the fraction and the source.
  let figure: Figure
  /// Its rank among its siblings: `2/63`; empty without one.
  let rank: SafeText
  /// That its figure is not what its members add up to; empty when it is, or nobody can tell.
  let doubt: SafeText
  /// Against target, block and nation.
  let comparisons: [Comparison]
  /// Its months.
  let trend: TrendModel
  /// Where it comes from and what became of it.
  let origins: [SafeText]
  /// How many dossiers are missing to the target; empty when it cannot be said.
  let needed: SafeText

  /// Works out what is to be said of a unit.
  ///
  /// - Parameters:
  ///   - unit: the unit.
  ///   - ranking: the ranking of its siblings where it is known already; else it is made.
  ///   - scene: what the page is about.
  init(_ unit: UnitIndex, among ranking: Ranking? = nil, in scene: Scene) {
    self.unit = unit
    gauge = GaugeModel(
      unit,
      title: scene.dataset.registry[unit].name(scene.words.language, at: scene.day),
      in: scene)
    figure = scene.figure(unit)
    rank =
      (ranking ?? Self.ranking(around: unit, in: scene)).map { Self.rank(of: unit, in: $0) }
      ?? .empty
    doubt = scene.doubt(about: unit)
    comparisons = Self.comparisons(of: unit, figure: figure, in: scene)
    trend = TrendModel(unit, in: scene)
    origins = Self.origins(of: unit, in: scene)
    needed = Self.needed(by: unit, in: scene)
  }

  private static func ranking(around unit: UnitIndex, in scene: Scene) -> Ranking? {
    let registry = scene.dataset.registry
    guard let parent = registry.parent(of: unit), registry[unit].level != .block else { return nil }
    return scene.dataset.ranking(
      scene.indicator, of: parent, level: registry[unit].level, during: scene.period,
      options: RankingOptions(basis: scene.preference == .simulated ? .simulated : nil),
      unitsOf: scene.unitsDay)
  }

  private static func rank(of unit: UnitIndex, in ranking: Ranking) -> SafeText {
    guard let rank = ranking.row(of: unit)?.rank else { return .empty }
    let mark = ranking.basis == .simulated ? "≈" : ""
    return SafeText("\(mark)\(rank)/\(ranking.rankedCount)")
  }

  private static func comparisons(
    of unit: UnitIndex, figure: Figure, in scene: Scene
  ) -> [Comparison] {
    let words = scene.words
    let registry = scene.dataset.registry
    var comparisons: [Comparison] = []
    let targets = scene.dataset.targets(scene.indicator, of: unit, during: scene.period)
    for target in [targets.current, targets.next].compactMap({ $0 }) {
      guard let gap = Difference(of: figure, from: target) else { continue }
      comparisons.append(
        Comparison(
          name: words[.againstTarget], reading: scene.text(of: target),
          difference: words.change(gap, decimals: scene.decimals),
          direction: ChangeDirection(gap, better: scene.measure.direction)))
    }
    for ancestor in registry.path(to: unit).dropLast().reversed() {
      let other = scene.figure(ancestor)
      guard let gap = Difference(of: figure, from: other) else { continue }
      comparisons.append(
        Comparison(
          name: words[.against] + SafeText(" ") + scene.name(ancestor),
          reading: words.reading(other, of: scene.measure, decimals: scene.decimals),
          difference: words.change(gap, decimals: scene.decimals),
          direction: ChangeDirection(gap, better: scene.measure.direction)))
    }
    return comparisons
  }

  private static func origins(of unit: UnitIndex, in scene: Scene) -> [SafeText] {
    let words = scene.words
    let registry = scene.dataset.registry
    var lines: [SafeText] = []
    let before = registry.predecessors(of: unit)
    if !before.isEmpty {
      let names = before.map { registry[$0].shortName(words.language, at: nil).string }
      lines.append(words(.mergedFrom, SafeText(names.joined(separator: ", "))))
    }
    if let end = registry[unit].validTo {
      lines.append(words(.validUntil, words.day(end)))
      if let successor = registry[unit].successor {
        lines.append(
          words(
            .becameOn, words.day(end.adding(1)),
            registry[successor].name(words.language, at: nil)))
      }
    }
    return lines
  }

  private static func needed(
    by unit: UnitIndex, in scene: Scene
  ) -> SafeText {
    let targets = scene.dataset.targets(scene.indicator, of: unit, during: scene.period)
    guard scene.measure.isRate, let target = targets.current ?? targets.next else { return .empty }
    let shortfall = scene.dataset.shortfall(
      scene.indicator, of: unit, during: scene.period, target: target)
    guard let needed = shortfall.needed, needed > 0 else { return .empty }
    let mark = shortfall.figure.isSimulated ? Words.simulatedMark : .empty
    return scene.words(
      .stillNeeded, mark + scene.words.numbers.integer(needed),
      scene.words.with(unitOf: scene.measure, scene.words.decimal(target.value)))
  }
}

extension Scene {
  /// What rule 1 flags: that a unit is given as something else than the sum of its members.
  func doubt(about unit: UnitIndex) -> SafeText {
    let notes = dataset.qualityNotes(
      of: unit, indicator, during: period,
      preferring: figure(unit).isSimulated ? .simulated : .published)
    for note in notes {
      guard case .differsFromChildren(_, let exact) = note.kind else { continue }
      let computed = exact.scale > 2 ? exact.rounded(toScale: 2) ?? exact : exact
      let mark = figure(unit).isSimulated ? Words.simulatedMark : .empty
      return words(
        .differsFromSum, words.with(unitOf: measure, mark + words.decimal(computed)))
    }
    return .empty
  }
}
