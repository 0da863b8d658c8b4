import Measures
import Testing

@Suite("Periods in which something is known")
struct KnownPeriodsTests {
  @Test("Known ones, and those that counts can be summed to")
  func summable() {
    var ledger = Ledger()
    for month in 1...7 { ledger.add("ha-nam", "2024-0\(month)", 1, 10) }
    let dataset = ledger.dataset()
    let e2e = dataset.indicator("e2e")
    #expect(dataset.periods(e2e, kind: .quarter).map(\.code) == ["2024-Q1", "2024-Q2"])
    #expect(dataset.periods(e2e, kind: .half).map(\.code) == ["2024-H1"])
    #expect(dataset.periods(e2e, kind: .year).isEmpty)
    #expect(dataset.periods(e2e, kind: .month).count == 7)
    #expect(
      dataset.periods(e2e, kind: .yearToDate).map(\.code) == [
        "2024-01", "2024-01-01/2024-02-29", "2024-Q1", "2024-01-01/2024-04-30",
        "2024-01-01/2024-05-31", "2024-H1", "2024-01-01/2024-07-31",
      ])
  }

  @Test("Published values make no longer period")
  func publishedMakesNone() {
    var ledger = Ledger()
    for month in 1...6 { ledger.publish("ha-nam", "2024-0\(month)", "10") }
    let dataset = ledger.dataset()
    #expect(dataset.periods(dataset.indicator("e2e"), kind: .half).isEmpty)
  }

  @Test("Opens on the latest closed period in which the widest unit is known")
  func opening() throws {
    var ledger = Ledger()
    ledger.publish("vn", "2023", "17")
    ledger.publish("vn", "2024-H1", "42")
    ledger.publish("vn", "2024-06", "40")
    ledger.add("vn", "2024-07", 1, 2, status: .provisional)
    ledger.publish("localities", "2024-01-01/2024-08-31", "17")
    ledger.publish("vn", "2024", "45.8")
    let dataset = ledger.dataset(asOf: "2024-10-01")
    #expect(dataset.openingPeriod(dataset.indicator("e2e"))?.code == "2024-H1")
    #expect(dataset.openingPeriod(dataset.indicator("overdue")) == nil)
  }

  @Test("A nation that is never known whole opens all the same")
  func openingInPart() {
    var ledger = Ledger()
    ledger.add("hue", "2024-03", 1, 10)
    ledger.add("bo-tu-phap", "2024-03", 1, 10)
    ledger.add("hue", "2024-04", 1, 10)
    let dataset = ledger.dataset()
    #expect(dataset.openingPeriod(dataset.indicator("e2e"))?.code == "2024-03")
  }

  @Test("Without the nation, on what its blocks know, and else on what anybody knows")
  func openingWithoutNation() {
    var ledger = Ledger()
    ledger.publish("ministries", "2023", "38")
    ledger.publish("hue", "2024", "50")
    var dataset = ledger.dataset()
    #expect(dataset.openingPeriod(dataset.indicator("e2e"))?.code == "2023")
    ledger = Ledger()
    ledger.publish("hue", "2024", "50")
    dataset = ledger.dataset()
    #expect(dataset.openingPeriod(dataset.indicator("e2e"))?.code == "2024")
  }
}
