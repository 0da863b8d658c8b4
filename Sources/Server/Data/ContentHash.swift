/// The identity of some bytes: FNV-1a with 128 bits (RFC 9923).
///
/// Not proof against somebody who looks for two contents with one hash; whoever can choose the
/// contents here is the one who serves them.
struct ContentHash: Hashable, Sendable {
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B
  private var value: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

  /// The hash of no bytes.
  init() {}

  /// The hash of some bytes.
  init(_ bytes: some Sequence<UInt8>) { add(bytes) }

  /// Goes on with more bytes.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt128(byte)) &* Self.prime }
  }

  /// 32 hexadecimal digits.
  var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }
}
