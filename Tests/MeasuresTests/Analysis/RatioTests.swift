import Measures
import SeededRandom
import Testing

@Suite("Exact quotients")
struct RatioTests {
  @Test("Equal however written, ordered without rounding")
  func order() throws {
    #expect(Ratio(1, 2) == Ratio(3, 6))
    let third = try #require(Ratio(1, 3))
    #expect(try third < #require(Ratio(333_334, 1_000_000)))
    #expect(try #require(Ratio(-1, 2)) < third)
    #expect(Ratio(1, 0) == nil)
    #expect(Ratio(1, -2) == nil)
  }

  @Test("Ordered exactly where cross products exceed 128 bits")
  func largeOrder() throws {
    let large = Int128.max
    let a = try #require(Ratio(large, large - 1))
    let b = try #require(Ratio(large - 1, large - 2))
    #expect(a < b)
    #expect(!(b < a))
    #expect(a == a)
    let c = try #require(Ratio(-large, large - 1))
    #expect(c < a)
    #expect(try c < #require(Ratio(-(large - 2), large - 1)))
  }

  @Test(
    "Rounded half away from zero",
    arguments: [
      (5, 10, 0, "1"), (-5, 10, 0, "-1"), (49, 100, 0, "0"), (2, 3, 2, "0.67"),
      (-2, 3, 2, "-0.67"), (1, 8, 2, "0.13"), (7, 1, 3, "7"),
    ])
  func rounding(_ top: Int, _ bottom: Int, _ decimals: Int, _ expected: String) throws {
    let ratio = try #require(Ratio(Int128(top), Int128(bottom)))
    #expect(ratio.rounded(to: decimals) == FixedDecimal(expected))
  }

  @Test("What does not fit is not given")
  func overflow() throws {
    #expect(try #require(Ratio(Int128.max, 1)).rounded(to: 2) == nil)
    #expect(try #require(Ratio(1, 3)).rounded(to: 19) == nil)
    #expect(try #require(Ratio(1, 3)).rounded(to: -1) == nil)
    let tiny = try #require(Ratio(1, Int128.max))
    #expect(tiny.subtracting(try #require(Ratio(1, Int128.max - 1))) == nil)
    let reducible = try #require(Ratio(Int128(1) << 100, Int128(1) << 101))
    #expect(reducible.subtracting(try #require(Ratio(1, 3))) == Ratio(1, 6))
  }

  @Test("Order and difference agree for random quotients")
  func random() throws {
    let seed: UInt64 = 766
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let numbers = (0..<4).map { _ in Int128.random(in: 1...1_000_000, using: &generator) }
      let a = try #require(Ratio(numbers[0], numbers[1]))
      let b = try #require(Ratio(numbers[2], numbers[3]))
      let difference = try #require(a.subtracting(b))
      #expect((difference.numerator > 0) == (b < a), "seed \(seed): \(numbers)")
      #expect((difference.numerator == 0) == (a == b), "seed \(seed): \(numbers)")
    }
  }
}
