import Measures
import SeededRandom
import Testing

@Suite("Observations in columns")
struct ObservationTableTests {
  @Test("Rows come back as they were added, whatever their order")
  func roundTrip() throws {
    for seed in UInt64(1)...10 {
      var generator = SeededGenerator(seed: seed)
      let (rows, dataset) = try randomRows(&generator)
      let table = dataset.observations
      #expect(table.count == rows.count, "seed \(seed)")
      for row in rows {
        let position = try #require(table.position(of: row.period), "seed \(seed)")
        let found = table.rows(row.indicator, row.unit, period: position)
        #expect(found.count == 1, "seed \(seed)")
        #expect(found.first.map { table[$0] } == row, "seed \(seed)")
      }
    }
  }

  /// Distinct observations in a random order.
  private func randomRows(
    _ generator: inout SeededGenerator
  ) throws -> ([Observation], Dataset) {
    let catalogue = IndicatorCatalogue.builtIn
    var builder = DatasetBuilder(registry: UnitFixtures.country, catalogue: catalogue)
    let provenance = builder.intern(Fixtures.provenance)
    var rows: [Observation] = []
    for indicator in catalogue.indices.prefix(3) {
      for unit in UnitFixtures.country.indices {
        for month in [1, 3, 12] where Bool.random(using: &generator) {
          rows.append(
            Observation(
              unit: unit, indicator: indicator, period: try #require(Period.month(2024, month)),
              numerator: Bool.random(using: &generator)
                ? .random(in: 0...99, using: &generator) : nil,
              denominator: .random(in: 100...999, using: &generator),
              published: FixedDecimal(unscaled: .random(in: 0...9999, using: &generator), scale: 2),
              notApplicable: Bool.random(using: &generator),
              status: Status.allCases.randomElement(using: &generator) ?? .final,
              asOf: Bool.random(using: &generator) ? Day(number: 19_900) : nil,
              provenance: provenance, line: .random(in: 0...(.max), using: &generator)))
        }
      }
    }
    rows.shuffle(using: &generator)
    for row in rows { builder.append(row) }
    return (rows, builder.finish().dataset)
  }

  @Test("Nothing is found where there is nothing")
  func misses() throws {
    var ledger = Ledger()
    ledger.add("hue", "2024-03", 1, 2)
    let dataset = ledger.dataset()
    let table = dataset.observations
    #expect(table.position(of: try #require(Period(code: "2024-04"))) == nil)
    #expect(table.rows(dataset.indicator("e2e"), dataset.unit("ha-noi")).isEmpty)
    #expect(table.rows(dataset.indicator("e2e"), dataset.unit("ninh-binh@2025")).isEmpty)
    #expect(table.rows(dataset.indicator("overdue"), dataset.unit("hue")).isEmpty)
    #expect(table.rows(IndicatorIndex(raw: .max), dataset.unit("hue")).isEmpty)
    #expect(table.units(dataset.indicator("e2e")) == [dataset.unit("hue")])
    #expect(ObservationTable.empty.rows(IndicatorIndex(raw: 0)).isEmpty)
    #expect(
      dataset.figure(
        of: UnitIndex(raw: 1_000_000), dataset.indicator("e2e"),
        during: try #require(Period(code: "2024"))) == .missing)
  }

  @Test("Columns of an archive are taken as they are, and damaged ones refused")
  func archive() throws {
    var ledger = Ledger()
    for month in 1...9 { ledger.add("hue", "2024-0\(month)", 1, 2) }
    ledger.add("ha-noi", "2024-01", 3, 4)
    let dataset = ledger.dataset()
    let columns = dataset.observations.columns
    #expect(restored(columns, dataset)?.columns == columns)

    var damaged = columns
    damaged.unit[3] = 100_000
    #expect(restored(damaged, dataset) == nil)
    damaged = columns
    damaged.period.swapAt(1, 2)
    #expect(restored(damaged, dataset) == nil)
    damaged = columns
    damaged.line.removeLast()
    #expect(restored(damaged, dataset) == nil)
    damaged = columns
    damaged.periods.swapAt(0, 1)
    #expect(restored(damaged, dataset) == nil)
    damaged = columns
    damaged.scale[0] = 200
    #expect(restored(damaged, dataset) == nil)
    damaged = columns
    damaged.provenance[0] = 1
    #expect(restored(damaged, dataset) == nil)
    damaged = columns
    damaged.period[0] = 99
    #expect(restored(damaged, dataset) == nil)
    damaged = columns
    damaged.indicator[9] = 0
    damaged.indicator[0] = 1
    #expect(restored(damaged, dataset) == nil)
  }

  private func restored(
    _ columns: ObservationTable.Columns, _ dataset: Dataset
  ) -> ObservationTable? {
    ObservationTable(
      columns: columns, unitCount: dataset.registry.units.count,
      indicatorCount: dataset.catalogue.indicators.count,
      provenanceCount: dataset.provenances.count)
  }
}
