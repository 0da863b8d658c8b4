/// The difference of two values, exact, in the indicator's unit of measure.
///
/// Between two percentages it is in percentage points (rule 6). Where one of the values is only
/// published, it means something to that precision and no further.
public struct Difference: Sendable, Comparable, Hashable {
  /// The exact difference.
  public let exact: Ratio
  /// How many decimals mean something; nil when both values are exact.
  public let precision: Int?
  /// Whether a simulated figure has part in it: it is then simulated itself (rule 5).
  public let isSimulated: Bool

  /// Decimals of a difference between exact values: more than any screen shows.
  public static let exactScale = 6

  /// A difference; nil precision means that it is exact.
  public init(exact: Ratio, precision: Int? = nil, isSimulated: Bool = false) {
    self.exact = exact
    self.precision = precision
    self.isSimulated = isSimulated
  }

  /// What `figure` has more than `other`; nil when either has no value.
  public init?(of figure: Figure, from other: Figure) {
    guard let mine = figure.value, let theirs = other.value,
      let difference = mine.subtracting(theirs)
    else { return nil }
    exact = difference
    precision = Self.coarser(figure.precision, other.precision)
    isSimulated = figure.isSimulated || other.isSimulated
  }

  /// What `figure` has more than a target's value, which is exact; nil when it has no value.
  public init?(of figure: Figure, from target: Target) {
    guard let mine = figure.value, let difference = mine.subtracting(Ratio(target.value))
    else { return nil }
    exact = difference
    precision = figure.precision
    isSimulated = figure.isSimulated
  }

  /// The digits of the difference at `scale`, without the point; 0 when they do not fit.
  public var unscaled: Int64 { rounded(to: scale)?.unscaled ?? 0 }

  /// How many of the digits of `unscaled` stand after the point.
  public var scale: Int { precision ?? Self.exactScale }

  /// The difference with at most that many decimals, halves away from zero.
  ///
  /// It is rounded once, from the exact value, and has fewer decimals where fewer mean something.
  public func rounded(to decimals: Int) -> FixedDecimal? {
    exact.rounded(to: min(decimals, precision ?? decimals))
  }

  /// The nearest `Double`, for drawing.
  public var double: Double { exact.double }

  /// Whether both values are equal.
  public var isZero: Bool { exact.numerator == 0 }

  /// Smaller differences come first, whatever their precision.
  public static func < (lhs: Difference, rhs: Difference) -> Bool { lhs.exact < rhs.exact }

  /// Whether both are as large and as precise.
  public static func == (lhs: Difference, rhs: Difference) -> Bool {
    lhs.exact == rhs.exact && lhs.precision == rhs.precision
  }

  /// Equal differences have equal hashes, however their quotients are written.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(exact.rounded(to: 0)?.unscaled)
    hasher.combine(precision)
  }

  private static func coarser(_ first: Int?, _ second: Int?) -> Int? {
    guard let first, let second else { return first ?? second }
    return min(first, second)
  }
}
