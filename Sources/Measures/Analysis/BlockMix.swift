/// The nation's rate and those of its blocks at one period, as far as they are known.
struct BlockMix {
  /// A rate in percent, and by how much it may be off because it was rounded.
  struct Rate {
    let middle: Double
    let halfUnit: Double

    init?(_ figure: Figure) {
      guard let value = figure.value else { return nil }
      middle = value.double
      halfUnit = figure.precision.map { 0.5 / Double(powersOfTen[$0]) } ?? 0
    }

    /// The lowest or the highest it may be.
    func end(_ isHigh: Bool) -> Double { isHigh ? middle + halfUnit : middle - halfUnit }
  }

  /// The blocks.
  let units: [UnitIndex]
  /// Their rates.
  let rates: [Rate]
  /// Their denominators; nil when one of them is not known.
  let counts: [Int64]?
  /// The nation's rate.
  let whole: Rate
  /// Whether one of the figures is simulated.
  let isSimulated: Bool

  init?(
    _ dataset: Dataset, _ indicator: IndicatorIndex, _ period: Period, _ preference: Preference
  ) {
    guard let nation = dataset.registry.nation, dataset.traits[indicator].isPercent else {
      return nil
    }
    let nationFigure = dataset.figure(
      of: nation, indicator, during: period, preferring: preference)
    guard let whole = Rate(nationFigure) else { return nil }
    let units = dataset.registry.children(of: nation, during: period)
    let figures = units.map {
      dataset.figure(of: $0, indicator, during: period, preferring: preference)
    }
    // A block of which only some members are known has another rate and another weight.
    guard !figures.contains(where: \.isPartial) else { return nil }
    let rates = figures.compactMap(Rate.init)
    let denominators = figures.compactMap(\.denominator).filter { $0 > 0 }
    guard rates.count == units.count, units.count > 1 else { return nil }
    self.units = units
    self.rates = rates
    self.whole = whole
    isSimulated = nationFigure.isSimulated || figures.contains(where: \.isSimulated)
    counts = denominators.count == units.count ? denominators : nil
  }

  /// The blocks' shares of the whole, 0 to 1; nil when they can neither be counted nor solved.
  func weights() -> [Double]? {
    if let counts {
      let total = counts.reduce(0.0) { $0 + Double($1) }
      return counts.map { Double($0) / total }
    }
    guard units.count == 2 else { return nil }
    return Self.solved(whole.middle, rates[0].middle, rates[1].middle).map { [$0, 1 - $0] }
  }

  /// The first block's share that makes the whole of two parts; kept within 0 to 1, because the
  /// whole may lie a little outside its rounded parts.
  private static func solved(_ whole: Double, _ first: Double, _ second: Double) -> Double? {
    guard first != second else { return nil }
    return min(max((whole - second) / (first - second), 0), 1)
  }

  /// The ranges of both effects over all corners of what rounding leaves open.
  ///
  /// Each effect rises or falls steadily with each of the six rates, so that its extremes are at
  /// corners. Nil when the rates of the blocks may be equal: then weights cannot be solved.
  static func ranges(
    from before: BlockMix, to after: BlockMix
  ) -> (rate: ClosedRange<Double>, mix: ClosedRange<Double>)? {
    var rate: (low: Double, high: Double)?
    var mix: (low: Double, high: Double)?
    for first in before.corners() {
      for second in after.corners() {
        guard let first, let second else { return nil }
        let effects = Self.effects(from: first, to: second)
        rate = (
          min(rate?.low ?? effects.rate, effects.rate),
          max(rate?.high ?? effects.rate, effects.rate)
        )
        mix = (
          min(mix?.low ?? effects.mix, effects.mix), max(mix?.high ?? effects.mix, effects.mix)
        )
      }
    }
    guard let rate, let mix else { return nil }
    return (rate.low...rate.high, mix.low...mix.high)
  }

  private typealias Corner = (rates: [Double], weights: [Double])

  private func corners() -> [Corner?] {
    if let weights = weights(), counts != nil {
      // With counts only a contradicting published value is inexact, and it has the same weights.
      return [(rates.map(\.middle), weights)]
    }
    guard abs(rates[0].middle - rates[1].middle) > rates[0].halfUnit + rates[1].halfUnit else {
      return [nil]
    }
    return (0..<8).map { bits in
      let ends = [rates[0].end(bits & 1 != 0), rates[1].end(bits & 2 != 0)]
      return Self.solved(whole.end(bits & 4 != 0), ends[0], ends[1]).map { (ends, [$0, 1 - $0]) }
    }
  }

  private static func effects(from before: Corner, to after: Corner) -> (rate: Double, mix: Double)
  {
    var rate = 0.0
    var mix = 0.0
    for part in before.rates.indices {
      rate +=
        (after.rates[part] - before.rates[part])
        * (before.weights[part] + after.weights[part]) / 2
      mix +=
        (after.weights[part] - before.weights[part])
        * (before.rates[part] + after.rates[part]) / 2
    }
    return (rate, mix)
  }
}
