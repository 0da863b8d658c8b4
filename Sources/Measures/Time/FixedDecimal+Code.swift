extension FixedDecimal {
  /// The number as files write it: `42.5`, `-0.05`; all decimals of the scale are kept.
  public var code: String {
    let number = String(unscaled.magnitude)
    let sign = unscaled < 0 ? "-" : ""
    guard scale > 0 else { return sign + number }
    let missing = max(0, Int(scale) + 1 - number.utf8.count)
    let padded = String(repeating: "0", count: missing) + number
    let point = padded.utf8.count - Int(scale)
    return sign + padded.prefix(point) + "." + padded.suffix(Int(scale))
  }

  /// Reads a number such as `42.5`; nil when the text is none or does not fit.
  ///
  /// The point is the only separator: how offices write numbers is the business of file readers.
  public init?(_ text: some StringProtocol) {
    self.init(utf8: Array(text.utf8).span)
  }

  /// Reads a number such as `42.5` from the bytes of a file.
  ///
  /// - Parameter bytes: an optional sign, digits, and optionally a point and digits.
  public init?(utf8 bytes: Span<UInt8>) {
    var index = 0
    var negative = false
    if let first = bytes.isEmpty ? nil : bytes[0], first == minus || first == plus {
      negative = first == minus
      index = 1
    }
    var scanner = DigitScanner()
    while index < bytes.count {
      guard scanner.take(bytes[index], negative: negative) else { return nil }
      index += 1
    }
    guard let result = scanner.result else { return nil }
    self = result
  }
}

private let minus = UInt8(ascii: "-")
private let plus = UInt8(ascii: "+")

/// Collects the digits of a number, on the negative side when it is negative: there is one more.
private struct DigitScanner {
  private var value: Int64 = 0
  private var whole = 0
  private var decimals: Int?

  mutating func take(_ byte: UInt8, negative: Bool) -> Bool {
    if byte == UInt8(ascii: "."), decimals == nil {
      decimals = 0
      return whole > 0
    }
    let digit = byte &- UInt8(ascii: "0")
    guard digit <= 9 else { return false }
    let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
    let signed = negative ? -Int64(digit) : Int64(digit)
    let (sum, overflow) = product.addingReportingOverflow(signed)
    guard !tooLarge, !overflow else { return false }
    value = sum
    if decimals == nil { whole += 1 } else { decimals? += 1 }
    return true
  }

  var result: FixedDecimal? {
    guard whole > 0, decimals != 0 else { return nil }
    return FixedDecimal(unscaled: value, scale: decimals ?? 0)
  }
}
