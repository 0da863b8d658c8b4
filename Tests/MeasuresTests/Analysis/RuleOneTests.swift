import Measures
import Testing

/// A rate is the sum of numerators over the sum of denominators.
@Suite("Rule 1: rates are summed from counts, never averaged")
struct RuleOneTests {
  @Test("Months make a half year by their counts, not by their rates")
  func sumsOverTime() throws {
    var ledger = Ledger()
    for (month, counts) in [(10, 100), (0, 10), (0, 10), (0, 10), (0, 10), (90, 900)].enumerated() {
      ledger.add("ha-nam", "2024-0\(month + 1)", Int64(counts.0), Int64(counts.1))
    }
    let figure = ledger.dataset().figure("ha-nam", "2024-H1")
    #expect(figure.numerator == 100)
    #expect(figure.denominator == 1040)
    #expect(figure.origin == .overTime(parts: 6, of: 6))
    #expect(!figure.isPartial)
    // The mean of the six rates would be 3.3.
    #expect(figure.shown(decimals: 2) == FixedDecimal("9.62"))
  }

  @Test("Two quarters make a half year; one quarter makes a part of it and says so")
  func sumsQuarters() {
    var ledger = Ledger()
    ledger.add("ha-nam", "2024-Q1", 10, 100)
    ledger.add("ha-nam", "2024-Q2", 30, 100)
    ledger.add("nam-dinh", "2024-Q1", 10, 100)
    let dataset = ledger.dataset()
    #expect(dataset.figure("ha-nam", "2024-H1").origin == .overTime(parts: 2, of: 2))
    let part = dataset.figure("nam-dinh", "2024-H1")
    #expect(part.origin == .overTime(parts: 1, of: 2))
    #expect(part.isPartial)
  }

  @Test("A quarter and its months stand side by side: no day is counted twice")
  func overlapsAreNotCountedTwice() {
    var ledger = Ledger()
    ledger.add("ha-nam", "2024-Q1", 10, 100)
    for month in 1...6 { ledger.add("ha-nam", "2024-0\(month)", 5, 50) }
    let figure = ledger.dataset().figure("ha-nam", "2024-H1")
    // The quarter and three months: as many days as six months, in fewer pieces.
    #expect(figure.denominator == 250)
    #expect(figure.origin == .overTime(parts: 6, of: 6))
  }

  @Test("A year to date and the month after it make a longer year to date")
  func yearToDateGrows() {
    var ledger = Ledger()
    ledger.add("ha-nam", "2024-01-01/2024-08-31", 80, 800)
    ledger.add("ha-nam", "2024-09", 20, 100)
    let figure = ledger.dataset().figure("ha-nam", "2024-01-01/2024-09-30")
    #expect(figure.numerator == 100)
    #expect(figure.origin == .overTime(parts: 9, of: 9))
  }

  @Test("A published value is shown as given, and no sum is made of it")
  func publishedIsNeverSummed() throws {
    var ledger = Ledger()
    for month in 1...6 { ledger.publish("ha-nam", "2024-0\(month)", "50") }
    ledger.publish("da-nang", "2024-H1", "66")
    let dataset = ledger.dataset()
    #expect(dataset.figure("ha-nam", "2024-H1") == .missing)
    #expect(dataset.figure("localities", "2024-H1") == .missing)
    let given = dataset.figure("da-nang", "2024-H1")
    #expect(given.origin == .given)
    #expect(given.shown(decimals: 1) == FixedDecimal("66"))
    #expect(given.shown(decimals: 1)?.scale == 0)
    #expect(given.precision == 0)
  }

  @Test("A block is the sum of its members that were valid then, and says how many it knows")
  func rollsUp() {
    var ledger = Ledger()
    for (position, unit) in ["ha-nam", "nam-dinh", "ninh-binh", "da-nang", "hue"].enumerated() {
      ledger.add(unit, "2024-03", Int64(position), 100)
    }
    // Began on 01/07/2025: no member of the block in 2024.
    ledger.add("ninh-binh@2025", "2024-03", 77, 100)
    let figure = ledger.dataset().figure("localities", "2024-03")
    #expect(figure.numerator == 10)
    #expect(figure.denominator == 500)
    #expect(figure.origin == .rolledUp(members: 5, of: 63))
    #expect(figure.isPartial)
  }

  @Test("A member's months are summed before the members are, and a member known in part shows")
  func rollsUpSumsOverTime() {
    var ledger = Ledger()
    for month in 1...6 { ledger.add("ha-nam", "2024-0\(month)", 1, 10) }
    for month in 1...3 { ledger.add("hue", "2024-0\(month)", 1, 10) }
    let figure = ledger.dataset().figure("localities", "2024-H1")
    #expect(figure.denominator == 90)
    #expect(figure.origin == .rolledUp(members: 2, of: 63))
    #expect(figure.partialMembers == 1)
  }

