/// Values from `lower` to `upper`, laid evenly on a number of cells.
public struct LinearScale: Hashable, Sendable {
  /// The value at the left or lower edge.
  public let lower: Double
  /// The value at the right or upper edge.
  public let upper: Double

  /// A scale; bounds that are not finite or not in order give 0...1.
  public init(_ lower: Double, _ upper: Double) {
    let isSound = lower.isFinite && upper.isFinite && lower < upper && (upper - lower).isFinite
    self.lower = isSound ? lower : 0
    self.upper = isSound ? upper : 1
  }

  /// 0...100.
  public static let percent = LinearScale(0, 100)

  /// Where a value lies, 0 at the lower bound, 1 at the upper; cut at both; `nil` for no number.
  public func share(of value: Double) -> Double? {
    guard !value.isNaN else { return nil }
    if value <= lower { return 0 }
    if value >= upper { return 1 }
    return (value - lower) / (upper - lower)
  }

  /// The cell of `count` at whose left edge a value lies nearest; `nil` for no number or no cell.
  public func cell(of value: Double, in count: Int) -> Int? {
    guard count > 0, let share = share(of: value) else { return nil }
    return min(count - 1, Int((share * Double(count)).rounded()))
  }

  /// How many parts of `count` a value fills, cut down to whole ones.
  ///
  /// At least one for any value above the lower bound: little is not nothing.
  public func filled(_ value: Double, of count: Int) -> Int {
    guard count > 0, let share = share(of: value), share > 0 else { return 0 }
    // A hair above the product, so that 7 of 10 parts are not 6.9999999.
    return max(1, min(count, Int(share * Double(count) + 1e-9)))
  }
}
