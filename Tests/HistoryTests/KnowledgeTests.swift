import HistoryFixture
import Measures
import Testing

@testable import History

@Suite("What was known when")
struct KnowledgeTests {
  private let folder: HistoryFolder

  init() throws {
    folder = try HistoryFolder()
  }

  @Test("every past moment comes back as it was", arguments: [1, 2, 3] as [UInt64])
  func everyMoment(seed: UInt64) async throws {
    // Many changes at a step, so that whole states, changes and snapshots all occur.
    let chronicle = Chronicle(seed: seed, units: 8, months: 8, rarity: seed == 1 ? 2 : 25)
    let history = folder.history()
    for step in 0..<60 {
      try await history.record(chronicle.dataset(step), of: .files, at: chronicle.moment(step))
    }
    for step in 0..<60 {
      let known = try #require(
        try await history.known(at: chronicle.moment(step)).first, "seed \(seed)")
      #expect(
        StatedFigure.all(in: known.dataset) == StatedFigure.all(in: chronicle.dataset(step)),
        "seed \(seed), step \(step)")
    }
    #expect(try await history.known(at: Moment(seconds: 0)).isEmpty)
    let latest = try #require(try await folder.history().latest().first)
    #expect(StatedFigure.all(in: latest.dataset) == StatedFigure.all(in: chronicle.dataset(59)))
    #expect(try folder.faults() == [])
  }

  @Test(
    "versions are the stretches in which a source stated one thing", arguments: [4, 5] as [UInt64])
  func versions(seed: UInt64) async throws {
    let chronicle = Chronicle(seed: seed, units: 3, months: 4, rarity: 9)
    let history = folder.history()
    var expected: [ObservationKey: [Stretch]] = [:]
    for step in 0..<50 {
      let dataset = chronicle.dataset(step)
      try await history.record(dataset, of: .files, at: chronicle.moment(step))
      let stated = Dictionary(
        uniqueKeysWithValues: StatedFigure.all(in: dataset).map { ($0.key, $0.text) })
      for key in Set(expected.keys).union(stated.keys) {
        expected[key, default: []].note(stated[key], at: chronicle.moment(step))
      }
    }
    #expect(expected.count == chronicle.size, "seed \(seed)")
    for (key, stretches) in expected {
      let versions = try await history.versions(of: key)
      #expect(
        versions.map { [$0.knownFrom, $0.knownUntil] } == stretches.map { [$0.from, $0.until] },
        "seed \(seed), \(key)")
      #expect(versions.map(\.value.numerator).allSatisfy { $0 != nil })
    }
  }

  @Test("an observation that nobody has stated has no versions")
  func unknown() async throws {
    let history = folder.history()
    let period = try #require(Period(code: "2024"))
    let key = ObservationKey(unit: "hue", indicator: "e2e", period: period)
    #expect(try await history.versions(of: key) == [])
    try await history.record(
      Sketch([Sketch.Line(published: "1")]).dataset, of: .files, at: .at(0))
    #expect(try await history.versions(of: key) == [])
    #expect(
      try await history.versions(
        of: ObservationKey(unit: "nobody", indicator: "e2e", period: period)) == [])
  }

  @Test("a figure that a source stood by and changed is restated; a provisional one is not")
  func restatements() async throws {
    let history = folder.history()
    func give(_ final: String, _ open: String, at seconds: Int64) async throws {
      let sketch = Sketch([
        Sketch.Line(published: final),
        Sketch.Line(unit: "ha-noi", published: open, status: .provisional),
      ])
      try await history.record(sketch.dataset, of: .files, at: .at(seconds))
    }
    try await give("41.5", "1", at: 0)
    try await give("41.5", "2", at: 1)
    #expect(try await history.restated() == [])
    try await give("42.0", "3", at: 2)
    try await give("43.0", "4", at: 3)
    let restated = try await history.restated(by: .files)
    #expect(restated.map(\.key.unit) == ["hue"])
    #expect(restated.first?.at == .at(3) && restated.first?.earlier.published?.code == "42.0")
    let before = try await history.restated(at: .at(2))
    #expect(before.map(\.earlier.published?.code) == ["41.5"])
    #expect(try await history.restated(by: SourceID("x/")) == [])
    let key = try #require(restated.first?.key)
    #expect(
      try await history.versions(of: key).map(\.value.published?.code) == ["41.5", "42.0", "43.0"])
  }

  @Test("what a source no longer carries is kept for trends")
  func departures() async throws {
    let history = folder.history()
    func give(_ periods: [String], _ value: String, at seconds: Int64) async throws {
      let rows = periods.map { Sketch.Line(period: $0, published: value) }
      try await history.record(Sketch(rows).dataset, of: .files, at: .at(seconds))
    }
    try await give(["2024-01", "2024-02"], "1", at: 0)
    #expect(try await history.departed(from: .files) == nil)
    // A source that only ever gives its newest months.
    try await give(["2024-02", "2024-03"], "2", at: 1)
    try await give(["2024-03", "2024-04"], "3", at: 2)
    let departed = try #require(try await history.departed(from: .files))
    let all = StatedFigure.all(in: departed)
    #expect(all.map(\.key.period.code) == ["2024-01", "2024-02"])
    #expect(all.map { $0.text.contains(" 1 ") } == [true, false])
    let earlier = try #require(try await history.departed(from: .files, at: .at(1)))
    #expect(StatedFigure.all(in: earlier).map(\.key.period.code) == ["2024-01"])

    // It came back: then it is no more a thing of the past.
    try await give(["2024-01", "2024-03", "2024-04"], "4", at: 3)
    let left = try #require(try await history.departed(from: .files))
    #expect(StatedFigure.all(in: left).map(\.key.period.code) == ["2024-02"])
    let latest = try #require(try await history.latest().first?.dataset)
    let merged = Dataset.merging([latest, left])
    #expect(
      StatedFigure.all(in: merged).map(\.key.period.code)
        == ["2024-01", "2024-02", "2024-03", "2024-04"])
  }

  @Test("two that write in turn see what the other wrote")
  func twoWriters() async throws {
    let chronicle = Chronicle(seed: 9, units: 6, months: 6, rarity: 10)
    let writers = [folder.history(), folder.history()]
    for step in 0..<40 {
      let writer = writers[Int(mixed(9, UInt64(step)) % 2)]
      try await writer.record(chronicle.dataset(step), of: .files, at: chronicle.moment(step))
    }
    for step in stride(from: 0, to: 40, by: 3) {
      let known = try #require(try await writers[0].known(at: chronicle.moment(step)).first)
      #expect(StatedFigure.all(in: known.dataset) == StatedFigure.all(in: chronicle.dataset(step)))
    }
  }
}

/// A text and the time for which it held.
private struct Stretch {
  let text: String
  let from: Moment
  var until: Moment?
}

extension [Stretch] {
  /// Notes what is stated at a moment; nil for nothing.
  fileprivate mutating func note(_ text: String?, at moment: Moment) {
    if let last, last.until == nil {
      if last.text == text { return }
      self[count - 1].until = moment
    }
    if let text { append(Stretch(text: text, from: moment)) }
  }
}