  @Test("The nation is never computed from one block")
  func nationNeedsBothBlocks() {
    var ledger = Ledger()
    ledger.add("localities", "2024-03", 17, 100)
    #expect(ledger.dataset().figure("vn", "2024-03") == .missing)
    ledger = Ledger()
    ledger.add("localities", "2024-03", 17, 100)
    ledger.add("ministries", "2024-03", 61, 100)
    let nation = ledger.dataset().figure("vn", "2024-03")
    #expect(nation.numerator == 78)
    #expect(nation.origin == .rolledUp(members: 2, of: 2))
    ledger = Ledger()
    ledger.add("bo-tu-phap", "2024-03", 61, 100)
    ledger.add("ha-nam", "2024-03", 17, 100)
    let partial = ledger.dataset().figure("vn", "2024-03")
    #expect(partial.origin == .rolledUp(members: 2, of: 86))
  }

  @Test("A stock is summed over members at the same day, and never over time")
  func stocksAreNotSummedOverTime() {
    var ledger = Ledger()
    ledger.add("ha-nam", "2024-06-29", 10, 100, of: "services-e2e")
    ledger.add("ha-nam", "2024-06-30", 20, 100, of: "services-e2e")
    ledger.add("hue", "2024-06-30", 30, 100, of: "services-e2e")
    let dataset = ledger.dataset()
    #expect(dataset.figure("ha-nam", "2024-06", of: "services-e2e") == .missing)
    let block = dataset.figure("localities", "2024-06-30", of: "services-e2e")
    #expect(block.numerator == 50)
    #expect(block.origin == .rolledUp(members: 2, of: 63))
  }

  @Test("A given parent leads over its children, and is flagged when it is not their sum")
  func givenParentIsFlagged() throws {
    var ledger = Ledger()
    ledger.publish("vn", "2024-03", "42")
    ledger.add("ministries", "2024-03", 61, 100)
    ledger.add("localities", "2024-03", 17, 100)
    let dataset = ledger.dataset()
    #expect(dataset.figure("vn", "2024-03").origin == .given)
    let period = try #require(Period(code: "2024-03"))
    let notes = dataset.qualityNotes(
      of: dataset.unit("vn"), dataset.indicator("e2e"), during: period)
    let kinds = notes.map(\.kind)
    let given = try #require(FixedDecimal("42"))
    let computed = try #require(FixedDecimal("39"))
    #expect(
      kinds == [
        .differsFromChildren(
          given: given, computed: computed)
      ])
  }

  @Test("A given parent that equals the sum of its children, as rounded, is not flagged")
  func equalParentIsNotFlagged() throws {
    var ledger = Ledger()
    ledger.publish("vn", "2024-03", "39")
    ledger.add("ministries", "2024-03", 61, 100)
    ledger.add("localities", "2024-03", 17, 100)
    let dataset = ledger.dataset()
    let period = try #require(Period(code: "2024-03"))
    #expect(
      dataset.qualityNotes(of: dataset.unit("vn"), dataset.indicator("e2e"), during: period)
        .isEmpty)
  }

  @Test("A sum over a part of the members is noted as partial coverage")
  func partialCoverageIsNoted() throws {
    var ledger = Ledger()
    ledger.add("ha-nam", "2024-03", 1, 100)
    let dataset = ledger.dataset()
    let period = try #require(Period(code: "2024-03"))
    let notes = dataset.qualityNotes(
      of: dataset.unit("localities"), dataset.indicator("e2e"), during: period)
    #expect(notes.map(\.kind) == [.partialCoverage(parts: 1, of: 63)])
  }

  @Test("A sum is as sure as the weakest of its parts")
  func weakestStatus() {
    let order: [Status] = [.final, .derived, .provisional, .simulated]
    for (position, weaker) in order.enumerated() {
      for stronger in order[...position] {
        var ledger = Ledger()
        ledger.add("ministries", "2024-03", 1, 10, status: stronger)
        ledger.add("localities", "2024-03", 1, 10, status: weaker)
        #expect(ledger.dataset().figure("vn", "2024-03").status == weaker)
      }
    }
  }

  @Test("In a year of mergers every month is summed over the provinces of that month")
  func yearOfMergers() {
    var ledger = Ledger()
    let registry = ledger.registry
    guard let localities = registry.localities else {
      Issue.record("no localities")
      return
    }
    for month in 1...12 {
      let code = "2025-" + (month < 10 ? "0" : "") + "\(month)"
      guard let period = Period(code: code) else { continue }
      for unit in registry.children(of: localities, during: period) {
        ledger.add(registry[unit].id, code, 1, 10)
      }
    }
    let figure = ledger.dataset().figure("localities", "2025")
    // Ten from 63 provinces in six months, and from 34 in six.
    #expect(figure.denominator == 5820)
    #expect(figure.origin == .overTime(parts: 12, of: 12))
  }

  @Test("Counts too large to add are not added wrongly")
  func overflowIsMissing() {
    var ledger = Ledger()
    ledger.add("ministries", "2024-03", 1, .max)
    ledger.add("localities", "2024-03", 1, .max)
    #expect(ledger.dataset().figure("vn", "2024-03") == .missing)
  }
}
