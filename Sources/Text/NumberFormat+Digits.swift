extension NumberFormat {
  /// What stands before a number.
  enum Sign {
    case none
    case plus
    case minus
  }

  /// 10^0 … 10^18.
  static let powersOfTen: [UInt64] = (0...18).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// Most decimals of a rounded number: with more, a ratio would not fit into 128 bits.
  static let mostDecimals = 9

  /// The nearest number of decimals that can be shown.
  static func clamp(_ decimals: Int) -> Int {
    min(max(decimals, 0), mostDecimals)
  }

  /// The quotient, half up.
  static func divide(_ dividend: UInt128, by divisor: UInt128) -> UInt128 {
    if let dividend = UInt64(exactly: dividend), let divisor = UInt64(exactly: divisor) {
      let (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
      return UInt128(quotient) + (rest >= divisor - rest ? 1 : 0)
    }
    let (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    return quotient + (rest >= divisor - rest ? 1 : 0)
  }

  /// A number of one scale in another one, half up.
  static func rescale(_ value: UInt64, from scale: Int, to decimals: Int) -> UInt128 {
    let missing = decimals - scale
    if missing >= 0 { return UInt128(value) * UInt128(powersOfTen[min(missing, 18)]) }
    // Of 2^64 nothing is left beyond twenty digits.
    if -missing > 20 { return 0 }
    let divisor = (0..<(-missing)).reduce(UInt128(1)) { power, _ in power * 10 }
    return divide(UInt128(value), by: divisor)
  }

  /// Writes a number of 64 bits or more.
  func text(_ value: UInt128, decimals: Int, sign: Sign) -> SafeText {
    if let short = UInt64(exactly: value) { return text(short, decimals: decimals, sign: sign) }
    return write(value, decimals: decimals, sign: sign)
  }

  /// Writes a number of 64 bits.
  func text(_ value: UInt64, decimals: Int, sign: Sign) -> SafeText {
    write(value, decimals: decimals, sign: sign)
  }

  /// Writes digits from the last to the first, with the marks between them.
  private func write<Value: UnsignedInteger & FixedWidthInteger>(
    _ value: Value, decimals: Int, sign: Sign
  ) -> SafeText {
    let digits = max(Self.countDigits(value), decimals + 1)
    let separators = (digits - decimals - 1) / 3
    let columns = digits + separators + (decimals > 0 ? 1 : 0) + (sign == .none ? 0 : 1)
    let bytes = columns + (sign == .minus ? 2 : 0)
    let isComma = decimalMark == .comma
    let mark = UInt8(ascii: isComma ? "," : ".")
    let separator = UInt8(ascii: isComma ? "." : ",")
    let string = String(unsafeUninitializedCapacity: bytes) { buffer in
      var end = bytes
      func put(_ byte: UInt8) {
        end -= 1
        buffer[end] = byte
      }
      var rest = value
      for position in 0..<digits {
        if decimals > 0, position == decimals { put(mark) }
        if position > decimals, (position - decimals).isMultiple(of: 3) { put(separator) }
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      }
      switch sign {
      case .none: break
      case .plus: put(UInt8(ascii: "+"))
      case .minus: for byte in [0x92, 0x88, 0xE2] as [UInt8] { put(byte) }  // U+2212, backwards
      }
      return bytes
    }
    return SafeText(string: string, width: columns)
  }

  /// How many digits a number has; nought has one.
  private static func countDigits<Value: FixedWidthInteger>(_ value: Value) -> Int {
    var digits = 1
    var rest = value / 10
    while rest > 0 {
      digits += 1
      rest /= 10
    }
    return digits
  }
}
