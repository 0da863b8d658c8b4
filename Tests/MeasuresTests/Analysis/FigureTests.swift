import Measures
import SeededRandom
import Testing
import Text

@Suite("Figures")
struct FigureTests {
  @Test("Hà Nam 2024: 115.665 of 168.746 dossiers are 68,54 %, exactly compared")
  func haNam() throws {
    var ledger = Ledger()
    ledger.add("ha-nam", "2024", 115_665, 168_746, value: "68.54")
    let dataset = ledger.dataset()
    let figure = dataset.figure("ha-nam", "2024")
    #expect(figure.shown(decimals: 2) == FixedDecimal("68.54"))
    #expect(figure.shown(decimals: 1) == FixedDecimal("68.5"))
    #expect(figure.precision == nil)
    #expect(figure.value == Ratio.percentage(115_665, of: 168_746))
    #expect(!figure.contradictsItself)
  }

  @Test("Counts that contradict the value published with them: shown as given, and noted")
  func contradiction() throws {
    var ledger = Ledger()
    ledger.add("ha-nam", "2024", 50, 100, value: "68.54")
    let dataset = ledger.dataset()
    let figure = dataset.figure("ha-nam", "2024")
    #expect(figure.shown(decimals: 2) == FixedDecimal("68.54"))
    #expect(figure.contradictsItself)
    let given = try #require(FixedDecimal("68.54"))
    let computed = try #require(FixedDecimal("50"))
    #expect(figure.value == Ratio(given))
    let notes = dataset.qualityNotes(
      of: dataset.unit("ha-nam"), dataset.indicator("e2e"),
      during: try #require(Period(code: "2024")))
    #expect(
      notes.map(\.kind) == [
        .valueContradictsCounts(
          given: given, computed: computed)
      ])
  }

  @Test("A value cut off instead of rounded is no contradiction: 83,48 and 83,49 were both printed")
  func cutOff() {
    var ledger = Ledger()
    ledger.add("bo-cong-thuong", "2024", 834_889, 1_000_000, value: "83.48")
    #expect(!ledger.dataset().figure("bo-cong-thuong", "2024").contradictsItself)
  }

  @Test("A count is its own value, and is summed")
  func plainCounts() throws {
    var ledger = Ledger()
    ledger.add("ministries", "2024-03", 5, nil, of: "count:received")
    ledger.add("localities", "2024-03", 7, nil, of: "count:received")
    let figure = ledger.dataset().figure("vn", "2024-03", of: "count:received")
    #expect(figure.numerator == 12)
    #expect(figure.value == Ratio(12))
    #expect(!figure.isPercent)
    #expect(figure.fraction == nil)
  }

  @Test("Provenance and line lead back to the row; a sum of several sources has none")
  func provenance() {
    var ledger = Ledger()
    ledger.add("ministries", "2024-03", 1, 2, source: "A")
    ledger.add("localities", "2024-03", 1, 2, source: "B")
    let dataset = ledger.dataset()
    let given = dataset.figure("localities", "2024-03")
    #expect(given.line == 3)
    #expect(given.provenance.flatMap { dataset[$0] }?.publication.string == "B")
    #expect(dataset.figure("vn", "2024-03").provenance == nil)
  }

  @Test("Counts stand behind a published value that has none")
  func countsBehindPublished() throws {
    var ledger = Ledger()
    ledger.publish("da-nang", "2024-H1", "66")
    ledger.add("da-nang", "2024-H1", 65, 100, status: .simulated, source: "mô phỏng")
    let dataset = ledger.dataset()
    #expect(dataset.figure("da-nang", "2024-H1").denominator == nil)
    let counts = dataset.counts(
      of: dataset.unit("da-nang"), dataset.indicator("e2e"),
      during: try #require(Period(code: "2024-H1")))
    #expect(counts.denominator == 100)
    #expect(counts.isSimulated)
  }

  @Test("Sums equal those of a plain loop over all rows, and a series equals single figures")
  func bruteForce() throws {
    for seed in UInt64(1)...20 {
      var generator = SeededGenerator(seed: seed)
      let (dataset, expected) = try randomDataset(&generator)
      let e2e = dataset.indicator("e2e")
      let months = try (1...12).map { try #require(Period.month(2024, $0)) }
      let series = dataset.series(of: dataset.unit("localities"), e2e, during: months)
      for (month, figure) in zip(months, series) {
        let sum = try #require(expected[month])
        #expect(figure.numerator == sum.0, "seed \(seed), \(month.code)")
        #expect(figure.denominator == sum.1, "seed \(seed), \(month.code)")
        #expect(
          figure == dataset.figure(of: dataset.unit("localities"), e2e, during: month),
          "seed \(seed), \(month.code)")
      }
      let whole = expected.values.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
      let year = dataset.figure("localities", "2024")
      #expect(year.numerator == whole.0, "seed \(seed)")
      #expect(year.denominator == whole.1, "seed \(seed)")
      #expect(year.isPartial, "seed \(seed)")
    }
  }

  /// Some provinces in some months, in any order, and what they add up to.
  private func randomDataset(
    _ generator: inout SeededGenerator
  ) throws -> (Dataset, [Period: (Int64, Int64)]) {
    var ledger = Ledger()
    let registry = ledger.registry
    var cells: [(String, Period)] = []
    for month in 1...12 {
      let period = try #require(Period.month(2024, month))
      let provinces = registry.children(of: try #require(registry.localities), during: period)
      for unit in provinces.shuffled(using: &generator).prefix(20) {
        cells.append((registry[unit].id, period))
      }
    }
    var expected: [Period: (Int64, Int64)] = [:]
    for (unit, period) in cells.shuffled(using: &generator) {
      let denominator = Int64.random(in: 0...1_000_000, using: &generator)
      let numerator = Int64.random(in: 0...denominator, using: &generator)
      ledger.add(unit, period.code, numerator, denominator)
      let sum = expected[period] ?? (0, 0)
      expected[period] = (sum.0 + numerator, sum.1 + denominator)
    }
    return (ledger.dataset(), expected)
  }

  @Test("A ranking does not depend on the order of rows")
  func rankingIsInvariant() throws {
    for seed in UInt64(1)...20 {
      var generator = SeededGenerator(seed: seed)
      let registry = UnitFixtures.country
      let period = try #require(Period(code: "2024-03"))
      let provinces = registry.children(of: try #require(registry.localities), during: period)
      let rows = provinces.map { unit in
        (registry[unit].id, Int64.random(in: 0...50, using: &generator))
      }
      var ledger = Ledger()
      for (unit, part) in rows { ledger.add(unit, "2024-03", part, 50) }
      var shuffled = Ledger()
      for (unit, part) in rows.shuffled(using: &generator) {
        shuffled.add(unit, "2024-03", part, 50)
      }
      let first = ledger.dataset().ranking("localities", "2024-03")
      let second = shuffled.dataset().ranking("localities", "2024-03")
      #expect(first.rows.map(\.unit) == second.rows.map(\.unit), "seed \(seed)")
      #expect(first.ranks == second.ranks, "seed \(seed)")
      checkOrder(first, seed: seed)
    }
  }

  /// Ranks by counting, without sorting: one more than there are better ones.
  private func checkOrder(_ ranking: Ranking, seed: UInt64) {
    for row in ranking.ranked {
      let better = ranking.ranked.count { ($0.figure.numerator ?? 0) > (row.figure.numerator ?? 0) }
      #expect(row.rank == better + 1, "seed \(seed)")
    }
  }
}
