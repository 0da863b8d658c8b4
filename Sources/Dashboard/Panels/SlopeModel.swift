import Drawing
import Measures
import Text
import Words

/// The same rate of a few units at two moments, and why the whole changed.
struct SlopeModel: Sendable {
  /// One line.
  struct Line: Sendable {
    /// Whose rate it is.
    let name: SafeText
    /// The rate at the baseline; nil when it is missing.
    let before: Double?
    /// The rate now; nil when it is missing.
    let now: Double?
    /// The baseline's number.
    let beforeText: SafeText
    /// The number now.
    let nowText: SafeText
    /// The change: ` +25`.
    let change: SafeText
    /// Whether the change is good.
    let direction: ChangeDirection
  }

  /// The lines.
  let lines: [Line]
  /// Whether a figure of today comes from a source that could not be read again.
  let isStale: Bool
  /// The period at the left end.
  let from: SafeText
  /// The period at the right end.
  let to: SafeText
  /// Targets on the right, without two of one value.
  let targets: [ScaleMark]
  /// The scale.
  let scale: LinearScale
  /// How much of the change comes from better blocks and how much from the mix, the longest
  /// wording first; empty if unknown.
  let split: [SafeText]

  /// Works out the lines of `units`.
  init(_ units: [UnitIndex], in scene: Scene) {
    let words = scene.words
    let registry = scene.dataset.registry
    let entries = units.map { unit in
      (
        unit: unit,
        before: scene.figure(unit, during: scene.baseline),
        now: scene.figure(unit)
      )
    }
    isStale = entries.contains { scene.isStale($0.now) }
    lines = entries.map { entry in
      let difference = Difference(of: entry.now, from: entry.before)
      return Line(
        name: registry[entry.unit].shortName(words.language, at: scene.period.end),
        before: entry.before.plotted, now: entry.now.plotted,
        beforeText: words.cell(entry.before, decimals: scene.decimals),
        nowText: words.cell(entry.now, decimals: scene.decimals),
        change: difference.map { words.change($0, decimals: scene.decimals) } ?? .empty,
        direction: ChangeDirection(difference, better: scene.measure.direction))
    }
    from = words.baseline(scene.baseline)
    to = words.short(scene.period)
    targets = Self.targets(units, in: scene)
    scale = scene.scale(fitting: lines.flatMap { [$0.before, $0.now] }.compactMap { $0 })
    split = Self.splitText(in: scene)
  }

  private static func targets(_ units: [UnitIndex], in scene: Scene) -> [ScaleMark] {
    var named: [(kind: ScaleMark.Kind, value: FixedDecimal, names: [SafeText])] = []
    for unit in units {
      let targets = scene.dataset.targets(scene.indicator, of: unit, during: scene.period)
      let name = scene.initials(of: unit)
      for (kind, target) in [
        (ScaleMark.Kind.targetNow, targets.current), (.targetNext, targets.next),
      ] {
        guard let target else { continue }
        let year = target.deadline.map { SafeText(" " + String($0.year)) } ?? .empty
        if let index = named.firstIndex(where: { $0.value == target.value }) {
          named[index].names.append(name + year)
        } else {
          named.append((kind, target.value, [name + year]))
        }
      }
    }
    return named.map { entry in
      let names = entry.names.map(\.string).joined(separator: " · ")
      return ScaleMark(
        entry.kind, at: entry.value.double,
        label: scene.words.decimal(entry.value) + SafeText(" ") + SafeText(names))
    }
  }

  private static func splitText(in scene: Scene) -> [SafeText] {
    guard scene.measure.unit == .percent,
      let split = scene.dataset.mixSplit(
        scene.indicator, from: scene.baseline, to: scene.period)
    else { return [] }
    let words = scene.words
    func points(_ value: Double) -> SafeText {
      (split.isSimulated ? Words.simulatedMark : .empty)
        + words.numbers.signedPoints(
          unscaled: Int64((value * 10).rounded()), scale: 1, decimals: 1)
    }
    let estimated =
      split.isEstimated ? SafeText(" ") + words[.mixSplitEstimated] : .empty
    return [Phrase.mixSplit, .mixSplitShort].map { phrase in
      words(phrase, points(split.change), points(split.rateEffect), points(split.mixEffect))
        + estimated
    }
  }
}

extension Scene {
  /// Nation and blocks in two or three letters, where their names have no room.
  func initials(of unit: UnitIndex) -> SafeText {
    let registry = dataset.registry
    return switch unit {
    case registry.nation: words[.nationShort]
    case registry.ministries: words[.ministriesShort]
    case registry.localities: words[.localitiesShort]
    default: name(unit)
    }
  }
}
