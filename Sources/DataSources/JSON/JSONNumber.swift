/// Exact arithmetic on the digits of numbers.
enum JSONNumber {
  /// The largest exponent that is written out: beyond it nothing of the field fits anyway.
  private static let largestExponent = 30

  /// A number with an exponent as one without: `4.2e1` is 42; nil when it would be too long.
  static func plain(_ number: some Collection<UInt8>) -> [UInt8]? {
    let parts = number.split(maxSplits: 1) { $0 | 0x20 == UInt8(ascii: "e") }
    guard parts.count == 2, let exponent = Int(String(decoding: parts[1], as: UTF8.self)),
      abs(exponent) <= largestExponent
    else { return nil }
    return shifted(Array(parts[0]), by: exponent)
  }

  /// A number without exponent times a power of ten, exactly: the point is moved.
  static func shifted(_ number: [UInt8], by exponent: Int) -> [UInt8] {
    let sign = number.prefix { $0 == UInt8(ascii: "-") }
    let mantissa = number.dropFirst(sign.count)
    let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }
    let decimals = mantissa.dropFirst(whole.count + 1)
    var digits = Array(whole) + decimals
    var point = whole.count + exponent
    if point <= 0 {
      digits.insert(contentsOf: Array(repeating: UInt8(ascii: "0"), count: 1 - point), at: 0)
      point = 1
    }
    while digits.count < point { digits.append(UInt8(ascii: "0")) }
    // Zeroes before the number, but the last, say nothing.
    let leading = digits[..<(point - 1)].prefix { $0 == UInt8(ascii: "0") }.count
    let result = Array(sign) + digits[leading..<point]
    return point == digits.count
      ? result : result + [UInt8(ascii: ".")] + digits[point...]
  }
}
