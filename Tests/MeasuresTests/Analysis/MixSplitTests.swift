import Measures
import SeededRandom
import Testing

@Suite("Why the nation's rate changed")
struct MixSplitTests {
  private func reports() -> Dataset {
    var ledger = Ledger()
    for (unit, before, after) in [
      ("vn", "17", "42"), ("ministries", "38", "61"), ("localities", "9", "17"),
    ] {
      ledger.publish(unit, "2023", before)
      ledger.publish(unit, "2024-H1", after)
    }
    return ledger.dataset()
  }

  private func mixSplit(_ dataset: Dataset, _ from: String, _ to: String) -> MixSplit? {
    guard let from = Period(code: from), let to = Period(code: to) else { return nil }
    return dataset.mixSplit(dataset.indicator("e2e"), from: from, to: to)
  }

  private func near(_ value: Double, _ expected: Double, _ tolerance: Double = 0.05) -> Bool {
    abs(value - expected) < tolerance
  }

  @Test("From 17/38/9 to 42/61/17: 14.3 points by the blocks, 10.7 by their weights")
  func published() throws {
    let dataset = reports()
    let split = try #require(mixSplit(dataset, "2023", "2024-H1"))
    #expect(near(split.rateEffect, 14.3))
    #expect(near(split.mixEffect, 10.7))
    #expect(near(split.change, 25, 1e-9))
    #expect(split.isEstimated)
    #expect(split.rateRange.contains(split.rateEffect))
    #expect(split.mixRange.contains(split.mixEffect))
    // Half a unit in each of six figures leaves some points open, but not the order of size.
    #expect(split.rateRange.lowerBound > 12 && split.rateRange.upperBound < 17)
    #expect(split.mixRange.lowerBound > 8 && split.mixRange.upperBound < 13)
    #expect(near(split.parts[0].weightBefore, 8.0 / 29, 1e-9))
    #expect(near(split.parts[0].weightAfter, 25.0 / 44, 1e-9))
  }

  @Test("Random figures within the rounding stay within the range")
  func rangeHoldsRandomFigures() throws {
    let seed: UInt64 = 20_240_831
    var generator = SeededGenerator(seed: seed)
    let dataset = reports()
    let split = try #require(mixSplit(dataset, "2023", "2024-H1"))
    for _ in 0..<2000 {
      let rates = [17.0, 38, 9, 42, 61, 17].map {
        $0 + Double.random(in: -0.5...0.5, using: &generator)
      }
      let before = (rates[0] - rates[2]) / (rates[1] - rates[2])
      let after = (rates[3] - rates[5]) / (rates[4] - rates[5])
      let mean = (before + after) / 2
      let effect = mean * (rates[4] - rates[1]) + (1 - mean) * (rates[5] - rates[2])
      #expect(split.rateRange.contains(effect), "seed \(seed): \(rates)")
    }
  }

  @Test("With counts the split is exact")
  func counted() throws {
    var ledger = Ledger()
    ledger.add("ministries", "2024-01", 380, 1000)
    ledger.add("localities", "2024-01", 270, 3000)
    ledger.add("ministries", "2024-02", 1220, 2000)
    ledger.add("localities", "2024-02", 340, 2000)
    let dataset = ledger.dataset()
    let split = try #require(mixSplit(dataset, "2024-01", "2024-02"))
    #expect(!split.isEstimated)
    #expect(near(split.rateEffect, 0.375 * 23 + 0.625 * 8, 1e-9))
    #expect(near(split.change, 39 - 16.25, 1e-9))
    #expect(near(split.rateRange.upperBound, split.rateRange.lowerBound, 1e-9))
  }

  @Test("A block known in part has no weight")
  func partialBlocks() {
    var ledger = Ledger()
    for month in ["2024-01", "2024-02"] {
      ledger.add("ha-nam", month, 1, 10)
      ledger.add("ministries", month, 5, 10)
    }
    #expect(mixSplit(ledger.dataset(), "2024-01", "2024-02") == nil)
  }

  @Test("Weights cannot be solved from equal rates or without one of them")
  func unsolvable() throws {
    var ledger = Ledger()
    for unit in ["vn", "ministries", "localities"] {
      ledger.publish(unit, "2023", "17")
      ledger.publish(unit, "2024", "18")
    }
    ledger.publish("vn", "2022", "5")
    let dataset = ledger.dataset()
    #expect(mixSplit(dataset, "2023", "2024") == nil)
    #expect(mixSplit(dataset, "2022", "2023") == nil)
  }

  @Test("Both blocks at their targets would make the nation about 53")
  func projection() throws {
    let dataset = reports()
    let period = try #require(Period(code: "2024-H1"))
    let ministries = try #require(FixedDecimal("70"))
    let localities = try #require(FixedDecimal("30"))
    let rate = try #require(
      dataset.projection(
        dataset.indicator("e2e"), during: period,
        rates: [dataset.unit("ministries"): ministries, dataset.unit("localities"): localities]))
    #expect(near(rate, 52.7))
  }
}
