import Measures
import SeededRandom
import Testing

@Suite("FixedDecimal")
struct FixedDecimalTests {
  @Test(
    "what is read is written again, all decimals kept",
    arguments: [
      "0", "42.5", "42.50", "-0.05", "0.000000000000000001", "9223372036854775807",
      "-9223372036854775808", "-9.223372036854775808", "100", "11122091",
    ])
  func roundTrip(text: String) throws {
    #expect(try #require(FixedDecimal(text)).code == text)
  }

  @Test(
    "what is not a number or does not fit is refused",
    arguments: [
      "", "-", "+", ".", "1.", ".5", "1.2.3", "4 2", "42,5", "1e3", "--1", "٣",
      "9223372036854775808", "-9223372036854775809", "0.0000000000000000001",
    ])
  func refused(text: String) {
    #expect(FixedDecimal(text) == nil)
  }

  @Test("scales are kept and do not count when comparing")
  func comparing() throws {
    let short = try #require(FixedDecimal("42.5"))
    let long = try #require(FixedDecimal("42.50"))
    #expect(short.scale == 1 && long.scale == 2)
    #expect(short == long)
    #expect(short.hashValue == long.hashValue)
    #expect(try #require(FixedDecimal("42.49")) < short)
    #expect(try #require(FixedDecimal("-0.1")) < .zero)
    let large = try #require(FixedDecimal("9223372036854775807"))
    let small = try #require(FixedDecimal("9.223372036854775807"))
    #expect(small < large && large != small)
  }

  @Test("sums and differences take the larger scale")
  func sums() throws {
    let left = try #require(FixedDecimal("39.98"))
    let right = try #require(FixedDecimal("38.3"))
    #expect(left.adding(right)?.code == "78.28")
    #expect(left.subtracting(right)?.code == "1.68")
    #expect(right.subtracting(left)?.code == "-1.68")
    #expect(left.multiplied(by: right)?.code == "1531.234")
  }

  @Test("what does not fit is nil, not a trap")
  func overflow() throws {
    let largest = FixedDecimal(integer: .max)
    let smallest = FixedDecimal(integer: .min)
    let tiny = try #require(FixedDecimal(unscaled: 1, scale: 18))
    #expect(largest.adding(FixedDecimal(integer: 1)) == nil)
    #expect(smallest.subtracting(FixedDecimal(integer: 1)) == nil)
    #expect(largest.adding(tiny) == nil)
    #expect(largest.multiplied(by: largest) == nil)
    #expect(tiny.multiplied(by: tiny) == nil)
    #expect(largest.rounded(toScale: 1) == nil)
    #expect(largest.rounded(toScale: 19) == nil)
    #expect(FixedDecimal(unscaled: 1, scale: 19) == nil)
    #expect(FixedDecimal(unscaled: 1, scale: -1) == nil)
    #expect(FixedDecimal.percentage(.max, of: 1, scale: 18) == nil)
  }

  @Test(
    "halves are rounded away from zero",
    arguments: [
      ("0.05", 1, "0.1"), ("-0.05", 1, "-0.1"), ("0.049", 1, "0.0"), ("2.5", 0, "3"),
      ("-2.5", 0, "-3"), ("68.5438", 2, "68.54"), ("68.5", 3, "68.500"),
    ])
  func rounding(text: String, scale: Int, expected: String) throws {
    #expect(try #require(FixedDecimal(text)).rounded(toScale: scale)?.code == expected)
  }

  @Test("Hà Nam in 2024: 115,665 of 168,746 dossiers are the published 68.54 %")
  func percentage() {
    #expect(FixedDecimal.percentage(115_665, of: 168_746, scale: 2)?.code == "68.54")
    #expect(FixedDecimal.percentage(1, of: 3, scale: 1)?.code == "33.3")
    #expect(FixedDecimal.percentage(1, of: 8, scale: 0)?.code == "13")
    #expect(FixedDecimal.percentage(1, of: 0, scale: 0) == nil)
  }

  @Test("order and equality agree with exact fractions")
  func order() {
    let seed: UInt64 = 34
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5_000 {
      let left = number(&generator)
      let right = number(&generator)
      let difference = left.subtracting(right)?.unscaled.signum()
      let order = left < right ? -1 : (left == right ? 0 : 1)
      #expect(difference == Int64(order), "seed \(seed): \(left.code) \(right.code)")
    }
  }

  private func number(_ generator: inout SeededGenerator) -> FixedDecimal {
    let unscaled = Int64.random(in: -2_000...2_000, using: &generator)
    return FixedDecimal(unscaled: unscaled, scale: .random(in: 0...6, using: &generator)) ?? .zero
  }
}
