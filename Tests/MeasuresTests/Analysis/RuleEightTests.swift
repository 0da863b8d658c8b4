import Measures
import Testing
import Text

@Suite("Rule 8: one observation is unit, indicator with definition, period and source")
struct RuleEightTests {
  @Test("Two values from one publication are an error that names both rows; the first is kept")
  func conflict() throws {
    var ledger = Ledger()
    ledger.publish("ha-nam", "2024", "68.54")
    ledger.publish("hue", "2024", "50")
    ledger.publish("ha-nam", "2024", "70")
    let finished = ledger.finish()
    let conflict = try #require(finished.conflicts.first)
    #expect(finished.conflicts.count == 1)
    #expect(conflict.severity == .error)
    #expect(conflict.first.line == 2)
    #expect(conflict.second.line == 4)
    #expect(conflict.second.published == FixedDecimal("70"))
    let kept = finished.dataset.figure("ha-nam", "2024")
    #expect(kept.published == FixedDecimal("68.54"))
    #expect(finished.dataset.observations.count == 2)
    let problem = conflict.problem(in: finished.dataset)
    #expect(problem.line == 4)
    #expect(problem.severity == .error)
    guard case .conflict(let first, let firstValue, let secondValue) = problem.reason else {
      Issue.record("no conflict: \(problem)")
      return
    }
    #expect(first == RowReference(file: SafeText("measures.csv"), line: 2))
    #expect(firstValue == SafeText("68.54"))
    #expect(secondValue == SafeText("70"))
  }

  @Test("The same value twice is a warning")
  func duplicate() throws {
    var ledger = Ledger()
    ledger.add("ha-nam", "2024-H1", 5, 10)
    ledger.add("ha-nam", "2024-01-01/2024-06-30", 5, 10)
    let finished = ledger.finish()
    let conflict = try #require(finished.conflicts.first)
    #expect(conflict.severity == .warning)
    #expect(
      conflict.problem(in: finished.dataset).reason
        == .duplicate(first: RowReference(file: SafeText("measures.csv"), line: 2)))
    #expect(finished.dataset.observations.count == 1)
  }

  @Test("Values from two publications are alternatives: the first named leads")
  func alternatives() throws {
    var ledger = Ledger()
    ledger.publish("vn", "2024-H1", "18.5", of: "digital-economy-gdp", source: "S3")
    ledger.publish("vn", "2024-H1", "18.3", of: "digital-economy-gdp", source: "S0")
    let finished = ledger.finish()
    #expect(finished.conflicts.isEmpty)
    let dataset = finished.dataset
    #expect(
      dataset.figure("vn", "2024-H1", of: "digital-economy-gdp").published
        == FixedDecimal("18.5"))
    let all = dataset.alternatives(
      of: dataset.unit("vn"), dataset.indicator("digital-economy-gdp"),
      during: try #require(Period(code: "2024-H1")))
    #expect(
      all.map(\.published) == [FixedDecimal("18.5"), FixedDecimal("18.3")])
    let publications = all.compactMap(\.provenance).compactMap { dataset[$0]?.publication }
    #expect(publications == [SafeText("S3"), SafeText("S0")])
  }

  @Test("The source named first leads in a union")
  func mergingOrder() throws {
    var first = Ledger(source: "a/")
    first.publish("ha-nam", "2024", "1")
    var second = Ledger(source: "b/")
    second.publish("ha-nam", "2024", "2")
    second.publish("hue", "2024", "3")
    let (a, b) = (first.dataset(), second.dataset())
    let union = Dataset.merging([a, b])
    #expect(union.figure("ha-nam", "2024").published == FixedDecimal("1"))
    #expect(union.figure("hue", "2024").published == FixedDecimal("3"))
    #expect(union.sources == [SourceID("a/"), SourceID("b/")])
    let reversed = Dataset.merging([b, a])
    #expect(reversed.figure("ha-nam", "2024").published == FixedDecimal("2"))
    #expect(reversed.observations.count == 3)
  }

  @Test("Other definitions, units and periods are other observations")
  func otherObservations() {
    var ledger = Ledger()
    ledger.publish("ha-nam", "2024", "1")
    ledger.publish("ha-nam", "2023", "1")
    ledger.publish("hue", "2024", "1")
    ledger.publish("ha-nam", "2024", "1", of: "online")
    let finished = ledger.finish()
    #expect(finished.conflicts.isEmpty)
    #expect(finished.dataset.observations.count == 4)
  }

  @Test("Conflicts beyond the limit are counted")
  func limit() {
    var ledger = Ledger()
    let count = DatasetBuilder.conflictLimit + 7
    for _ in 0...count { ledger.add("ha-nam", "2024", 1, 2) }
    let finished = ledger.finish()
    #expect(finished.conflicts.count == DatasetBuilder.conflictLimit)
    #expect(finished.omittedConflicts == 7)
    #expect(finished.dataset.observations.count == 1)
  }
}
