import Measures
import Testing

@Suite("Who holds the gap to a target")
struct ShortfallTests {
  private func dataset() -> Dataset {
    var ledger = Ledger()
    ledger.add("ha-nam", "2024", 115_665, 168_746)
    ledger.add("ha-noi", "2024", 100, 1001)
    ledger.add("hue", "2024", 10, 100)
    ledger.publish("da-nang", "2024", "58.89")
    ledger.target("localities", "30", by: "2024-12-31")
    ledger.target("localities", "5", of: "overdue", .atMost)
    ledger.add("hue", "2024", 9, 100, of: "overdue")
    return ledger.dataset()
  }

  private func shortfall(_ indicator: String) throws -> (Dataset, Shortfall) {
    let dataset = dataset()
    let target = try #require(
      dataset.targets.first { $0.indicator == dataset.indicator(indicator) })
    let period = try #require(Period(code: "2024"))
    return (
      dataset,
      dataset.shortfall(
        dataset.indicator(indicator), of: dataset.unit("localities"), during: period,
        target: target)
    )
  }

  @Test("Dossiers still needed, exactly, the largest part first")
  func needed() throws {
    let (dataset, gap) = try shortfall("e2e")
    #expect(gap.rows.map(\.unit) == [dataset.unit("ha-noi"), dataset.unit("hue")])
    // 30 % of 1001 is 300.3: 301 are needed.
    #expect(gap.rows.map(\.needed) == [201, 20])
    #expect(gap.rows.last?.cumulativePercent == 100)
    let points = gap.rows.compactMap(\.parentPoints)
    #expect(points.count == 2)
    #expect(abs(points[0] - 20_100.0 / 169_847) < 1e-9)
    #expect(gap.holders(of: 80) == 1)
    #expect(gap.holders(of: 95) == 2)
    #expect(gap.reached == [dataset.unit("ha-nam")])
    #expect(gap.unknown.count == 60)
    #expect(gap.unknown.contains(dataset.unit("da-nang")))
    #expect(gap.needed == 0)
  }

  @Test("Mirrored where lower is better")
  func mirrored() throws {
    let (_, gap) = try shortfall("overdue")
    #expect(gap.rows.map(\.needed) == [4])
    #expect(gap.needed == 4)
  }
}
