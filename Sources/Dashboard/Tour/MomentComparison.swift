import Measures
import Text
import Words

/// The figures of one unit at moments that may be compared, and what lies between them.
struct MomentComparison {
  /// What lies between a moment and the one before it.
  enum Gap {
    /// Nothing: the same units in one series.
    case none
    /// Units were merged; the whole is the same country.
    case merged
    /// The series was cut: there is nothing to compare.
    case cut
  }

  /// One figure for each moment.
  let figures: [Figure]
  /// What lies before each moment; none before the first.
  let gaps: [Gap]

  /// True when a change goes over a merger.
  var isMarked: Bool { gaps.contains(.merged) }
  /// True when a change cannot be told.
  var isCut: Bool { gaps.contains(.cut) }

  /// The figures of a unit.
  init(_ unit: UnitIndex, at periods: [Period], in scene: Scene) {
    figures = periods.map { scene.figure(unit, during: $0) }
    let level = scene.dataset.registry[unit].level
    gaps =
      [.none]
      + zip(periods, periods.dropFirst()).map { before, period in
        let breaks = scene.dataset.breaks(
          of: unit, scene.indicator, after: before.end, through: period.end)
        // The whole of a block is the same country before and after a merger.
        if breaks.contains(where: { $0.cuts && !(level == .block && $0.kind == .merge) }) {
          return .cut
        }
        return breaks.contains { $0.kind == .merge } ? .merged : .none
      }
  }

  /// The figures and their changes in words.
  func cells(in scene: Scene) -> [BeforeAfterModel.Cell] {
    figures.indices.map { cell(at: $0, in: scene) }
  }

  private func cell(at index: Int, in scene: Scene) -> BeforeAfterModel.Cell {
    let words = scene.words
    let figure = figures[index]
    let before = index > 0 ? figures[index - 1] : .missing
    let difference = gaps[index] == .cut ? nil : Difference(of: figure, from: before)
    let number = words.cell(figure, decimals: scene.decimals)
    let isPercentage = scene.measure.unit == .percent && figure.content == .value
    let change = difference.map {
      scene.change($0, isSimulated: figure.isSimulated || before.isSimulated)
    }
    let mark = SafeText(gaps[index] == .merged ? " *" : "")
    let short = change.map { $0 + mark } ?? (gaps[index] == .cut ? SafeText("┆") : .empty)
    return BeforeAfterModel.Cell(
      large: number + SafeText(isPercentage ? "%" : ""),
      reading: words.reading(figure, of: scene.measure, decimals: scene.decimals),
      change: change.map {
        $0 + SafeText(" ") + words.differenceUnit(of: scene.measure) + mark
      } ?? short,
      shortChange: short,
      direction: direction(difference, in: scene),
      isStale: scene.isStale(figure))
  }

  /// Whether a change is good; one that rounds to nothing is none.
  private func direction(_ difference: Difference?, in scene: Scene) -> ChangeDirection {
    if difference?.rounded(to: scene.decimals)?.unscaled == 0 { return .same }
    return ChangeDirection(difference, better: scene.measure.direction)
  }
}

extension Scene {
  /// `▲ +25`, `▲ ≈+4,5`, `• ≈0` for what rounds to nothing.
  func change(_ difference: Difference, isSimulated: Bool) -> SafeText {
    let rounded = difference.rounded(to: decimals)?.unscaled ?? 0
    let sign = rounded == 0 ? "•" : rounded > 0 ? "▲" : "▼"
    return SafeText(sign + (isSimulated ? " ≈" : " "))
      + words.signed(difference, decimals: decimals)
  }
}
