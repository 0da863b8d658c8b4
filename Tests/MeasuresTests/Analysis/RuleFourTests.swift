import Measures
import Testing

@Suite("Rule 4: ranks")
struct RuleFourTests {
  @Test("Ties share a rank: 1, 2, 2, 4")
  func ties() throws {
    var ledger = Ledger()
    ledger.add("ha-nam", "2024-03", 90, 100)
    ledger.add("hue", "2024-03", 60, 120)
    ledger.add("ha-noi", "2024-03", 500, 1000)
    ledger.add("lai-chau", "2024-03", 10, 100)
    let dataset = ledger.dataset()
    let ranking = dataset.ranking("localities", "2024-03")
    #expect(Array(ranking.ranks.prefix(5)) == [1, 2, 2, 4, nil])
    #expect(ranking.rankedCount == 4)
    #expect(ranking.validCount == 63)
    #expect(try ranking.row("hue", in: dataset).isTied)
    #expect(try !ranking.row("ha-nam", in: dataset).isTied)
    #expect(try ranking.row("ha-nam", in: dataset).percentBehind == 100)
    #expect(try ranking.row("hue", in: dataset).percentBehind == 33)
    #expect(try ranking.row("lai-chau", in: dataset).percentBehind == 0)
  }

  @Test("Values that only look equal when rounded are not tied")
  func noTieByRounding() {
    var ledger = Ledger()
    ledger.add("ha-nam", "2024-03", 500_000, 1_000_000)
    ledger.add("hue", "2024-03", 500_001, 1_000_000)
    #expect(Array(ledger.dataset().ranking("localities", "2024-03").ranks.prefix(2)) == [1, 2])
  }

  @Test("Below 30 dossiers a unit is listed after the ranked ones, without a rank")
  func minimumDenominator() throws {
    var ledger = Ledger()
    ledger.add("ha-nam", "2024-03", 29, 29)
    ledger.add("hue", "2024-03", 3, 30)
    let dataset = ledger.dataset()
    let ranking = dataset.ranking("localities", "2024-03")
    #expect(try ranking.row("hue", in: dataset).rank == 1)
    let small = try ranking.row("ha-nam", in: dataset)
    #expect(small.rank == nil)
    #expect(small.standing == .belowMinimum)
    #expect(small.figure.content == .value)
    #expect(ranking.rows[1].unit == small.unit)
    #expect(ranking.rankedCount == 1)
    let lenient = dataset.ranking(
      "localities", "2024-03", options: RankingOptions(minimumDenominator: 5))
    #expect(try lenient.row("ha-nam", in: dataset).rank == 1)
  }

  @Test("An unknown denominator is ranked, with a mark")
  func unknownDenominator() throws {
    var ledger = Ledger()
    ledger.publish("da-nang", "2024", "58.89")
    ledger.add("ha-nam", "2024", 115_665, 168_746, value: "68.54")
    let dataset = ledger.dataset()
    let ranking = dataset.ranking("localities", "2024")
    #expect(try ranking.row("ha-nam", in: dataset).standing == .ranked)
    let row = try ranking.row("da-nang", in: dataset)
    #expect(row.standing == .rankedWithUnknownDenominator)
    #expect(row.rank == 2)
  }

  @Test("Scores have no denominator to be unknown")
  func scores() throws {
    var ledger = Ledger()
    ledger.publish("dong-thap@2025", "2026-01-01/2026-10-10", "68.80", of: "score-766")
    ledger.publish("ha-noi", "2026-01-01/2026-10-10", "55.23", of: "score-766")
    let dataset = ledger.dataset()
    let ranking = dataset.ranking("localities", "2026-01-01/2026-10-10", of: "score-766")
    #expect(ranking.validCount == 34)
    #expect(ranking.ranked.map(\.standing) == [.ranked, .ranked])
    #expect(try ranking.row("dong-thap@2025", in: dataset).rank == 1)
  }

  @Test("Only units that were valid in the period are listed: 63 before the merger, 34 after")
  func validUnits() {
    var ledger = Ledger()
    ledger.add("hue", "2025-06", 50, 100)
    ledger.add("hue", "2025-07", 50, 100)
    let dataset = ledger.dataset()
    #expect(dataset.ranking("localities", "2025-06").validCount == 63)
    #expect(dataset.ranking("localities", "2025-07").validCount == 34)
    #expect(dataset.ranking("ministries", "2025-02").validCount == 23)
    #expect(dataset.ranking("ministries", "2025-03").validCount == 17)
  }

