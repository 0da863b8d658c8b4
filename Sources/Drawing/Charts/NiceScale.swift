/// Round numbers for an axis.
public enum NiceScale {
  /// A scale from one round number to another that covers all values, and its ticks.
  ///
  /// Steps are 1, 2 or 5 times a power of ten. Values that are not finite do not count; without any
  /// the scale is 0...1.
  ///
  /// - Parameters:
  ///   - values: What must lie within.
  ///   - tickLimit: The most ticks, at least two.
  /// - Returns: The scale, and the values to be written at it, lowest first.
  public static func covering(
    _ values: some Sequence<Double>, tickLimit: Int
  ) -> (scale: LinearScale, ticks: [Double]) {
    var lowest = Double.infinity
    var highest = -Double.infinity
    // Beyond this a step times its count would lose whole ticks to rounding.
    for value in values where abs(value) < 1e12 {
      lowest = min(lowest, value)
      highest = max(highest, value)
    }
    guard lowest <= highest else { return (LinearScale(0, 1), [0, 1]) }
    if highest - lowest < 1e-9 * max(1, abs(highest)) {
      lowest -= 1
      highest += 1
    }
    let step = step(for: highest - lowest, intervals: max(1, tickLimit - 1), from: lowest)
    let first = (lowest / step.size).rounded(.down)
    let last = max(first + 1, (highest / step.size).rounded(.up))
    return (LinearScale(step.times(first), step.times(last)), step.ticks(from: first, to: last))
  }

  /// The ticks at round numbers within a scale, at most so many (at least two).
  public static func ticks(in scale: LinearScale, tickLimit: Int) -> [Double] {
    let span = scale.upper - scale.lower
    guard abs(scale.lower) < 1e12, abs(scale.upper) < 1e12, span > 1e-9 else {
      return [scale.lower, scale.upper]
    }
    let step = step(for: span, intervals: max(1, tickLimit - 1), from: scale.lower)
    let first = (scale.lower / step.size - 1e-9).rounded(.up)
    let last = (scale.upper / step.size + 1e-9).rounded(.down)
    guard first <= last else { return [scale.lower, scale.upper] }
    return step.ticks(from: first, to: last)
  }

  /// The smallest round step of which so many are enough, wherever the first one starts.
  private static func step(for span: Double, intervals: Int, from lower: Double) -> Step {
    for exponent in -12...12 {
      for factor in [1.0, 2, 5] {
        let step = Step(factor: factor, exponent: exponent)
        let first = (lower / step.size).rounded(.down)
        let last = ((lower + span) / step.size - 1e-9).rounded(.up)
        if last - first <= Double(intervals) { return step }
      }
    }
    return Step(factor: 1, exponent: 13)
  }
}

/// A round distance: `factor` times ten to the power of `exponent`.
private struct Step {
  private let numerator: Double
  private let denominator: Double

  init(factor: Double, exponent: Int) {
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    numerator = exponent > 0 ? factor * power : factor
    denominator = exponent < 0 ? power : 1
  }

  var size: Double { numerator / denominator }

  /// Multiplied before it is divided, so that 3 steps of 0.1 are the number 0.3.
  func times(_ count: Double) -> Double { count * numerator / denominator }

  func ticks(from first: Double, to last: Double) -> [Double] {
    stride(from: first, through: last, by: 1).map(times)
  }
}
