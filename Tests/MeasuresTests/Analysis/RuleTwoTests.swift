import Measures
import Testing

@Suite("Rule 2: missing, zero and not applicable are three things")
struct RuleTwoTests {
  private func dataset() -> Dataset {
    var ledger = Ledger()
    ledger.add("ha-nam", "2024-03", 0, 100)
    ledger.addNotApplicable("nam-dinh", "2024-03")
    ledger.add("hue", "2024-03", 0, 0)
    return ledger.dataset()
  }

  @Test("Zero is a value")
  func zero() {
    let figure = dataset().figure("ha-nam", "2024-03")
    #expect(figure.content == .value)
    #expect(figure.fraction == 0)
  }

  @Test("What nobody says is missing")
  func missing() {
    let figure = dataset().figure("ninh-binh", "2024-03")
    #expect(figure.content == .missing)
    #expect(figure.value == nil)
    #expect(figure.fraction == nil)
  }

  @Test("What does not apply is neither, and neither is a rate of nothing received")
  func notApplicable() {
    let dataset = dataset()
    #expect(dataset.figure("nam-dinh", "2024-03").content == .notApplicable)
    #expect(dataset.figure("hue", "2024-03").content == .notApplicable)
    #expect(dataset.figure("hue", "2024-03").denominator == 0)
  }

  @Test("A member to which the indicator does not apply is not waited for in a sum")
  func notApplicableMembersAreNotExpected() {
    #expect(
      dataset().figure("localities", "2024-03").origin == .rolledUp(members: 2, of: 62))
  }

  @Test("They are listed apart in a ranking: the missing last")
  func inRanking() throws {
    let dataset = dataset()
    let ranking = dataset.ranking("localities", "2024-03")
    #expect(ranking.rankedCount == 1)
    #expect(try ranking.row("ha-nam", in: dataset).rank == 1)
    #expect(ranking.rows[1...2].allSatisfy { $0.standing == .notApplicable })
    #expect(ranking.rows[3...].allSatisfy { $0.standing == .missing })
  }
}
