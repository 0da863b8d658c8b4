import Measures
import Testing

@Suite("Rule 6: differences between rates are percentage points, exact")
struct RuleSixTests {
  private func difference(_ first: Figure, _ second: Figure) throws -> FixedDecimal {
    let difference = try #require(Difference(of: first, from: second))
    return try #require(difference.rounded(to: 4))
  }

  private func published(_ value: String) -> Figure {
    var ledger = Ledger()
    ledger.publish("vn", "2024", value)
    return ledger.dataset().figure("vn", "2024")
  }

  private func counted(_ numerator: Int64, _ denominator: Int64) -> Figure {
    var ledger = Ledger()
    ledger.add("vn", "2024", numerator, denominator)
    return ledger.dataset().figure("vn", "2024")
  }

  @Test("Between published values, at the coarser precision of both")
  func publishedPrecision() throws {
    #expect(try difference(published("42"), published("17")) == FixedDecimal("25"))
    #expect(try difference(published("39.98"), published("38.26")) == FixedDecimal("1.72"))
    let mixed = try difference(published("45.8"), published("18.54"))
    #expect(mixed == FixedDecimal("27.3"))
    #expect(mixed.scale == 1)
  }

  @Test("Between a ratio and a published value, at the precision of the published one")
  func ratioMinusPublished() throws {
    let difference = try #require(Difference(of: counted(68_543, 100_000), from: published("66")))
    #expect(difference.precision == 0)
    #expect(difference.unscaled == 3)
    #expect(difference.rounded(to: 2)?.scale == 0)
  }

  @Test("Between ratios, exactly and rounded once")
  func exact() throws {
    // 1/3 - 1/7 = 4/21 = 19.047619… points.
    #expect(try difference(counted(1, 3), counted(1, 7)) == FixedDecimal("19.0476"))
    let half = try #require(Difference(of: counted(1, 2000), from: counted(0, 1)))
    #expect(half.rounded(to: 1) == FixedDecimal("0.1"))
    let fall = try #require(Difference(of: counted(0, 1), from: counted(1, 2000)))
    #expect(fall.rounded(to: 1) == FixedDecimal("-0.1"))
  }

  @Test("Without a value there is no difference")
  func missing() {
    #expect(Difference(of: .missing, from: published("17")) == nil)
    #expect(Difference(of: published("17"), from: .missing) == nil)
  }

  @Test("To a target, at the precision of the figure")
  func toTarget() throws {
    var ledger = Ledger()
    ledger.target("vn", "70")
    let target = try #require(ledger.dataset().targets.first)
    let gap = try #require(Difference(of: published("42"), from: target))
    #expect(gap.unscaled == -28)
    #expect(gap.scale == 0)
  }
}
