import Measures
import Testing
import Text

@Suite("Alert watch")
struct AlertWatchTests {
  private static let start = Moment(seconds: 1_795_310_100)
  private static let source = SourceID("kho/")

  private static func later(_ seconds: Int64) -> Moment {
    Moment(seconds: start.seconds + seconds)
  }

  private static func dataset(_ value: String, month: String = "17") -> Dataset {
    var ledger = Ledger()
    ledger.publish("localities", "2023", month)
    ledger.publish("localities", "2024-H1", value)
    ledger.publish("vn", "2024-H1", "42", status: .provisional)
    ledger.target("localities", "30", by: "2024-12-31")
    return ledger.dataset()
  }

  private static func receive(
    _ dataset: Dataset, by watch: inout AlertWatch, sources: [SourceHealth] = [], at: Moment
  ) throws -> [AlertEvent] {
    watch.receive(
      dataset, indicator: dataset.indicator("e2e"),
      during: try #require(Period(code: "2024-H1")), sources: sources, at: at)
  }

  @Test("What the first data shows is raised at once, what comes later has to last")
  func opening() throws {
    var watch = AlertWatch()
    let first = try Self.receive(Self.dataset("17"), by: &watch, at: Self.start)
    #expect(first.map(\.kind) == [.raised])
    let over = try Self.receive(Self.dataset("26"), by: &watch, at: Self.later(60))
    #expect(over.contains { $0.kind == .resolved && $0.alert.id.rule == "below-target" })
    let again = try Self.receive(Self.dataset("17"), by: &watch, at: Self.later(120))
    #expect(!again.contains { $0.alert.id.rule == "below-target" })
    let raised = watch.look(at: [], at: Self.later(430))
    #expect(raised.map(\.alert.id.rule) == ["below-target"])
  }

  @Test("A value of the past that changes is told for a day, a provisional one never")
  func restated() throws {
    var watch = AlertWatch()
    _ = try Self.receive(Self.dataset("42", month: "9"), by: &watch, at: Self.start)
    let events = try Self.receive(
      Self.dataset("42", month: "9.4"), by: &watch, at: Self.later(60))
    let event = try #require(events.first { $0.alert.id.rule == "restated" })
    #expect(event.alert.id.subject == .unit("localities"))
    #expect(event.alert.finding.cause.value == FixedDecimal("9.4"))
    #expect(event.alert.finding.cause.threshold == FixedDecimal("9"))
    #expect(watch.look(at: [], at: Self.later(80_000)).isEmpty)
    let over = watch.look(at: [], at: Self.later(60 + 86_400))
    #expect(over.map(\.kind) == [.resolved])
    let same = try Self.receive(
      Self.dataset("42", month: "9.4"), by: &watch, at: Self.later(90_000))
    #expect(same.isEmpty)
  }

  @Test("A source that fails is found at once, one that is polled when it is late")
  func stale() throws {
    var watch = AlertWatch()
    var health = SourceHealth(source: Self.source, state: .good, lastSuccess: Self.start)
    _ = try Self.receive(Self.dataset("42"), by: &watch, sources: [health], at: Self.start)
    // A file that was read well does not grow old.
    #expect(watch.look(at: [health], at: Self.later(1_000_000)).isEmpty)
    health.nextAttempt = Self.start
    _ = watch.look(at: [health], at: Self.later(1_003_700))
    let late = watch.look(at: [health], at: Self.later(1_003_900))
    #expect(late.map(\.alert.severity) == [.warning])
    health.state = .stale
    let worse = watch.look(at: [health], at: Self.later(1_003_960))
    #expect(worse.map(\.kind) == [.worsened])
    health.state = .good
    health.lastSuccess = Self.later(1_004_000)
    #expect(watch.look(at: [health], at: Self.later(1_004_000)).map(\.kind) == [.resolved])
  }

  @Test("A failure shorter than a retry is told to nobody; the limit may be the source's own")
  func patience() throws {
    var watch = AlertWatch()
    var health = SourceHealth(source: Self.source, state: .good, lastSuccess: Self.start)
    _ = try Self.receive(Self.dataset("42"), by: &watch, sources: [health], at: Self.start)
    health.state = .stale
    #expect(watch.look(at: [health], at: Self.later(60)).isEmpty)
    health.state = .good
    #expect(watch.look(at: [health], at: Self.later(100)).isEmpty)
    health.maximumAgeSeconds = 30
    let rule = try #require(AlertRule.builtIn.first { $0.id == "stale" })
    #expect(health.finding(rule, at: Self.later(31))?.severity == .warning)
    #expect(health.finding(rule, at: Self.later(30)) == nil)
    // Before the reading: the clock was set back.
    #expect(health.finding(rule, at: Moment(seconds: .min)) == nil)
    #expect(health.ageSeconds(at: Moment(seconds: .max)) != nil)
  }

  @Test("Units and indicators are known by name: another order of the registry changes nothing")
  func names() throws {
    var watch = AlertWatch()
    _ = try Self.receive(Self.dataset("17"), by: &watch, at: Self.start)
    let before = watch.book.alerts.map(\.id)
    _ = try Self.receive(Self.dataset("17"), by: &watch, at: Self.later(60))
    #expect(watch.book.alerts.map(\.id) == before)
    #expect(before.first?.description.hasPrefix("below-target~localities~e2e") == true)
  }
}
