import FoundationEssentials
import Measures
import NIOCore

/// Values as JSON: small ones, of which one is made for each answer.
enum JSONBody {
  /// The value as JSON without line breaks, its members in the order of their names.
  ///
  /// The values are ours and can always be written; should one not, the answer is an empty object.
  static func bytes(_ value: some Encodable) -> ByteBuffer {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return ByteBuffer(string: "{}") }
    return ByteBuffer(bytes: data)
  }
}

/// A number with its decimals, written as JSON has it and as exact as it is.
struct JSONNumber: Encodable {
  private let value: FixedDecimal

  init(_ value: FixedDecimal) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    let digits = Decimal(Int64(clamping: value.unscaled.magnitude))
    try container.encode(
      Decimal(
        sign: value.unscaled < 0 ? .minus : .plus, exponent: -Int(value.scale),
        significand: digits))
  }
}
