/// An exact quotient, for comparing rates without rounding them.
///
/// Values are in the indicator's unit of measure: a percentage of counts is `100 * n / d`.
public struct Ratio: Sendable, Comparable {
  /// The dividend.
  public let numerator: Int128
  /// The divisor, above zero.
  public let denominator: Int128

  /// The quotient of two integers; nil when the divisor is not above zero.
  public init?(_ numerator: Int128, _ denominator: Int128) {
    guard denominator > 0 else { return nil }
    self.init(numerator: numerator, positive: denominator)
  }

  /// A published number, taken as exact.
  public init(_ value: FixedDecimal) {
    self.init(numerator: Int128(value.unscaled), positive: Int128(powersOfTen[Int(value.scale)]))
  }

  /// A whole number.
  public init(_ value: Int64) {
    self.init(numerator: Int128(value), positive: 1)
  }

  /// `100 * part / whole`; nil when the whole is not above zero.
  public static func percentage(_ part: Int64, of whole: Int64) -> Ratio? {
    Ratio(Int128(part) * 100, Int128(whole))
  }

  init(numerator: Int128, positive denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The nearest `Double`: for drawing, never for comparing.
  public var double: Double {
    // Counts fit 64 bits, for which the processor has an instruction; 128 take a hundred times
    // longer.
    if let part = Int64(exactly: numerator), let whole = Int64(exactly: denominator) {
      return Double(part) / Double(whole)
    }
    return Double(numerator) / Double(denominator)
  }

  /// Whether both are the same number, however their quotients are written.
  public static func == (lhs: Ratio, rhs: Ratio) -> Bool { lhs.order(to: rhs) == 0 }

  /// Smaller numbers come first, exactly.
  public static func < (lhs: Ratio, rhs: Ratio) -> Bool { lhs.order(to: rhs) < 0 }
}

extension Ratio {
  /// The value with that many decimals, halves away from zero; nil when it does not fit.
  public func rounded(to decimals: Int) -> FixedDecimal? {
    guard (0...Int(FixedDecimal.maximumScale)).contains(decimals) else { return nil }
    let scale = Int128(powersOfTen[decimals])
    let (product, overflow) = numerator.multipliedReportingOverflow(by: scale)
    guard !overflow else { return nil }
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: denominator)
    let isHalfOrMore = remainder.magnitude >= denominator.magnitude - remainder.magnitude
    let away: Int128 = isHalfOrMore ? product.signum() : 0
    guard let unscaled = Int64(exactly: quotient + away) else { return nil }
    return FixedDecimal(unscaled: unscaled, scale: decimals)
  }

  /// The exact difference; nil when it does not fit 128 bits even in lowest terms.
  public func subtracting(_ other: Ratio) -> Ratio? {
    if denominator == other.denominator {
      let (difference, overflow) = numerator.subtractingReportingOverflow(other.numerator)
      return overflow ? nil : Ratio(numerator: difference, positive: denominator)
    }
    return cross(other) ?? lowestTerms.cross(other.lowestTerms)
  }

  /// The value times a quotient of small numbers; nil when it does not fit.
  func multiplied(by factor: Int, over divisor: Int) -> Ratio? {
    let (top, topOverflow) = numerator.multipliedReportingOverflow(by: Int128(factor))
    let (bottom, bottomOverflow) = denominator.multipliedReportingOverflow(by: Int128(divisor))
    guard !topOverflow, !bottomOverflow else { return nil }
    return Ratio(top, bottom)
  }

  private func cross(_ other: Ratio) -> Ratio? {
    let (left, overflow1) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, overflow2) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (bottom, overflow3) = denominator.multipliedReportingOverflow(by: other.denominator)
    let (top, overflow4) = left.subtractingReportingOverflow(right)
    guard !overflow1, !overflow2, !overflow3, !overflow4 else { return nil }
    return Ratio(numerator: top, positive: bottom)
  }

  private var lowestTerms: Ratio {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    // The divisor is at most the denominator, so it fits.
    let divisor = Int128(truncatingIfNeeded: max(a, 1))
    return Ratio(numerator: numerator / divisor, positive: denominator / divisor)
  }

  /// Below zero, zero or above zero as this is smaller than, equal to or larger than another.
  private func order(to other: Ratio) -> Int {
    if denominator == other.denominator {
      return numerator == other.numerator ? 0 : numerator < other.numerator ? -1 : 1
    }
    let (left, overflow1) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, overflow2) = other.numerator.multipliedReportingOverflow(by: denominator)
    guard !overflow1, !overflow2 else { return orderByParts(to: other) }
    return left == right ? 0 : left < right ? -1 : 1
  }

  /// The same for numbers whose cross products do not fit.
  ///
  /// Whole parts are compared first, then what remains, turned upside down. It ends as Euclid's
  /// algorithm does.
  private func orderByParts(to other: Ratio) -> Int {
    var (left, right) = (self, other)
    var sign = 1
    while true {
      let (wholeLeft, restLeft) = left.floorAndRest
      let (wholeRight, restRight) = right.floorAndRest
      if wholeLeft != wholeRight { return wholeLeft < wholeRight ? -sign : sign }
      if restLeft == 0 || restRight == 0 {
        return restLeft == restRight ? 0 : restLeft == 0 ? -sign : sign
      }
      left = Ratio(numerator: left.denominator, positive: restLeft)
      right = Ratio(numerator: right.denominator, positive: restRight)
      sign = -sign
    }
  }

  private var floorAndRest: (whole: Int128, rest: Int128) {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? (quotient - 1, remainder + denominator) : (quotient, remainder)
  }
}
