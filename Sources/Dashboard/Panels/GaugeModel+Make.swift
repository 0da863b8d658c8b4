import Drawing
import Measures
import Text
import Words

extension GaugeModel {
  /// Works out the gauge of a unit.
  init(_ unit: UnitIndex, title: SafeText, in scene: Scene) {
    let words = scene.words
    let figure = scene.figure(unit)
    let before = scene.figure(unit, during: scene.baseline)
    let targets = scene.dataset.targets(scene.indicator, of: unit, during: scene.period)
    let months = scene.twelveMonths(of: unit)
    let difference = scene.difference(of: unit, figure, from: before)

    self.title = title
    self.unit = unit
    let decimals = scene.decimals
    isSimulated = figure.isSimulated
    let cell = words.cell(figure, decimals: decimals)
    let isPercentage = scene.measure.unit == .percent && figure.content == .value
    lineReading = isPercentage ? words.numbers.percent(cell) : cell
    largeReading = cell + SafeText(isPercentage ? "%" : "")
    value = figure.plotted
    history = months.map(\.figure.plotted)
    historyIsSimulated = months.contains { $0.figure.isSimulated }
    historyEnds = Self.ends(of: months, words)
    scale = scene.scale(fitting: (history + [value, before.plotted]).compactMap { $0 })
    marks = Self.marks(before, targets, scene)
    (self.targets, briefTargets) = Self.targetText(targets, scene)
    status = scene.dataset.status(of: figure, against: targets.current)
    (gap, shortGap) = Self.gapText(figure, targets, scene)
    trend = ChangeDirection(difference, better: scene.measure.direction)
    let sign = difference.map { Self.arrow($0) } ?? .empty
    shortChange = difference.map { sign + words.change($0, decimals: scene.decimals) } ?? .empty
    change =
      difference.map {
        words(
          .sinceBaseline, sign + SafeText(" ") + words.change($0, decimals: scene.decimals),
          words.differenceUnit(of: scene.measure), words.baseline(scene.baseline),
          words.reading(before, of: scene.measure, decimals: scene.decimals))
      } ?? .empty
    briefChange =
      difference.map {
        words(
          .sinceBaselineShort, sign + SafeText(" ") + words.change($0, decimals: scene.decimals),
          words.baseline(scene.baseline))
      } ?? .empty
    coverage = Self.coverageText(figure, words)
    isStale = scene.isStale(figure)
  }

  private static func arrow(_ difference: Difference) -> SafeText {
    if difference.isZero { return SafeText("•") }
    return SafeText(difference.double > 0 ? "▲" : "▼")
  }

  private static func ends(of months: [Trend.Point], _ words: Words) -> SafeText {
    let known = months.filter { $0.figure.content == .value }
    guard let first = known.first, let last = known.last, known.count > 1 else { return .empty }
    return words.cell(first.figure, decimals: 0) + SafeText("→")
      + words.cell(last.figure, decimals: 0)
  }

  private static func marks(
    _ before: Figure, _ targets: TargetSelection, _ scene: Scene
  ) -> [ScaleMark] {
    let words = scene.words
    var marks: [ScaleMark] = []
    if let value = before.plotted {
      marks.append(ScaleMark(.baseline, at: value, label: words.number(before, decimals: 0)))
    }
    for (kind, target) in [
      (ScaleMark.Kind.targetNext, targets.next), (.targetNow, targets.current),
    ] {
      guard let target else { continue }
      marks.append(
        ScaleMark(kind, at: target.value.double, label: words.decimal(target.value)))
    }
    return marks
  }

  private static func targetText(
    _ targets: TargetSelection, _ scene: Scene
  ) -> (full: SafeText, brief: SafeText) {
    let parts = [targets.current, targets.next].compactMap { $0 }.map { scene.text(of: $0) }
    if let first = parts.first { return (parts.joined(separator: SafeText(" · ")), first) }
    guard let lapsed = targets.lapsed else {
      return (scene.words[.noTarget], scene.words[.noTarget])
    }
    let text = scene.words(.lapsedTarget, scene.text(of: lapsed))
    return (text, text)
  }

  private static func gapText(
    _ figure: Figure, _ targets: TargetSelection, _ scene: Scene
  ) -> (full: SafeText, short: SafeText) {
    let words = scene.words
    guard let current = targets.current, let gap = Difference(of: figure, from: current) else {
      return (.empty, .empty)
    }
    let unit = words.differenceUnit(of: scene.measure)
    let size = words.gap(gap, decimals: scene.decimals)
    if scene.dataset.status(of: figure, against: current) == .met {
      return (words(.beyondPoints, size, unit), words(.beyondShort, size))
    }
    guard let next = targets.next, let nextGap = Difference(of: figure, from: next) else {
      return (words(.missingPoints, size, unit), words(.missingShort, size))
    }
    return (
      words(.missingPointsBoth, size, words.gap(nextGap, decimals: scene.decimals), unit),
      words(.missingShort, size)
    )
  }

  private static func coverageText(_ figure: Figure, _ words: Words) -> SafeText {
    if let known = figure.unfoldable {
      return words(
        .notFolded, words.numbers.integer(Int64(known.parts)),
        words.numbers.integer(Int64(known.of)))
    }
    if case .folded(_, let all) = figure.origin, !figure.isPartial {
      return words(.foldedFrom, words.numbers.integer(Int64(all)))
    }
    guard figure.isPartial else { return .empty }
    func pair(_ parts: Int, _ all: Int, _ phrase: Phrase) -> SafeText {
      words(phrase, words.numbers.integer(Int64(parts)), words.numbers.integer(Int64(all)))
    }
    switch figure.origin {
    case .given: return .empty
    case .overTime(let parts, let all): return pair(parts, all, .partsOf)
    case .rolledUp(let parts, let all), .folded(let parts, let all):
      return pair(parts, all, .membersOf)
    }
  }
}

extension Scene {
  /// A target as the border writes it: `≥ 70 % (2024)`, or without a year when it has no deadline.
  func text(of target: Target) -> SafeText {
    let value = words.with(unitOf: measure, words.decimal(target.value))
    guard let deadline = target.deadline else {
      return words[.target] + SafeText(" ") + value
    }
    let phrase: Phrase = target.comparison == .atLeast ? .targetAtLeast : .targetAtMost
    return words(phrase, value, SafeText(String(deadline.year)))
  }
}

extension ChangeDirection {
  /// How a difference is to be seen for an indicator with that direction.
  init(_ difference: Difference?, better direction: Direction) {
    guard let difference else {
      self = .unknown
      return
    }
    if difference.isZero {
      self = .same
    } else {
      self = (difference.double > 0) == (direction == .higher) ? .better : .worse
    }
  }
}
