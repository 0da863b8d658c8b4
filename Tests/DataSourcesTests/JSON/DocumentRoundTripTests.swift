import Measures
import Testing
import Text

@testable import DataSources

/// A dataset that is written as a document and read again is the same dataset.
@Suite("Dataset document, written and read")
struct DocumentRoundTripTests {
  @Test("the sample comes back as it was")
  func sample() throws {
    let dataset = try SampleSource().dataset()
    let bytes = DatasetDocument.encode(dataset)
    let outcome = try DatasetDocument.decode(bytes, name: "mẫu.json")
    #expect(outcome.errorCount == 0)
    #expect(outcome.problems.prefix(5).map(\.reason) == [])
    try expectSame(outcome.dataset, dataset)
  }

  @Test("everything the contract knows comes back")
  func everything() throws {
    let registry = BuiltInUnits.registry
    let catalogue = IndicatorCatalogue.builtIn.adding([
      Indicator(
        id: "lua", names: IndicatorNames(vietnamese: "Lúa \"nước\"", english: "Rice"),
        unit: UnitOfMeasure(code: "tấn"), direction: .lower)
    ])
    var builder = DatasetBuilder(registry: registry, catalogue: catalogue)
    let unit = try #require(registry.index(id: "hue"))
    let rice = try #require(catalogue.index(id: "lua"))
    let first = builder.intern(
      Provenance(publication: "Báo cáo, số 1", file: "a", source: SourceID("a")))
    let second = builder.intern(
      Provenance(
        publication: "Báo cáo, số 1", file: "b", source: SourceID("b"), note: "dòng 1, \\ dòng 2"))
    let day = try #require(Day(year: 2024, month: 7, day: 1))
    for (number, period) in [Period.day(day), Period.year(2024), Period.month(2024, 7)].enumerated()
    {
      builder.append(
        Observation(
          unit: unit, indicator: rice, period: try #require(period),
          published: FixedDecimal(unscaled: 1_234 + Int64(number), scale: 3), status: .simulated,
          asOf: day, provenance: first))
    }
    builder.append(
      Observation(
        unit: unit, indicator: rice, period: .day(day), notApplicable: true, provenance: second))
    let e2e = try #require(catalogue.index(id: "score-766", definition: "766.2024"))
    builder.targets = [
      Target(
        indicator: e2e, scope: .level(.commune), value: FixedDecimal(integer: 80),
        comparison: .atMost, source: "QĐ")
    ]
    builder.breaks = [
      Break(date: day, scope: .everyone, indicator: e2e, kind: .formula, note: "mới"),
      Break(date: day, scope: .unit(unit), kind: .rename),
    ]
    let given = try #require(FixedDecimal("12.50"))
    builder.quality = [
      QualityNote(kind: .stated("số tạm")),
      QualityNote(
        unit: unit, indicator: e2e, period: .day(day), kind: .partialCoverage(parts: 5, of: 63)),
      QualityNote(unit: unit, kind: .differsFromChildren(given: given, computed: .zero)),
      QualityNote(indicator: rice, kind: .valueContradictsCounts(given: given, computed: given)),
    ]
    let dataset = builder.finish(
      generatedAt: Moment(seconds: 1_790_000_000), asOf: day
    ).dataset
    let outcome = try DatasetDocument.decode(DatasetDocument.encode(dataset), name: "x")
    #expect(outcome.problems.map(\.reason) == [])
    #expect(outcome.dataset.observations.count == 4)
    #expect(outcome.dataset.provenances.map(\.publication).contains("Báo cáo, số 1 · b"))
    try expectSame(outcome.dataset, dataset, publications: false)
  }

  @Test("a document in pieces is the whole document")
  func pieces() throws {
    let dataset = try SampleSource().dataset()
    var encoder = DatasetDocumentEncoder(dataset)
    var pieces: [[UInt8]] = []
    while let piece = encoder.nextPiece() { pieces.append(piece) }
    #expect(encoder.nextPiece() == nil)
    #expect(pieces.count > 10)
    #expect(pieces.allSatisfy { $0.count < 2 * DatasetDocumentEncoder.pieceBytes })
    #expect(pieces.flatMap(\.self) == DatasetDocument.encode(dataset))
  }

  @Test("simulated figures say so, and a second writing gives the same bytes")
  func stable() throws {
    let row = #"{"period":"2024-01","unit":"vn","indicator":"e2e","value":40.10,"#
    let text = "{\"contract\":\"dvctop/1\",\"observations\":[\(row)\"status\":\"simulated\"}]}"
    let first = DatasetDocument.encode(
      try DatasetDocument.decode(Array(text.utf8), name: "x").dataset)
    let second = DatasetDocument.encode(try DatasetDocument.decode(first, name: "x").dataset)
    #expect(first == second)
    let lines = String(decoding: first, as: UTF8.self).split(separator: "\n")
    #expect(lines.filter { $0.contains("\"value\":40.10") && $0.contains("simulated") }.count == 1)
  }

  @Test("an instant is written in the time of Việt Nam")
  func instant() {
    #expect(Moment(seconds: 0).code == "1970-01-01T07:00:00+07:00")
    #expect(Moment(seconds: -1).code == "1970-01-01T06:59:59+07:00")
    #expect(Moment(seconds: 1_790_640_000 + 61_265).code == "2026-09-30T00:01:05+07:00")
  }

  // MARK: - Comparing

  private func expectSame(
    _ copy: Dataset, _ dataset: Dataset, publications: Bool = true
  ) throws {
    #expect(copy.generatedAt == dataset.generatedAt)
    #expect(copy.asOf == dataset.asOf)
    #expect(copy.registry.units.map(\.id) == dataset.registry.units.map(\.id))
    #expect(copy.registry.units.map(\.versions) == dataset.registry.units.map(\.versions))
    #expect(copy.registry.units.map(\.parent) == dataset.registry.units.map(\.parent))
    #expect(copy.registry.units.map(\.successor) == dataset.registry.units.map(\.successor))
    #expect(copy.catalogue.indicators == dataset.catalogue.indicators)
    #expect(copy.breaks == dataset.breaks)
    #expect(copy.quality == dataset.quality)
    #expect(copy.targets.map(Self.essence) == dataset.targets.map(Self.essence))
    try #require(copy.observations.count == dataset.observations.count)
    for row in 0..<dataset.observations.count {
      let (one, other) = (copy.observations[row], dataset.observations[row])
      let isSame =
        one.unit == other.unit && one.indicator == other.indicator && one.period == other.period
        && one.hasSameValue(as: other) && one.published?.scale == other.published?.scale
        && one.status == other.status && one.asOf == other.asOf
        && copy[one.provenance]?.note == dataset[other.provenance]?.note
        && (!publications
          || copy[one.provenance]?.publication == dataset[other.provenance]?.publication)
      guard isSame else {
        Issue.record("row \(row): \(one) is not \(other)")
        return
      }
    }
  }

  private static func essence(_ target: Target) -> Target {
    Target(
      indicator: target.indicator, scope: target.scope, value: target.value,
      comparison: target.comparison, deadline: target.deadline, source: target.source,
      note: target.note)
  }
}
