/// A number of a workbook as decimal digits, without a detour through binary fractions.
///
/// Files hold 17 digits, `0.42499999999999999` and `0.30000000000000004`; Excel computes and shows
/// 15, and that many are kept of a fraction.
struct PlainDecimal {
  private var isNegative = false
  private var digits: [UInt8] = []

  /// How many of the digits stand before the point; may be negative.
  private var point = 0

  /// Digits that Excel shows.
  private static let precision = 15

  /// Decimals beyond which a number is the noise of binary fractions around zero.
  private static let noise = 15

  /// Reads `-12.5`, `1E-3`; nil when it is none.
  init?(_ text: some Sequence<UInt8>) {
    var exponent = 0
    var exponentSign = 1
    var state = State.start
    for byte in text {
      switch (state, byte) {
      case (.start, UInt8(ascii: "-")), (.start, UInt8(ascii: "+")):
        isNegative = byte == UInt8(ascii: "-")
        state = .sign
      case (.start, 0x30...0x39), (.sign, 0x30...0x39), (.whole, 0x30...0x39):
        state = .whole
        take(byte &- 0x30, isWhole: true)
      case (.whole, UInt8(ascii: ".")):
        state = .fraction
      case (.fraction, 0x30...0x39):
        take(byte &- 0x30, isWhole: false)
      case (.whole, UInt8(ascii: "E")), (.whole, UInt8(ascii: "e")),
        (.fraction, UInt8(ascii: "E")), (.fraction, UInt8(ascii: "e")):
        state = .mark
      case (.mark, UInt8(ascii: "-")), (.mark, UInt8(ascii: "+")):
        exponentSign = byte == UInt8(ascii: "-") ? -1 : 1
        state = .exponent
      case (.mark, 0x30...0x39), (.exponent, 0x30...0x39):
        guard exponent < 1_000 else { return nil }
        exponent = exponent * 10 + Int(byte &- 0x30)
        state = .exponent
      default: return nil
      }
    }
    guard state == .whole || state == .fraction || state == .exponent else { return nil }
    point += exponentSign * exponent
    round()
  }

  private enum State { case start, sign, whole, fraction, mark, exponent }

  private mutating func take(_ digit: UInt8, isWhole: Bool) {
    if digits.isEmpty, digit == 0 {
      if !isWhole { point -= 1 }
      return
    }
    // More digits than anybody writes are not kept; they still count for the point.
    if digits.count < 40 { digits.append(digit) }
    if isWhole { point += 1 }
  }

  private mutating func round() {
    let isWhole = point >= digits.count
    if !isWhole, digits.count > Self.precision {
      let roundsUp = digits[Self.precision] >= 5
      digits.removeLast(digits.count - Self.precision)
      if roundsUp { increment() }
    }
    if !isWhole { while digits.last == 0 { digits.removeLast() } }
    if digits.isEmpty || point < -Self.noise {
      digits = []
      point = 0
    }
  }

  private mutating func increment() {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }

  /// The number a hundred times as large.
  mutating func scaleToPercent() {
    if !digits.isEmpty { point += 2 }
  }

  /// The number with a point; nil when it is longer than any that can be kept.
  var text: [UInt8]? {
    if digits.isEmpty { return [0x30] }
    guard point <= NumberCell.maximumDigits + 1 else { return nil }
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    if point <= 0 { text.append(0x30) }
    for place in 0..<max(point, digits.count) {
      if place == max(point, 0) { text.append(UInt8(ascii: ".")) }
      if place == 0, point < 0 {
        text.append(contentsOf: repeatElement(0x30, count: -point))
      }
      text.append(place < digits.count ? digits[place] + 0x30 : 0x30)
    }
    return text
  }

  /// The value as a binary fraction, for days.
  var double: Double? {
    text.flatMap { Double(String(decoding: $0, as: UTF8.self)) }
  }
}
