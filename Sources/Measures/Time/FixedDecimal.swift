/// A decimal number with the precision it was published with: `42.5` is not `42.50` to a reader.
///
/// The value is `unscaled / 10^scale`. Equality, order and hash go by value, exactly and across
/// scales; the scale is kept for showing. Arithmetic returns nil instead of overflowing.
public struct FixedDecimal: Hashable, Comparable, Sendable {
  /// All digits, without the point.
  public let unscaled: Int64
  /// How many of the digits stand after the point, 0 to `maximumScale`.
  public let scale: UInt8

  /// The most digits after the point: with it any value still fits 128 bits when compared.
  public static let maximumScale: UInt8 = 18
  /// Zero, without decimals.
  public static let zero = FixedDecimal(integer: 0)

  /// The number `unscaled / 10^scale`; nil when the scale is above `maximumScale`.
  public init?(unscaled: Int64, scale: Int) {
    guard (0...Int(Self.maximumScale)).contains(scale) else { return nil }
    self.unscaled = unscaled
    self.scale = UInt8(scale)
  }

  /// A whole number.
  public init(integer: Int64) {
    unscaled = integer
    scale = 0
  }

  /// Whether two numbers have the same value, whatever their scales.
  public static func == (left: FixedDecimal, right: FixedDecimal) -> Bool {
    if left.scale == right.scale { return left.unscaled == right.unscaled }
    return left.wide(at: Self.maximumScale) == right.wide(at: Self.maximumScale)
  }

  /// Smaller values come first, whatever their scales.
  public static func < (left: FixedDecimal, right: FixedDecimal) -> Bool {
    if left.scale == right.scale { return left.unscaled < right.unscaled }
    return left.wide(at: Self.maximumScale) < right.wide(at: Self.maximumScale)
  }

  /// Equal values have equal hashes, whatever their scales.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(wide(at: Self.maximumScale))
  }

  /// The digits as they would be at a larger scale; 64 + 60 bits always fit.
  private func wide(at target: UInt8) -> Int128 {
    Int128(unscaled) * Int128(powersOfTen[Int(target - scale)])
  }
}

/// 10^0 to 10^18, all that fit a 64-bit integer.
let powersOfTen: [Int64] = {
  var powers: [Int64] = [1]
  for _ in 1...18 { powers.append(powers[powers.count - 1] * 10) }
  return powers
}()

extension FixedDecimal {
  /// The sum, at the larger of both scales; nil when it does not fit.
  public func adding(_ other: FixedDecimal) -> FixedDecimal? {
    let common = max(scale, other.scale)
    return Self(wide: wide(at: common) + other.wide(at: common), scale: common)
  }

  /// The difference, at the larger of both scales; nil when it does not fit.
  public func subtracting(_ other: FixedDecimal) -> FixedDecimal? {
    let common = max(scale, other.scale)
    return Self(wide: wide(at: common) - other.wide(at: common), scale: common)
  }

  /// The product, at the sum of both scales; nil when it does not fit.
  public func multiplied(by other: FixedDecimal) -> FixedDecimal? {
    let scale = scale + other.scale
    guard scale <= Self.maximumScale else { return nil }
    return Self(wide: Int128(unscaled) * Int128(other.unscaled), scale: scale)
  }

  /// The same value with that many decimals, halves rounded away from zero.
  ///
  /// - Parameter scale: the wanted decimals, 0 to `maximumScale`.
  /// - Returns: nil when the scale is out of range or the digits do not fit.
  public func rounded(toScale scale: Int) -> FixedDecimal? {
    guard (0...Int(Self.maximumScale)).contains(scale) else { return nil }
    let target = UInt8(scale)
    guard target < self.scale else { return Self(wide: wide(at: target), scale: target) }
    let divisor = Int128(powersOfTen[Int(self.scale - target)])
    return Self(wide: roundedQuotient(Int128(unscaled), divisor), scale: target)
  }

  /// `numerator / denominator * 100` with that many decimals, halves rounded away from zero.
  ///
  /// - Parameters:
  ///   - numerator: the part counted.
  ///   - denominator: the whole, above zero.
  ///   - scale: the wanted decimals, 0 to `maximumScale`.
  /// - Returns: nil when the denominator is not above zero or the result does not fit.
  public static func percentage(
    _ numerator: Int64, of denominator: Int64, scale: Int
  ) -> FixedDecimal? {
    guard denominator > 0, (0...Int(maximumScale)).contains(scale) else { return nil }
    let factor = Int128(powersOfTen[scale]) * 100
    let (product, overflow) = Int128(numerator).multipliedReportingOverflow(by: factor)
    guard !overflow else { return nil }
    return Self(wide: roundedQuotient(product, Int128(denominator)), scale: UInt8(scale))
  }

  /// The nearest `Double`, for drawing only: never for comparing.
  public var double: Double {
    Double(unscaled) / Double(powersOfTen[Int(scale)])
  }

  private init?(wide: Int128, scale: UInt8) {
    guard let unscaled = Int64(exactly: wide) else { return nil }
    self.unscaled = unscaled
    self.scale = scale
  }
}

/// The nearest integer to a quotient, halves away from zero; the divisor is above zero.
private func roundedQuotient(_ dividend: Int128, _ divisor: Int128) -> Int128 {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  guard remainder.magnitude >= divisor.magnitude - remainder.magnitude else { return quotient }
  return quotient + (dividend < 0 ? -1 : 1)
}
