import Measures
import Testing

@Suite("Rule 7: status against a target, by exact ratio")
struct RuleSevenTests {
  private func status(
    _ numerator: Int64, _ denominator: Int64, _ goal: String,
    _ comparison: Target.Comparison = .atLeast, thresholds: StatusThresholds = .standard
  ) throws -> TargetStatus? {
    var ledger = Ledger()
    ledger.add("vn", "2024", numerator, denominator)
    ledger.target("vn", goal, comparison)
    let dataset = ledger.dataset()
    return dataset.status(
      of: dataset.figure("vn", "2024"), against: dataset.targets.first, thresholds: thresholds)
  }

  @Test(
    "Met from the target on, near from four fifths, critical below half",
    arguments: [
      (700_000, TargetStatus.met), (699_999, .near), (560_000, .near), (559_999, .missed),
      (350_000, .missed), (349_999, .critical), (0, .critical),
    ])
  func higherIsBetter(_ numerator: Int, _ expected: TargetStatus) throws {
    // 69.9999 % would be shown as 70: it is not met all the same.
    #expect(try status(Int64(numerator), 1_000_000, "70") == expected)
  }

  @Test(
    "Mirrored where lower is better",
    arguments: [
      (50_000, TargetStatus.met), (50_001, .near), (62_500, .near), (62_501, .missed),
      (100_000, .missed), (100_001, .critical),
    ])
  func lowerIsBetter(_ numerator: Int, _ expected: TargetStatus) throws {
    #expect(try status(Int64(numerator), 1_000_000, "5", .atMost) == expected)
  }

  @Test("Other thresholds may be set")
  func thresholds() throws {
    let strict = StatusThresholds(near: 95, critical: 60)
    #expect(try status(660, 1000, "70", thresholds: strict) == .missed)
    #expect(try status(665, 1000, "70", thresholds: strict) == .near)
    #expect(try status(419, 1000, "70", thresholds: strict) == .critical)
    #expect(StatusThresholds(near: 0, critical: 900) == StatusThresholds(near: 1, critical: 1))
  }

  @Test("The three figures of the first half of 2024")
  func reports() throws {
    #expect(try status(42, 100, "70") == .missed)
    #expect(try status(61, 100, "70") == .near)
    #expect(try status(17, 100, "30") == .missed)
  }

  @Test("No value, no status")
  func missing() {
    var ledger = Ledger()
    ledger.target("vn", "70")
    let dataset = ledger.dataset()
    #expect(dataset.status(of: .missing, against: dataset.targets.first) == nil)
    #expect(dataset.status(of: dataset.figure("vn", "2024"), against: nil) == nil)
  }

  private func plans() -> Dataset {
    var ledger = Ledger(UnitFixtures.communes)
    ledger.target("ministries", "70", by: "2024-12-31")
    ledger.target("localities", "30", by: "2024-12-31")
    ledger.target("localities", "70", by: "2025-12-31")
    ledger.target("vn", "70")
    ledger.target("vn", "50", by: "2024-12-31")
    ledger.target("vn", "80", by: "2024-12-31")
    ledger.target("da-nang", "60", by: "2024-12-31")
    ledger.target("level:commune", "15", by: "2027-12-31")
    return ledger.dataset()
  }

  @Test("A target on a block binds the block and each of its members")
  func blockBindsMembers() throws {
    let dataset = plans()
    let block = dataset.targets("localities", "2024-H1")
    #expect(block.current?.value == FixedDecimal("30"))
    #expect(block.next?.value == FixedDecimal("70"))
    #expect(block.binding == .own)
    let member = dataset.targets("ha-nam", "2024-H1")
    #expect(member.current == block.current)
    #expect(member.next == block.next)
    #expect(member.binding == .block)
    #expect(
      dataset.targets("bo-tu-phap", "2024-H1").current?.value == FixedDecimal("70"))
  }

  @Test("The earliest deadline to come is in force, through its last day")
  func deadlines() throws {
    let dataset = plans()
    #expect(dataset.targets("ha-nam", "2024").current?.value == FixedDecimal("30"))
    let year = dataset.targets("ha-noi", "2025")
    #expect(year.current?.value == FixedDecimal("70"))
    #expect(year.next == nil)
    let past = dataset.targets("ha-noi", "2026-03")
    #expect(past.current == nil)
    #expect(past.lapsed?.value == FixedDecimal("70"))
  }

  @Test("A goal without a date leads; those that contradict it are kept")
  func standingGoal() throws {
    let nation = plans().targets("vn", "2024-H1")
    #expect(nation.current?.value == FixedDecimal("70"))
    #expect(nation.current?.deadline == nil)
    #expect(nation.next == nil)
    #expect(
      nation.alternatives.map(\.value) == [
        FixedDecimal("50"), FixedDecimal("80"),
      ])
    #expect(plans().targets("vn", "2026").current?.value == FixedDecimal("70"))
  }

  @Test("A unit's own target comes before its block's, until it lapses")
  func ownFirst() throws {
    let dataset = plans()
    #expect(dataset.targets("da-nang", "2024").current?.value == FixedDecimal("60"))
    #expect(dataset.targets("da-nang", "2025-03").current?.value == FixedDecimal("70"))
    #expect(
      dataset.targets("da-nang@2025", "2025-09").current?.value == FixedDecimal("70"))
  }

  @Test("A target of a level binds its units; a nation's binds nobody below")
  func levelTarget() throws {
    var ledger = Ledger()
    ledger.target("vn", "70")
    ledger.target("level:province", "40")
    let dataset = ledger.dataset()
    #expect(dataset.targets("hue", "2024").current?.value == FixedDecimal("40"))
    #expect(dataset.targets("hue", "2024").binding == .level)
    #expect(dataset.targets("bo-tu-phap", "2024") == .none)
  }

  @Test("For what is further below a block its target is a mark to go by")
  func guide() throws {
    var ledger = Ledger(UnitFixtures.communes)
    ledger.target("localities", "70", by: "2025-12-31")
    let dataset = ledger.dataset()
    let period = try #require(Period(code: "2025-09"))
    let communes = dataset.registry.members(
      of: dataset.unit("da-nang@2025"), level: .commune, during: period)
    let first = try #require(communes.first)
    let selection = dataset.targets(dataset.indicator("e2e"), of: first, during: period)
    #expect(selection.binding == .guide)
    #expect(selection.current?.value == FixedDecimal("70"))
  }

  @Test("A ranking counts how many have reached what binds them")
  func statusCounts() {
    var ledger = Ledger()
    for (unit, part) in [("ha-nam", 30), ("hue", 29), ("ha-noi", 20), ("lai-chau", 1)] {
      ledger.add(unit, "2024-03", Int64(part), 100)
    }
    ledger.target("localities", "30", by: "2024-12-31")
    let counts = ledger.dataset().ranking("localities", "2024-03").statusCounts
    #expect([counts.met, counts.near, counts.missed, counts.critical] == [1, 1, 1, 1])
    #expect(counts.withoutTarget == 0)
    #expect(counts.withTarget == 4)
  }
}
