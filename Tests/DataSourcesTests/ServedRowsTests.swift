import DataSources
import Measures
import Testing
import Text

@Suite("Alerts and sources in the API")
struct ServedRowsTests {
  /// One cause for every rule that comes with the product.
  private static func cause(_ rule: AlertRule) throws -> AlertCause {
    let value = try #require(FixedDecimal("-4.50"))
    let other = FixedDecimal(integer: 70)
    let since = try #require(Period(code: "2023-01-01/2023-06-30"))
    switch rule.condition {
    case .belowTarget:
      return .belowTarget(
        value: value, target: other, comparison: .atMost, deadline: Day(code: "2025-12-31"),
        status: .critical, clearing: FixedDecimal(integer: 71))
    case .belowAverage:
      return .belowAverage(value: value, reference: other, of: "localities", points: 10)
    case .suddenDrop:
      return .suddenDrop(value: other, before: value, change: value, since: since, points: 5)
    case .rankDrop: return .rankDrop(rank: 40, before: 20, ranked: 63, since: since, ranks: 10)
    case .stale: return .stale(ageSeconds: 890, limitSeconds: nil, hasFailed: true)
    case .incompleteCoverage:
      return .incompleteCoverage(reported: 61, of: 63, missing: ["a", "b\"c"])
    case .differsFromMembers: return .differsFromMembers(given: value, computed: other)
    case .contradictsCounts: return .contradictsCounts(given: value, computed: other)
    case .jointJump:
      return .jointJump(units: 60, of: 63, points: 10, rises: true, since: since)
    case .impossibleValue: return .impossibleValue(value: value, largest: other)
    case .restated:
      return .restated(before: value, after: other, period: since, figures: 12)
    }
  }

  private static func page(_ name: String, _ rows: [[UInt8]]) -> [UInt8] {
    let rows = rows.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ",")
    return Array("{\"\(name)\":[\(rows)],\"at\":\"2026-11-22T08:15:00+07:00\"}".utf8)
  }

  @Test("are read as they were written, whatever the cause", arguments: AlertRule.builtIn)
  func alerts(_ rule: AlertRule) throws {
    let subject: AlertSubject =
      rule.id == "stale" ? .source(SourceID("/srv/\"x\".csv")) : .unit("ha-noi")
    for (stage, isBreach) in [(Alert.Stage.firing, true), (.pending, false)] {
      let finding = AlertFinding(
        subject, indicator: rule.id == "stale" ? "" : "e2e:emc", rule: rule,
        severity: .critical, cause: try Self.cause(rule), period: Period(code: "2024-Q3"),
        isBreach: isBreach, isSimulated: !isBreach, depth: 2, gap: FixedDecimal("0.25"))
      let alert = Alert(
        finding: finding, stage: stage, since: Moment(seconds: 1_700_000_000), heldSeconds: 77,
        worstSeverity: .critical)
      let page = try #require(
        ServedPage(alerts: Self.page("alerts", [ServedRows.row(alert)])))
      #expect(page.rows == [alert])
      #expect(page.clock == Moment(seconds: 1_795_310_100))
    }
  }

  @Test("that are not understood are counted, and what is no list is none")
  func foreign() {
    let rows = [
      "{}", "1", "{\"id\":\"x\",\"rule\":\"new-rule\",\"details\":{}}",
      // The words of one rule do not belong to the finding of another.
      """
      {"rule":"stale","unit":"vn","stage":"firing","severity":"critical","value":1,"threshold":2,
       "since":"2026-11-22T08:15:00+07:00","seconds":1,"details":{"cause":"impossible-value"}}
      """,
    ]
    let page = ServedPage(alerts: Self.page("alerts", rows.map { Array($0.utf8) }))
    #expect(page?.rows.isEmpty == true && page?.omitted == rows.count)
    for text in ["", "{}", "[]", "{\"alerts\":{}}", "{\"observations\":[]}"] {
      #expect(ServedPage(alerts: Array(text.utf8)) == nil)
    }
  }

  @Test("Sources are read as they were written, their reason in both languages")
  func sources() throws {
    var health = SourceHealth(
      source: SourceID("a"), state: .stale, lastSuccess: Moment(seconds: 1_700_000_000),
      lastAttempt: Moment(seconds: 1_700_000_100), nextAttempt: Moment(seconds: 1_700_000_200),
      durationMilliseconds: 5, failuresInARow: 2, error: .cancelled, errorCount: 3,
      warningCount: 4, maximumAgeSeconds: 60)
    let row = ServedRows.row(health) { _ in
      RecordedText(vietnamese: SafeText("hỏng"), english: SafeText("broken"))
    }
    health.error = .recorded(vietnamese: SafeText("hỏng"), english: SafeText("broken"))
    #expect(ServedPage(sources: Self.page("sources", [row]))?.rows == [health])
  }

  @Test("A server is as old as the oldest of its sources that fails")
  func answering() {
    func source(_ state: SourceHealth.State, _ seconds: Int64?) -> SourceHealth {
      SourceHealth(
        source: SourceID("s"), state: state, lastSuccess: seconds.map { Moment(seconds: $0) },
        failuresInARow: state == .stale ? 2 : 0,
        error: state == .stale || state == .failed ? .timedOut(seconds: 1) : nil)
    }
    func answer(_ sources: [SourceHealth]) -> SourceHealth {
      var health = SourceHealth(
        source: SourceID("d"), state: .good, lastSuccess: Moment(seconds: 1_000))
      health.answer(for: sources)
      return health
    }
    #expect(answer([]).state == .good)
    #expect(answer([]).lastSuccess == Moment(seconds: 1_000))
    #expect(answer([source(.good, 900), source(.good, 950)]).lastSuccess == Moment(seconds: 900))
    let old = answer([source(.good, 900), source(.stale, 100)])
    #expect(old.state == .stale && old.lastSuccess == Moment(seconds: 100))
    #expect(old.error == .timedOut(seconds: 1) && old.failuresInARow == 2)
    #expect(answer([source(.remembered, 100)]).state == .stale)
    let partial = answer([source(.good, 900), source(.failed, nil)])
    #expect(partial.state == .good, "what was never there makes nothing old")
  }
}