  @Test("Ranks rise and fall only among the same units")
  func sameSet() throws {
    var ledger = Ledger()
    for (unit, before, after) in [("ha-nam", 90, 20), ("hue", 50, 60), ("ha-noi", 40, 40)] {
      ledger.add(unit, "2024-02", Int64(before), 100)
      ledger.add(unit, "2024-03", Int64(after), 100)
    }
    var dataset = ledger.dataset()
    let ranking = dataset.ranking("localities", "2024-03", from: "2024-02")
    #expect(ranking.comparison == .full)
    #expect(try ranking.row("ha-nam", in: dataset).rankChange == -2)
    #expect(try ranking.row("hue", in: dataset).rankChange == 1)
    #expect(try ranking.row("ha-noi", in: dataset).rankChange == 1)

    ledger = Ledger()
    for unit in ["ha-nam", "hue"] {
      ledger.add(unit, "2024-02", 50, 100)
      ledger.add(unit, "2024-03", 60, 100)
    }
    ledger.add("ha-noi", "2024-03", 60, 100)
    dataset = ledger.dataset()
    let other = dataset.ranking("localities", "2024-03", from: "2024-02")
    #expect(other.comparison == .otherUnits)
    #expect(other.rows.allSatisfy { $0.rankChange == nil })
    #expect(try other.row("hue", in: dataset).difference?.unscaled == 10_000_000)
  }

  @Test("No arrows between 63 and 34 provinces")
  func acrossTheMerger() throws {
    var ledger = Ledger()
    let registry = ledger.registry
    let localities = try #require(registry.localities)
    for code in ["2025-06", "2025-07"] {
      let period = try #require(Period(code: code))
      for (place, unit) in registry.children(of: localities, during: period).enumerated() {
        ledger.add(registry[unit].id, code, Int64(place), 100)
      }
    }
    let dataset = ledger.dataset()
    let ranking = dataset.ranking("localities", "2025-07", from: "2025-06")
    #expect(ranking.rankedCount == 34)
    #expect(ranking.comparison == .otherUnits)
    #expect(ranking.rows.allSatisfy { $0.rankChange == nil })
    #expect(try ranking.row("hue", in: dataset).previous != nil)
  }

  @Test("Where lower is better the lowest comes first")
  func lowerIsBetter() throws {
    var ledger = Ledger()
    ledger.add("da-nang", "2024-H1", 1, 1000, of: "overdue")
    ledger.add("hue", "2024-H1", 36, 1000, of: "overdue")
    ledger.add("ha-noi", "2024-H1", 20, 1000, of: "overdue")
    let dataset = ledger.dataset()
    let ranking = dataset.ranking("localities", "2024-H1", of: "overdue")
    #expect(try ranking.row("da-nang", in: dataset).rank == 1)
    #expect(try ranking.row("hue", in: dataset).rank == 3)
    #expect(ranking.median?.numerator == 20)
    #expect(ranking.percentile(0)?.numerator == 1)
    #expect(ranking.percentile(100)?.numerator == 36)
  }

  @Test("Cities and provinces rank together; units of other levels never do")
  func levels() throws {
    var ledger = Ledger(UnitFixtures.communes)
    let registry = ledger.registry
    let period = try #require(Period(code: "2025-09"))
    let daNang = try #require(registry.index(id: "da-nang@2025"))
    let communes = registry.members(of: daNang, level: .commune, during: period)
    for (place, unit) in communes.enumerated() {
      ledger.add(registry[unit].id, "2025-09", Int64(place), 100)
    }
    let dataset = ledger.dataset()
    let ranking = dataset.ranking("da-nang@2025", "2025-09")
    #expect(ranking.level == .commune)
    #expect(ranking.rankedCount == 94)
    let nation = dataset.ranking("vn", "2025-09", level: .commune)
    #expect(nation.validCount == 3321)
    #expect(nation.rankedCount == 94)
  }

  @Test("The median is a figure that some unit has: the lower of two in the middle")
  func median() {
    var ledger = Ledger()
    for (place, unit) in ["ha-nam", "hue", "ha-noi", "lai-chau"].enumerated() {
      ledger.add(unit, "2024-03", Int64(place * 10), 100)
    }
    let even = ledger.dataset().ranking("localities", "2024-03")
    #expect(even.median?.numerator == 10)
    #expect(even.upperMedian?.numerator == 20)
    ledger = Ledger()
    for (place, unit) in ["ha-nam", "hue", "ha-noi"].enumerated() {
      ledger.add(unit, "2024-03", Int64(place * 10), 100)
    }
    let odd = ledger.dataset().ranking("localities", "2024-03")
    #expect(odd.median?.numerator == 10)
    #expect(odd.upperMedian?.numerator == 10)
    #expect(Ledger().emptyRanking.median == nil)
  }
}

extension Ledger {
  fileprivate var emptyRanking: Ranking {
    var ledger = self
    return ledger.dataset().ranking("localities", "2024-03")
  }
}
