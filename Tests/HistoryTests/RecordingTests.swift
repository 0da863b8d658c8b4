import HistoryFixture
import Measures
import Testing
import Text

@testable import History

@Suite("Recording")
struct RecordingTests {
  private let folder: HistoryFolder
  private let history: History

  init() throws {
    folder = try HistoryFolder()
    history = folder.history()
  }

  @Test("a dataset comes back whole, without any source")
  func roundTrip() async throws {
    var sketch = Sketch([
      Sketch.Line(numerator: 115_665, denominator: 168_746, published: "68.54", asOf: "2024-07-01"),
      Sketch.Line(unit: "ha-noi", indicator: "online", notApplicable: true, status: .simulated),
      Sketch.Line(unit: "vn", period: "2023", published: "17.0", status: .derived, note: "ghi chú"),
      Sketch.Line(unit: "vn", period: "2023", published: "17.1", publication: "khác"),
      Sketch.Line(period: "2024-01-01/2024-05-20", published: "-0.05", status: .provisional),
    ])
    let (unit, indicator) = (UnitIndex(raw: 1), IndicatorIndex(raw: 0))
    let percent = try #require(FixedDecimal("80.50"))
    let day = try #require(Day(code: "2025-12-31"))
    sketch.targets = [
      Target(
        indicator: indicator, scope: .level(.province), value: percent, comparison: .atMost,
        deadline: day, source: SafeText("QĐ 1"), note: SafeText("n"), file: SafeText("t.csv"),
        line: 3)
    ]
    sketch.breaks = [Break(date: day, scope: .unit(unit), kind: .formula, note: SafeText("mới"))]
    sketch.quality = [
      QualityNote(
        unit: unit, indicator: indicator, period: .day(day),
        kind: .differsFromChildren(given: percent, computed: .zero)),
      QualityNote(kind: .partialCoverage(parts: 5, of: 63)),
      QualityNote(kind: .valueContradictsCounts(given: .zero, computed: percent)),
      QualityNote(kind: .stated(SafeText("đang rà soát"))),
    ]
    sketch.generatedAt = .at(-5)
    let dataset = sketch.dataset
    let outcome = try await history.record(dataset, of: .files, at: .at(0))
    #expect(outcome.isNew && outcome.added == 4 && outcome.changed == 0)

    let known = try #require(try await folder.history().latest().first)
    #expect(known.source == .files && known.knownFrom == .at(0) && known.confirmedAt == .at(0))
    let copy = known.dataset
    #expect(StatedFigure.all(in: copy) == StatedFigure.all(in: dataset))
    #expect(copy.registry.units == dataset.registry.units)
    #expect(copy.catalogue.indicators == dataset.catalogue.indicators)
    #expect(copy.targets == dataset.targets)
    #expect(copy.targets.first?.value.code == "80.50")
    #expect(copy.breaks == dataset.breaks)
    #expect(copy.quality == dataset.quality)
    #expect(copy.provenances == dataset.provenances)
    #expect(copy.sources == dataset.sources)
    #expect(copy.generatedAt == dataset.generatedAt && copy.asOf == dataset.asOf)
  }

  @Test("the same again is only confirmed")
  func unchanged() async throws {
    let sketch = Sketch([Sketch.Line(numerator: 1, denominator: 2, line: 7)])
    try await history.record(sketch.dataset, of: .files, at: .at(0))
    var moved = sketch
    // A row above was added to the file: nothing else is stated.
    moved.rows[0].line = 8
    let outcome = try await history.record(moved.dataset, of: .files, at: .at(60))
    #expect(outcome == RecordOutcome(at: .at(60)))
    let known = try #require(try await history.latest().first)
    #expect(known.knownFrom == .at(0) && known.confirmedAt == .at(60))
    #expect(try folder.number("SELECT count(*) FROM revision") == 1)
  }

