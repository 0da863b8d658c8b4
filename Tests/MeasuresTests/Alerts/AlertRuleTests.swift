import Measures
import Testing
import Text

@Suite("Built-in alert rules")
struct AlertRuleTests {
  /// The findings of the built-in rules in the first half of 2024, by rule and unit.
  private static func found(
    _ ledger: Ledger, _ period: String = "2024-H1", of indicator: String = "e2e"
  ) throws -> [String: AlertFinding] {
    var ledger = ledger
    let dataset = ledger.dataset()
    let findings = dataset.alertFindings(
      AlertRule.builtIn, indicator: dataset.indicator(indicator),
      during: try #require(Period(code: period)))
    return Dictionary(
      findings.findings.map { ($0.id.rule + " " + $0.id.subject.code, $0) }
    ) { first, _ in first }
  }

  private static let provinces = ["ha-noi", "cao-bang", "dien-bien", "lai-chau", "son-la"]

  @Test(
    "Below target: missed is a warning, far below is critical, near is nothing",
    arguments: [
      (300_000, nil, nil), (240_000, nil, false), (250_000, nil, nil), (249_999, nil, false),
      (239_999, AlertSeverity.warning, true), (150_000, .warning, true),
      (149_999, .critical, true),
    ] as [(Int64, AlertSeverity?, Bool?)])
  func belowTarget(_ numerator: Int64, severity: AlertSeverity?, isBreach: Bool?) throws {
    var ledger = Ledger()
    ledger.add("localities", "2024-H1", numerator, 1_000_000)
    ledger.target("localities", "30", by: "2024-12-31")
    let finding = try Self.found(ledger)["below-target localities"]
    #expect(finding?.isBreach == isBreach)
    if let severity { #expect(finding?.severity == severity) }
    if isBreach != nil { #expect(finding?.cause.threshold == FixedDecimal(integer: 30)) }
  }

  @Test("Below target is mirrored where less is better, and always ends at the target")
  func mirrored() throws {
    var ledger = Ledger()
    ledger.add("vn", "2024-H1", 63, 1000, of: "overdue")
    ledger.target("vn", "5", by: "2024-12-31", of: "overdue", .atMost)
    let finding = try #require(try Self.found(ledger, of: "overdue")["below-target vn"])
    #expect(finding.isBreach)
    guard case .belowTarget(_, _, _, _, _, let clearing) = finding.cause else {
      Issue.record("\(finding.cause)")
      return
    }
    #expect(clearing == FixedDecimal("5.25"))
    var good = Ledger()
    good.add("vn", "2024-H1", 50, 1000, of: "overdue")
    good.target("vn", "5", by: "2024-12-31", of: "overdue", .atMost)
    #expect(try Self.found(good, of: "overdue").isEmpty)
  }

  @Test("A block's target binds its members; without a target nothing is below it")
  func members() throws {
    var ledger = Ledger()
    ledger.add("ha-noi", "2024-H1", 10, 100)
    #expect(try Self.found(ledger)["below-target ha-noi"] == nil)
    ledger.target("localities", "30", by: "2024-12-31")
    let finding = try #require(try Self.found(ledger)["below-target ha-noi"])
    #expect(finding.severity == .critical && finding.depth == 3)
  }

  @Test("Far below average: more than ten points behind the block, by its own counts")
  func belowAverage() throws {
    var ledger = Ledger()
    for unit in Self.provinces { ledger.add(unit, "2024-H1", unit == "ha-noi" ? 290 : 450, 1000) }
    // The block is at 41.8: 12.8 above Hà Nội.
    let finding = try #require(try Self.found(ledger)["below-average ha-noi"])
    #expect(finding.isBreach && !finding.isSimulated)
    #expect(finding.cause.threshold == FixedDecimal("41.8"))
    #expect(finding.gap == FixedDecimal("12.8"))
    #expect(try Self.found(ledger)["below-average cao-bang"] == nil)
  }

  @Test("Simulated figures are held against simulated ones, published against published ones")
  func kinds() throws {
    var ledger = Ledger()
    ledger.publish("localities", "2024-H1", "60")
    for unit in Self.provinces {
      ledger.add(unit, "2024-H1", 200, 1000, status: .simulated)
    }
    ledger.publish("ha-noi", "2024-H1", "20", source: "S0")
    let found = try Self.found(ledger)
    // Simulated 20 % beside simulated 20 %; only the published one is behind the published block.
    #expect(found["below-average cao-bang"] == nil)
    #expect(found["below-average ha-noi"]?.isSimulated == false)
    ledger.target("localities", "70", by: "2024-12-31")
    let below = try Self.found(ledger)
    #expect(below["below-target cao-bang"]?.isSimulated == true)
    #expect(below["below-target ha-noi"]?.isSimulated == false)
  }

  @Test("Sudden drop: five points since the period before, not across a break")
  func suddenDrop() throws {
    var ledger = Ledger()
    ledger.add("vn", "2024-06", 400, 1000)
    ledger.add("vn", "2024-07", 349, 1000)
    let finding = try #require(try Self.found(ledger, "2024-07")["sudden-drop vn"])
    #expect(finding.isBreach)
    #expect(finding.cause.value == FixedDecimal("-5.1"))
    var mild = Ledger()
    mild.add("vn", "2024-06", 400, 1000)
    mild.add("vn", "2024-07", 355, 1000)
    #expect(try Self.found(mild, "2024-07")["sudden-drop vn"]?.isBreach == false)
    ledger.cut("2024-07-01", "", .formula)
    #expect(try Self.found(ledger, "2024-07")["sudden-drop vn"] == nil)
  }

  @Test("A fall in rank among the same units")
  func rankDrop() throws {
    var ledger = Ledger()
    let units = UnitFixtures.country.children(
      of: try #require(UnitFixtures.country.localities),
      during: try #require(Period(code: "2024-07"))
    ).map { UnitFixtures.country[$0].id }
    for (place, unit) in units.enumerated() {
      ledger.add(unit, "2024-06", Int64(900 - 10 * place), 1000)
      ledger.add(unit, "2024-07", place == 0 ? 795 : Int64(900 - 10 * place), 1000)
    }
    let finding = try #require(try Self.found(ledger, "2024-07")["rank-drop \(units[0])"])
    #expect(finding.cause.value == FixedDecimal(integer: -10))
    guard case .rankDrop(let rank, let before, let ranked, _, _) = finding.cause else { return }
    #expect(rank == 11 && before == 1 && ranked == 63)
  }

  @Test("Incomplete coverage names who is missing; a block nobody reports of is no gap")
  func coverage() throws {
    var ledger = Ledger()
    for unit in Self.provinces { ledger.add(unit, "2024-H1", 200, 1000) }
    let found = try Self.found(ledger)
    let finding = try #require(found["incomplete-coverage localities"])
    guard case .incompleteCoverage(let reported, let all, let missing) = finding.cause else {
      Issue.record("\(finding.cause)")
      return
    }
    #expect(reported == 5 && all == 63 && missing.count == 58)
    #expect(missing.contains("da-nang") && !missing.contains("ha-noi"))
    #expect(finding.severity == .critical)
    #expect(found["incomplete-coverage ministries"] == nil)
  }

  @Test("A parent that is not the sum of its members, and a value that is not its counts")
  func sums() throws {
    var ledger = Ledger()
    for block in ["ministries", "localities"] { ledger.add(block, "2024-H1", 300, 1000) }
    ledger.add("vn", "2024-H1", 700, 2000)
    ledger.add("ha-noi", "2024-H1", 200, 1000, value: "45.0")
    let found = try Self.found(ledger)
    #expect(found["differs-from-members vn"]?.cause.threshold == FixedDecimal("30"))
    #expect(found["contradicts-counts ha-noi"]?.cause.value == FixedDecimal("45.0"))
    #expect(found["contradicts-counts vn"] == nil)
  }

  @Test("Many units that move together are a change of method")
  func jointJump() throws {
    let units = UnitFixtures.country.children(
      of: try #require(UnitFixtures.country.localities),
      during: try #require(Period(code: "2024-07"))
    ).map { UnitFixtures.country[$0].id }
    var ledger = Ledger()
    for (place, unit) in units.enumerated() {
      ledger.add(unit, "2024-06", 300, 1000)
      ledger.add(unit, "2024-07", place < 51 ? 410 : 300, 1000)
    }
    let finding = try #require(try Self.found(ledger, "2024-07")["joint-jump localities"])
    #expect(finding.cause.value == FixedDecimal(integer: 51))
    var few = Ledger()
    for (place, unit) in units.enumerated() {
      few.add(unit, "2024-06", 300, 1000)
      few.add(unit, "2024-07", place < 50 ? 410 : 300, 1000)
    }
    #expect(try Self.found(few, "2024-07")["joint-jump localities"] == nil)
  }

  @Test("A rate above 100 % and a score above its maximum are impossible")
  func impossible() throws {
    var ledger = Ledger()
    ledger.publish("vn", "2024-H1", "103.5")
    ledger.publish("localities", "2024-H1", "100")
    let found = try Self.found(ledger)
    #expect(found["impossible-value vn"]?.severity == .critical)
    #expect(found["impossible-value localities"] == nil)
    var score = Ledger()
    score.publish("ha-noi", "2024-H1", "120", of: "score-766")
    #expect(try Self.found(score, of: "score-766")["impossible-value ha-noi"] != nil)
  }

  @Test("Built-in rules have names of their own, and every kind of condition has one")
  func builtIn() {
    let rules = AlertRule.builtIn
    #expect(Set(rules.map(\.id)).count == rules.count)
    #expect(Set(rules.map(\.subject)) == Set(AlertRule.Subject.allCases))
    #expect(rules.count == 11)
  }
}
