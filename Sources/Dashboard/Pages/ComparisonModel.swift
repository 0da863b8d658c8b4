import Measures
import Text
import Words

/// Units beside each other: figures, ranks, what the first has more than the others, and the lines
/// of all.
struct ComparisonModel: Sendable {
  /// What it was worked out from.
  struct Inputs: Hashable, Sendable {
    let reportNumber: Int
    let units: [UnitIndex]
    let indicator: IndicatorIndex
    let period: Period
    let preference: Preference
    let unitsDay: Day?
    let language: Language
    let range: TimeRange
    let staleSources: Set<SourceID>
  }

  /// One unit.
  struct Row: Sendable {
    let name: SafeText
    let reading: SafeText
    let rank: SafeText
    /// Since the baseline.
    let change: SafeText
    /// What it has more than the first unit; empty for that one itself.
    let difference: SafeText
    let direction: ChangeDirection
    /// What it has more than its target.
    let gap: SafeText
  }

  /// What it was worked out from.
  let inputs: Inputs
  /// One row a unit.
  let rows: [Row]
  /// The lines of all.
  let trend: TrendModel
  /// What the page is about.
  let scene: Scene

  /// Works out the comparison of two units or more.
  init?(_ inputs: Inputs, in scene: Scene) {
    guard let first = inputs.units.first else { return nil }
    self.inputs = inputs
    self.scene = scene
    trend = TrendModel(first, beside: Array(inputs.units.dropFirst()), in: scene)
    let reference = scene.figure(first)
    rows = inputs.units.map { unit in
      Self.row(unit, reference: unit == first ? nil : reference, in: scene)
    }
  }

  private static func row(_ unit: UnitIndex, reference: Figure?, in scene: Scene) -> Row {
    let words = scene.words
    let summary = UnitSummary(unit, in: scene)
    let figure = summary.figure
    func signed(_ difference: Difference?) -> SafeText {
      difference.map { words.change($0, decimals: scene.decimals) } ?? Words.missing
    }
    let before = scene.figure(unit, during: scene.baseline)
    let target = scene.dataset.targets(scene.indicator, of: unit, during: scene.period)
    let gap = (target.current ?? target.next).flatMap { Difference(of: figure, from: $0) }
    let difference = reference.flatMap { Difference(of: figure, from: $0) }
    return Row(
      name: TrendModel.name(of: unit, in: scene),
      reading: words.reading(figure, of: scene.measure, decimals: scene.decimals),
      rank: summary.rank,
      change: signed(scene.difference(of: unit, figure, from: before)),
      difference: reference == nil ? .empty : signed(difference),
      direction: difference.map { ChangeDirection($0, better: scene.measure.direction) }
        ?? .unknown,
      gap: signed(gap))
  }
}