  @Test("whatever is stated otherwise is a new version", arguments: 0..<8)
  func everyFieldCounts(_ field: Int) async throws {
    let first = Sketch.Line(
      numerator: 1, denominator: 2, published: "50.0", asOf: "2024-07-01", note: "a")
    var second = first
    switch field {
    case 0: second.numerator = 3
    case 1: second.denominator = nil
    case 2: second.published = "50.00"
    case 3: second.notApplicable = true
    case 4: second.status = .derived
    case 5: second.asOf = nil
    case 6: second.publication = "khác"
    default: second.note = "b"
    }
    try await history.record(Sketch([first]).dataset, of: .files, at: .at(0))
    let outcome = try await history.record(Sketch([second]).dataset, of: .files, at: .at(1))
    #expect(outcome.isNew && outcome.changed == 1)
    // More decimals, another status or another origin are new; the figure is not.
    #expect(outcome.restated == ([0, 1, 3].contains(field) ? 1 : 0))
    let latest = try #require(try await folder.history().latest().first)
    #expect(StatedFigure.all(in: latest.dataset) == StatedFigure.all(in: Sketch([second]).dataset))
  }

  @Test("units, targets, breaks, doubts and time of making are known when, too")
  func frames() async throws {
    var sketch = Sketch([Sketch.Line(published: "1")])
    try await history.record(sketch.dataset, of: .files, at: .at(0))
    // Put before the others: every position behind it is another's.
    sketch.units.insert("da-nang", at: 0)
    #expect(try await history.record(sketch.dataset, of: .files, at: .at(1)).isNew)
    sketch.quality = [QualityNote(kind: .stated(SafeText("x")))]
    let outcome = try await history.record(sketch.dataset, of: .files, at: .at(2))
    #expect(outcome.isNew && outcome.changed == 0 && outcome.added == 0)
    sketch.generatedAt = .at(3)
    #expect(try await history.record(sketch.dataset, of: .files, at: .at(3)).isNew)

    let counts = try await ([0, 1, 2, 3] as [Int64]).asyncMap { seconds in
      let dataset = try await history.known(at: .at(seconds)).first?.dataset
      return [dataset?.registry.units.count, dataset?.quality.count, dataset?.observations.count]
    }
    #expect(counts == [[3, 0, 1], [4, 0, 1], [4, 1, 1], [4, 1, 1]])
    let latest = try #require(try await folder.history().latest().first?.dataset)
    #expect(StatedFigure.all(in: latest).first?.key.unit == "hue")
    #expect(latest.generatedAt == .at(3))
  }

  @Test("a clock that was set back disorders nothing")
  func clock() async throws {
    try await history.record(
      Sketch([Sketch.Line(published: "1")]).dataset, of: .files, at: .at(100))
    let outcome = try await history.record(
      Sketch([Sketch.Line(published: "2")]).dataset, of: .files, at: .at(50))
    #expect(outcome.at == .at(100))
    let latest = try #require(try await history.latest().first?.dataset)
    let key = try #require(StatedFigure.all(in: latest).first?.key)
    let versions = try await history.versions(of: key)
    #expect(versions.map(\.value.published?.code) == ["2"])
    #expect(try await history.known(at: .at(99)).isEmpty)
  }

  @Test("sources are kept apart, and given in the order asked for")
  func sources() async throws {
    for (second, name) in ["a/", "b/", "c/"].enumerated() {
      let sketch = Sketch([Sketch.Line(published: "\(second)")])
      try await history.record(sketch.dataset, of: SourceID(name), at: .at(Int64(second)))
    }
    #expect(try await history.sources().map(\.source.name) == ["a/", "b/", "c/"])
    let wanted = [SourceID("c/"), SourceID("x/"), SourceID("a/")]
    let known = try await history.latest(of: wanted)
    #expect(known.map(\.source.name) == ["c/", "a/"])
    #expect(known.map { $0.dataset.observations[0].published?.code } == ["2", "0"])
  }

  @Test("text that was put into the file by others is safe when it comes out")
  func hostileText() async throws {
    try await history.record(
      Sketch([Sketch.Line(published: "1")]).dataset, of: .files, at: .at(0))
    await history.close()
    try folder.execute(
      "UPDATE provenance SET publication = ?, note = ?", ["a\u{1B}[2Jb", "x\u{202E}y"])
    let provenance = try #require(
      try await folder.history().latest().first?.dataset.provenances.first)
    #expect(provenance.publication.string == "a␛[2Jb")
    #expect(!provenance.note.string.unicodeScalars.contains("\u{202E}"))
  }
}

extension Sequence {
  /// `map` for what must be waited for.
  func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try await transform(element)) }
    return values
  }
}
