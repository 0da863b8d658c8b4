import Measures
import Testing

@Suite("Rule 5: simulated values are marked and never ranked among published ones")
struct RuleFiveTests {
  /// Đà Nẵng's 66 was published; all provinces have simulated counts.
  private func sample(published: Int) throws -> Dataset {
    var ledger = Ledger()
    let registry = ledger.registry
    let period = try #require(Period(code: "2024-H1"))
    let localities = try #require(registry.localities)
    let provinces = registry.children(of: localities, during: period)
    for (place, unit) in provinces.enumerated() {
      ledger.add(
        registry[unit].id, "2024-H1", Int64(place), 100, status: .simulated, source: "mô phỏng")
      if place < published { ledger.publish(registry[unit].id, "2024-H1", "66") }
    }
    return ledger.dataset()
  }

  @Test("A published value leads, and the simulated one leads where it is asked for")
  func preference() throws {
    let dataset = try sample(published: 1)
    let leading = dataset.figure("ha-noi", "2024-H1")
    #expect(!leading.isSimulated)
    #expect(leading.published != nil)
    let other = dataset.figure("ha-noi", "2024-H1", preferring: .simulated)
    #expect(other.isSimulated)
    #expect(other.numerator == 0)
    #expect(dataset.figure("cao-bang", "2024-H1").isSimulated)
  }

  @Test("With few published values the ranking is all simulated, the published one a key away")
  func simulatedRanking() throws {
    let dataset = try sample(published: 1)
    let ranking = dataset.ranking("localities", "2024-H1")
    #expect(ranking.basis == .simulated)
    #expect(ranking.rankedCount == 63)
    #expect(ranking.ranked.allSatisfy { $0.figure.isSimulated })
    let row = try ranking.row("ha-noi", in: dataset)
    #expect(row.figure.numerator == 0)
    #expect(row.alternative?.published != nil)
    #expect(row.rank == 63)
  }

  @Test("With enough published values the ranking is all published")
  func publishedRanking() throws {
    let dataset = try sample(published: 51)
    let ranking = dataset.ranking("localities", "2024-H1")
    #expect(ranking.basis == .published)
    #expect(ranking.rankedCount == 51)
    #expect(!ranking.ranked.contains { $0.figure.isSimulated })
    #expect(ranking.rows[51].standing == .otherBasis)
    #expect(ranking.rows[51].figure.isSimulated)
    #expect(ranking.rows[51].rank == nil)
    let few = try sample(published: 20)
    #expect(few.ranking("localities", "2024-H1").basis == .simulated)
  }

  @Test("The reader's choice of basis holds")
  func chosenBasis() throws {
    let dataset = try sample(published: 3)
    let ranking = dataset.ranking(
      "localities", "2024-H1", options: RankingOptions(basis: .published))
    #expect(ranking.basis == .published)
    #expect(ranking.rankedCount == 3)
    #expect(Array(ranking.ranks.prefix(4)) == [1, 1, 1, nil])
  }

  @Test("A sum over simulated members is simulated")
  func simulatedSum() throws {
    let dataset = try sample(published: 0)
    let block = dataset.figure("localities", "2024-H1")
    #expect(block.isSimulated)
    #expect(block.origin == .rolledUp(members: 63, of: 63))
  }

  @Test("A published block leads over the sum of its simulated members, which is no contradiction")
  func publishedParentOfSimulatedMembers() throws {
    var ledger = Ledger()
    ledger.publish("vn", "2024-H1", "42")
    ledger.add("ministries", "2024-H1", 61, 100, status: .simulated)
    ledger.add("localities", "2024-H1", 17, 100, status: .simulated)
    let dataset = ledger.dataset()
    #expect(dataset.figure("vn", "2024-H1").published != nil)
    #expect(dataset.figure("vn", "2024-H1", preferring: .simulated).numerator == 78)
    let notes = dataset.qualityNotes(
      of: dataset.unit("vn"), dataset.indicator("e2e"),
      during: try #require(Period(code: "2024-H1")))
    #expect(notes.isEmpty)
  }

  @Test("What can be summed from published counts leads over a simulated value")
  func publishedSumLeads() {
    var ledger = Ledger()
    ledger.add("ha-nam", "2024-Q1", 9, 100, status: .simulated)
    for month in 1...3 { ledger.add("ha-nam", "2024-0\(month)", 20, 100) }
    let figure = ledger.dataset().figure("ha-nam", "2024-Q1")
    #expect(!figure.isSimulated)
    #expect(figure.numerator == 60)
  }
}
