import Measures
import SeededRandom
import Testing
import Text

/// A table that has grown answers like one that was made at once.
@Suite("Tables that grow")
struct ObservationGrowthTests {
  private static let catalogue = IndicatorCatalogue.builtIn

  /// Rows of few units and periods, so that many meet; some are of another publication.
  private static func rows(
    _ count: Int, _ generator: inout SeededGenerator, _ builder: inout DatasetBuilder
  ) throws -> [Observation] {
    let provenances = ["EMC", "iGate"].map { name in
      builder.intern(
        Provenance(
          publication: SafeText(name), file: SafeText("a.csv"), source: SourceID("a.csv")))
    }
    let units = UnitFixtures.country.indices
    return try (0..<count).map { line in
      let month = Int.random(in: 1...40, using: &generator)
      let period =
        Int.random(in: 0..<9, using: &generator) == 0
        ? Period.year(2021 + month % 5) : Period.month(2021 + month / 12, 1 + month % 12)
      return Observation(
        unit: try #require(units.randomElement(using: &generator)),
        indicator: IndicatorIndex(raw: .random(in: 0..<3, using: &generator)),
        period: try #require(period), numerator: .random(in: 0...50, using: &generator),
        denominator: .random(in: 50...99, using: &generator),
        status: Bool.random(using: &generator) ? .final : .simulated,
        provenance: try #require(provenances.randomElement(using: &generator)),
        line: UInt32(line + 2))
    }
  }

  private static func described(_ dataset: Dataset) -> [String] {
    let table = dataset.observations
    var lines = (0..<table.count).map { "\(table[$0])" } + table.periods.map(\.code)
    for indicator in catalogue.indices.prefix(3) {
      lines.append("\(table.rows(indicator)) \(table.units(indicator))")
      for unit in UnitFixtures.country.indices {
        lines.append("\(table.rows(indicator, unit))")
        for code in ["2022", "2022-Q1", "2022-03", "2023-11", "2024-01-01/2024-03-31"] {
          guard let period = Period(code: code) else { continue }
          lines.append("\(dataset.figure(of: unit, indicator, during: period))")
          lines.append(
            "\(dataset.figure(of: unit, indicator, during: period, preferring: .simulated))")
        }
      }
    }
    return lines
  }

  @Test("In any number of steps", arguments: UInt64(1)...12)
  func steps(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    // Beyond the bound at which a table is made whole again, in some runs.
    let count = seed.isMultiple(of: 4) ? 14_000 : Int.random(in: 1...900, using: &generator)
    var whole = DatasetBuilder(registry: UnitFixtures.country, catalogue: Self.catalogue)
    let rows = try Self.rows(count, &generator, &whole)
    for row in rows { whole.append(row) }
    let expected = whole.finish()

    let first = Int.random(in: 0...count, using: &generator)
    var builder = DatasetBuilder(registry: UnitFixtures.country, catalogue: Self.catalogue)
    _ = try Self.rows(0, &generator, &builder)
    for row in rows[..<first] { builder.append(row) }
    let base = builder.finish()
    var dataset = base.dataset
    var conflicts = base.conflicts
    let before = Self.described(dataset)
    var growing = DatasetBuilder(continuing: dataset)
    var next = first
    while next < count {
      let end = min(count, next + Int.random(in: 1...(count / 3 + 1), using: &generator))
      for row in rows[next..<end] { growing.append(row) }
      let grown = growing.finish(adding: dataset, generatedAt: nil, asOf: nil)
      dataset = grown.dataset
      conflicts += grown.conflicts
      next = end
    }
    #expect(Self.described(dataset) == Self.described(expected.dataset), "seed \(seed)")
    #expect(Set(conflicts) == Set(expected.conflicts), "seed \(seed)")
    #expect(conflicts.count == expected.conflicts.count, "seed \(seed)")
    #expect(Self.described(base.dataset) == before, "a dataset never changes; seed \(seed)")
    let columns = dataset.observations.columns
    let stored = ObservationTable(
      columns: columns, unitCount: UnitFixtures.country.units.count,
      indicatorCount: Self.catalogue.indicators.count, provenanceCount: dataset.provenances.count)
    #expect(stored?.count == expected.dataset.observations.count, "columns are whole and in order")
  }
}
