/// Numbers as the field writes them: `42,5` and `11.122.091`, in English `42.5` and `11,122,091`.
///
/// Exact integer arithmetic throughout; rounding is half up, away from zero. Negative numbers have
/// the true minus sign U+2212. A number carries no unit: the words of a unit belong to the caller.
public struct NumberFormat: Hashable, Sendable {
  /// The sign between the integer part and the decimals.
  public enum DecimalMark: String, Hashable, Sendable, CaseIterable {
    /// `1.234,5`
    case comma
    /// `1,234.5`
    case point
  }

  /// What stands where a number is not known.
  public static let missing = SafeText(trusted: "··")

  /// The language of dates and of the percent sign.
  public let language: Language

  /// The sign before the decimals; the other one separates thousands.
  public let decimalMark: DecimalMark

  /// A format of a language.
  ///
  /// - Parameters:
  ///   - language: Comma and `42 %` for Vietnamese, point and `42%` for English.
  ///   - decimalMark: Set to overrule the decimal mark of the language.
  public init(language: Language, decimalMark: DecimalMark? = nil) {
    self.language = language
    self.decimalMark = decimalMark ?? (language == .vietnamese ? .comma : .point)
  }

  /// A whole number with separated thousands: `11.122.091`.
  public func integer(_ value: Int64) -> SafeText {
    text(value.magnitude, decimals: 0, sign: value < 0 ? .minus : .none)
  }

  /// A decimal number with all its digits.
  ///
  /// - Parameters:
  ///   - unscaled: The digits.
  ///   - scale: How many of the digits are decimals, 0 and up.
  /// - Returns: `42,5` for 425 of scale 1.
  public func decimal(unscaled: Int64, scale: Int) -> SafeText {
    text(unscaled.magnitude, decimals: max(scale, 0), sign: unscaled < 0 ? .minus : .none)
  }

  /// A decimal number rounded to so many decimals.
  ///
  /// - Parameters:
  ///   - unscaled: The digits.
  ///   - scale: How many of the digits are decimals, 0 and up.
  ///   - decimals: The decimals to show, 0...9.
  /// - Returns: `66,0` for 6596 of scale 2 with one decimal.
  public func decimal(unscaled: Int64, scale: Int, decimals: Int) -> SafeText {
    let rounded = Self.rescale(unscaled.magnitude, from: max(scale, 0), to: Self.clamp(decimals))
    let sign = unscaled < 0 && rounded > 0 ? Sign.minus : .none
    return text(rounded, decimals: Self.clamp(decimals), sign: sign)
  }

  /// How many percent one count is of another, without the sign.
  ///
  /// - Parameters:
  ///   - numerator: The part.
  ///   - denominator: The whole.
  ///   - decimals: The decimals to show, 0...9.
  /// - Returns: `66,7` for 2 of 3 with one decimal; ``missing`` for a part of nothing.
  public func ratio(_ numerator: Int64, _ denominator: Int64, decimals: Int) -> SafeText {
    guard denominator != 0 else { return Self.missing }
    let decimals = Self.clamp(decimals)
    // At most 2^63 · 100 · 10^9: fits into 128 bits with room for the half.
    let scaled = UInt128(numerator.magnitude) * UInt128(100 * Self.powersOfTen[decimals])
    let rounded = Self.divide(scaled, by: UInt128(denominator.magnitude))
    let isNegative = (numerator < 0) != (denominator < 0) && rounded > 0
    return text(rounded, decimals: decimals, sign: isNegative ? .minus : .none)
  }

  /// A difference with its sign.
  ///
  /// - Parameters:
  ///   - unscaled: The digits.
  ///   - scale: How many of the digits are decimals, 0 and up.
  ///   - decimals: The decimals to show, 0...9.
  /// - Returns: `+1,72`, `−0,30`, and `0,00` without a sign.
  public func signedPoints(unscaled: Int64, scale: Int, decimals: Int) -> SafeText {
    let rounded = Self.rescale(unscaled.magnitude, from: max(scale, 0), to: Self.clamp(decimals))
    let sign: Sign = rounded == 0 ? .none : unscaled < 0 ? .minus : .plus
    return text(rounded, decimals: Self.clamp(decimals), sign: sign)
  }

  /// A whole difference with its sign: `+14`, `−3`, and `0` without one.
  public func signedInteger(_ value: Int64) -> SafeText {
    text(value.magnitude, decimals: 0, sign: value == 0 ? .none : value < 0 ? .minus : .plus)
  }

  /// A number with the percent sign: `42 %`, in English `42%`.
  public func percent(_ number: SafeText) -> SafeText {
    number + (language == .vietnamese ? Self.spacedPercent : Self.closePercent)
  }

  /// A large number in at most four figures: `11,7` and the power 6 for 11 722 091.
  ///
  /// Below a thousand the power is 0; else it is 3, 6, 9 and so on, and there is one decimal while
  /// the figure is below 100. The caller adds the word: `nghìn`, `triệu`, `tỷ`; `k`, `M`, `bn`.
  public func compact(_ value: Int64) -> (number: SafeText, power: Int) {
    let sign: Sign = value < 0 ? .minus : .none
    var power = 0
    while power < 18, value.magnitude >= Self.powersOfTen[power + 3] { power += 3 }
    if power == 0 { return (integer(value), 0) }
    let tenths = Self.rescale(value.magnitude, from: power, to: 1)
    if tenths < 1_000 { return (text(tenths, decimals: 1, sign: sign), power) }
    let whole = Self.rescale(value.magnitude, from: power, to: 0)
    if whole < 1_000 { return (text(whole, decimals: 0, sign: sign), power) }
    return (text(UInt128(10), decimals: 1, sign: sign), power + 3)
  }

  private static let spacedPercent = SafeText(trusted: " %")
  private static let closePercent = SafeText(trusted: "%")
}
