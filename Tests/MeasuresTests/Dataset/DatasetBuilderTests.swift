import Measures
import SeededRandom
import Testing
import Text

@Suite("Building a dataset")
struct DatasetBuilderTests {
  @Test("Rows of units, indicators or provenances that are not there are left out")
  func strangers() throws {
    var builder = DatasetBuilder(registry: UnitFixtures.country, catalogue: .builtIn)
    let provenance = builder.intern(Fixtures.provenance)
    let again = builder.intern(Fixtures.provenance)
    #expect(again == provenance)
    let good = Observation(
      unit: UnitIndex(raw: 3), indicator: IndicatorIndex(raw: 0),
      period: try #require(Period(code: "2024")), provenance: provenance)
    var row = good
    row.unit = UnitIndex(raw: 1_000_000)
    #expect(!append(row, to: &builder))
    row = good
    row.indicator = IndicatorIndex(raw: .max)
    #expect(!append(row, to: &builder))
    row = good
    row.provenance = ProvenanceIndex(raw: 1)
    #expect(!append(row, to: &builder))
    #expect(append(good, to: &builder))
    let finished = builder.finish()
    #expect(finished.dataset.observations.count == 1)
    #expect(builder.count == 0)
  }

  // The macro cannot call what changes a variable.
  private func append(_ row: Observation, to builder: inout DatasetBuilder) -> Bool {
    builder.append(row)
  }

  @Test("A dataset equals itself and its copies, and no other reading")
  func identity() {
    var ledger = Ledger()
    let dataset = ledger.dataset()
    let copy = dataset
    #expect(dataset == copy)
    let other = ledger.dataset()
    #expect(dataset != other)
  }

  @Test("Sources are those of the provenances, in order")
  func sources() {
    var ledger = Ledger(source: "kho/")
    ledger.publish("hue", "2024", "1")
    let dataset = ledger.dataset()
    #expect(dataset.sources == [SourceID("kho/")])
  }

  @Test("Units of different registries are united by id")
  func unitedRegistries() throws {
    var first = Ledger()
    first.publish("hue", "2025-09", "1")
    first.target("localities", "70")
    // The other registry has the same units at other positions, and one of its own.
    let units = UnitFixtures.country.units
    let own = Unit(
      id: "so-noi-vu-hue", level: .department, parent: UnitIndex(raw: 0),
      versions: [UnitVersion(nameVietnamese: SafeText("Sở Nội vụ"))])
    let hue = try #require(units.first { $0.id == "hue" })
    let ring = UnitRegistry([
      Unit(id: hue.id, level: hue.level, versions: hue.versions), own,
    ])
    var second = Ledger(ring, source: "b/")
    second.publish("so-noi-vu-hue", "2025-09", "7")
    second.publish("hue", "2025-09", "8")
    let union = Dataset.merging([first.dataset(), second.dataset()])
    #expect(union.registry.units.count == units.count + 1)
    #expect(union.figure("so-noi-vu-hue", "2025-09").published == FixedDecimal("7"))
    #expect(union.figure("hue", "2025-09").published == FixedDecimal("1"))
    #expect(union.registry[union.unit("so-noi-vu-hue")].parent == union.unit("hue"))
    let ranking = union.ranking("hue", "2025-09")
    #expect(ranking.level == .department)
    #expect(ranking.validCount == 1)
  }

  @Test("Parents in a ring end every sum, and scopes that point nowhere are left out")
  func damagedUnits() throws {
    let versions = [UnitVersion(nameVietnamese: SafeText("Vòng"))]
    let registry = UnitRegistry([
      Unit(id: "a", level: .province, parent: UnitIndex(raw: 1), versions: versions),
      Unit(id: "b", level: .province, parent: UnitIndex(raw: 0), versions: versions),
      Unit(id: "c", level: .commune, parent: UnitIndex(raw: 77), versions: versions),
    ])
    var builder = DatasetBuilder(registry: registry, catalogue: .builtIn)
    let provenance = builder.intern(Fixtures.provenance)
    let e2e = try #require(IndicatorCatalogue.builtIn.index(id: "e2e"))
    let month = try #require(Period(code: "2024-03"))
    for unit in registry.indices {
      builder.append(
        Observation(
          unit: unit, indicator: e2e, period: month, numerator: 1, denominator: 2,
          provenance: provenance))
    }
    let nowhere = Scope.unit(UnitIndex(raw: 99))
    builder.breaks = [Break(date: month.start, scope: nowhere, kind: .formula)]
    let value = try #require(FixedDecimal("30"))
    builder.targets = [
      Target(indicator: e2e, scope: nowhere, value: value, source: SafeText("kế hoạch"))
    ]
    let dataset = builder.finish().dataset
    let other = try #require(Period(code: "2024-Q1"))
    for unit in registry.indices {
      #expect(dataset.figure(of: unit, e2e, during: other).numerator == 1)
      let ranking = dataset.ranking(e2e, of: unit, during: month, comparedWith: month)
      #expect(ranking.statusCounts.withTarget == 0)
    }
    let union = Dataset.merging([dataset, dataset])
    #expect(union.targets.isEmpty)
    #expect(union.breaks.isEmpty)
    #expect(union.observations.count == 6)
  }

  @Test("A union of none is empty, and of one is that one")
  func trivialUnions() {
    var ledger = Ledger()
    let dataset = ledger.dataset()
    #expect(Dataset.merging([dataset]) == dataset)
    #expect(Dataset.merging([]).observations.count == 0)
  }

  @Test("Merging keeps every alternative, leaders first, for random datasets")
  func mergingProperty() throws {
    for seed in UInt64(1)...10 {
      var generator = SeededGenerator(seed: seed)
      var datasets: [Dataset] = []
      for name in ["a/", "b/", "c/"] {
        var ledger = Ledger(source: name)
        for unit in ["ha-nam", "hue", "ha-noi"] where Bool.random(using: &generator) {
          ledger.add(unit, "2024-03", .random(in: 0...9, using: &generator), 10, source: name)
        }
        datasets.append(ledger.dataset())
      }
      let union = Dataset.merging(datasets)
      for unit in ["ha-nam", "hue", "ha-noi"] {
        let expected = datasets.map { $0.figure(unit, "2024-03") }.filter { $0.content == .value }
        let found = union.alternatives(
          of: union.unit(unit), union.indicator("e2e"),
          during: try #require(Period(code: "2024-03")))
        #expect(found.map(\.numerator) == expected.map(\.numerator), "seed \(seed), \(unit)")
      }
    }
  }
}
