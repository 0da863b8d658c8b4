import DataSources
import Drawing
import LoopbackServer
import Measures
import Synchronization
import TerminalIO
import Testing
import Text
import Words

@testable import Dashboard
@testable import Runtime

/// A screen on a server of the contract, which is played by a test.
@Suite("A screen on a daemon")
struct DaemonSourceTests {
  /// What the server answers, by path and query; 404 for all else.
  private static func serving(_ answers: [String: String]) throws -> LoopbackServer {
    try LoopbackServer { connection in
      let target = connection.request()?.split(separator: " ").dropFirst().first ?? ""
      let path = String(target.prefix { $0 != "?" })
      guard let body = answers[String(target)] ?? answers[path] else {
        connection.answer("404 Not Found")
        return
      }
      connection.answer(headers: ["Content-Type: application/json"], body: Array(body.utf8))
    }
  }

  /// A figure that misses the nation's target by far.
  private static let dataset = #"""
    {"contract":"dvctop/1","observations":[
      {"period":"2024-H1","unit":"vn","indicator":"e2e","value":4}],
     "targets":[{"indicator":"e2e","scope":"vn","value":40,"comparison":">="}]}
    """#

  private static func alert(
    _ unit: String, since: Int64, seconds: Int64, stage: Alert.Stage = .firing
  ) throws -> Alert {
    let rule = try #require(AlertRule.builtIn.first { $0.id == "sudden-drop" })
    let finding = AlertFinding(
      .unit(unit), indicator: "e2e", rule: rule, severity: .critical,
      cause: .suddenDrop(
        value: FixedDecimal(integer: 30), before: FixedDecimal(integer: 41),
        change: FixedDecimal(integer: -11), since: try #require(Period(code: "2023-H1")),
        points: 5), period: Period(code: "2024-H1"), depth: 2, gap: FixedDecimal(integer: 6))
    return Alert(
      finding: finding, stage: stage, since: Moment(seconds: since), heldSeconds: seconds,
      worstSeverity: .critical)
  }

  private static func page(_ name: String, _ rows: [[UInt8]], _ more: String = "") -> String {
    let rows = rows.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ",")
    return "{\"contract\":\"dvctop/1\",\"\(name)\":[\(rows)]\(more)}"
  }

  private static func report(_ server: LoopbackServer) async throws -> Report {
    let fake = FakeWorld()
    return try await SourceList([server.address()], world: fake.world).report(
      decimalMark: nil, words: Words(.english), world: fake.world)
  }

  private static func state(_ report: Report, _ language: Language = .english) -> State {
    var state = State(
      language: language, theme: ThemeName(name: "", displayName: ""),
      clock: WallClock(unixSeconds: FakeWorld.now), size: Size(width: 160, height: 45))
    _ = reduce(&state, .loaded(report))
    return state
  }

  private static func text(_ state: State) -> String {
    TextWriter().text(of: render(state, size: state.size).grid)
  }

  @Test("shows its alerts with its times, page by page, and judges nothing by itself")
  func alerts() async throws {
    let old = try Self.alert("ha-noi", since: FakeWorld.now - 7_200, seconds: 7_200)
    let new = try Self.alert("da-nang", since: FakeWorld.now - 60, seconds: 60, stage: .pending)
    let next = "sudden-drop~%2F~e2e"
    let server = try Self.serving([
      "/v1/dataset": Self.dataset,
      "/v1/alerts": Self.page("alerts", [ServedRows.row(old)], ",\"next\":\"\(next)\""),
      "/v1/alerts?limit=1000&cursor=sudden-drop~%252F~e2e":
        Self.page("alerts", [ServedRows.row(new), Array("{\"id\":\"x~y~z\"}".utf8)]),
    ])
    let report = try await Self.report(server)
    #expect(report.alerts == ServedAlerts([old, new], omitted: 1))
    var state = Self.state(report)
    #expect(Set(state.alerts.book.alerts) == [old, new])
    #expect(state.alerts.omitted == 1)
    state.hasHistory = true
    let effects = reduce(&state, .clock(WallClock(unixSeconds: FakeWorld.now + 60)))
    #expect(effects.isEmpty, "what the server keeps is not kept twice")
    _ = reduce(&state, .key(.character("8")))
    #expect(Self.text(state).contains("06:15"), "since two hours before 08:15")
  }

  @Test(
    "that has none judges by itself",
    arguments: ["404 Not Found", "501 Not Implemented", "400 Bad Request", "200 OK"])
  func noAlerts(_ status: String) async throws {
    let server = try LoopbackServer { connection in
      let isData = connection.request()?.contains("/v1/dataset") == true
      connection.answer(
        isData ? "200 OK" : status,
        headers: ["Content-Type: " + (isData ? "application/json" : "text/html")],
        body: Array((isData ? Self.dataset : "<html>").utf8))
    }
    let report = try await Self.report(server)
    #expect(report.alerts == nil && report.upstream.isEmpty)
    #expect(Self.state(report).alerts.book.firing.contains { $0.id.rule == "below-target" })
  }

  @Test("that cannot tell its alerts now still shows its figures, and the alerts it told last")
  func failingAlerts() async throws {
    let alert = try Self.alert("ha-noi", since: FakeWorld.now - 7_200, seconds: 7_200)
    let tells = Mutex(false)
    let server = try LoopbackServer { connection in
      let head = connection.request() ?? ""
      let answer: String?
      if head.contains("/v1/dataset") {
        answer = Self.dataset
      } else {
        let name = head.contains("/v1/alerts") ? "alerts" : "sources"
        let rows = name == "alerts" ? [ServedRows.row(alert)] : []
        answer = tells.withLock(\.self) ? Self.page(name, rows) : nil
      }
      connection.answer(
        answer == nil ? "500 Oops" : "200 OK", headers: ["Content-Type: application/json"],
        body: Array((answer ?? "").utf8))
    }
    let source = try #require(
      try SourceList([server.address()], world: FakeWorld().world).sources.first)
    func pull() async throws -> ServedAlerts? {
      let outcome = try #require(try await source.read(ReadRequest()))
      #expect(outcome.dataset.observations.count == 1)
      return source.served?.alerts
    }
    #expect(try await pull() == nil)
    tells.withLock { $0 = true }
    #expect(try await pull() == ServedAlerts([alert]))
    tells.withLock { $0 = false }
    #expect(try await pull() == ServedAlerts([alert]))
  }

  @Test("whose source fails shows the figures as old, with their age by its own clock")
  func staleSource() async throws {
    // Its clock is an hour ahead of this machine's; it read the file 14 minutes and 50 s ago.
    let clock = FakeWorld.now + 3_600
    let name = SourceID("/srv/figures.csv")
    let stale = SourceHealth(
      source: name, state: .stale, lastSuccess: Moment(seconds: clock - 890),
      lastAttempt: Moment(seconds: clock - 5), nextAttempt: Moment(seconds: clock + 60),
      failuresInARow: 3, error: .notFound(path: SafeText(name.name)))
    let good = SourceHealth(
      source: SourceID("demo:"), state: .good, lastSuccess: Moment(seconds: clock))
    let rows = [stale, good].map { health in
      ServedRows.row(health) { error in
        RecordedText(
          vietnamese: Words(.vietnamese).sourceError(error),
          english: Words(.english).sourceError(error))
      }
    }
    let server = try Self.serving([
      "/v1/dataset": Self.dataset,
      "/v1/sources": Self.page("sources", rows, ",\"at\":\"2026-11-22T09:15:00+07:00\""),
    ])
    let report = try await Self.report(server)
    let own = try #require(report.health.first)
    #expect(own.state == .stale && own.failuresInARow == 3)
    #expect(own.lastSuccess == Moment(seconds: FakeWorld.now - 890))
    #expect(report.upstream[own.source]?.map(\.state) == [.stale, .good])
    for (language, reason, age) in [
      (Language.vietnamese, "không có tệp", "14 phút"), (.english, "no such file", "14 min"),
    ] {
      var state = Self.state(report, language)
      let overview = Self.text(state)
      #expect(overview.contains("◌") && overview.contains(age))
      #expect(!state.staleSources.isEmpty)
      _ = reduce(&state, .key(.character("9")))
      let page = Self.text(state)
      #expect(page.contains("└ /srv/figures.csv") && page.contains("└ demo:"))
      #expect(page.contains(reason))
      let ages = page.split(separator: "\n").filter { $0.contains(age) }
      #expect(ages.count >= 3, "the header, the server and its source say the same age")
    }
  }

  @Test("of which it is not the only source judges by itself: it alone has all the figures")
  func severalSources() async throws {
    let alert = try Self.alert("ha-noi", since: FakeWorld.now, seconds: 0)
    let server = try Self.serving([
      "/v1/dataset": Self.dataset, "/v1/alerts": Self.page("alerts", [ServedRows.row(alert)]),
    ])
    let fake = FakeWorld()
    let report = try await SourceList([server.address(), "demo:"], world: fake.world).report(
      decimalMark: nil, words: Words(.english), world: fake.world)
    #expect(report.alerts == nil)
  }
}

/// A screen whose server does not answer when it begins.
@Suite("A screen before its server")
struct AwaitedServerTests {
  private static let name = "http://127.0.0.1:1"

  /// What the loop is told until something holds.
  private static func actions(
    _ results: [Result<ReadOutcome?, SourceError>], until holds: (Action) -> Bool
  ) async throws -> [Action] {
    let mailbox = Mailbox(wakeup: try Wakeup())
    let stub = StubSource(name, results, pollInterval: .seconds(60))
    let reader = BackgroundReader(
      loader: SourceLoader(
        sources: [stub], request: ReadRequest(), isSample: false, now: { FakeWorld.now }),
      mailbox: mailbox)
    reader.start()
    defer { reader.stop() }
    var seen: [Action] = []
    while !seen.contains(where: holds) {
      seen += mailbox.take()
      try await Task.sleep(for: .milliseconds(2))
    }
    return seen
  }

  private static func isFailure(_ action: Action) -> Bool {
    if case .failed = action { true } else { false }
  }

  private static func shown(_ actions: [Action], _ language: Language) -> (State, String) {
    var state = State(
      language: language, theme: ThemeName(name: "", displayName: ""),
      clock: WallClock(unixSeconds: FakeWorld.now), size: Size(width: 120, height: 36))
    for action in actions { _ = reduce(&state, action) }
    return (state, TextWriter().text(of: render(state, size: state.size).grid))
  }

  @Test(
    "says what is wrong and when it tries again, in both languages, when that may pass",
    arguments: [
      SourceError.connectionRefused(SafeText("127.0.0.1:1")), .httpStatus(500, detail: .empty),
      .busy(retryAfterSeconds: 30), .timedOut(seconds: 5), .unknownHost(SafeText("nowhere")),
      .network(host: SafeText("h"), .interrupted(received: 1, announced: 2)),
    ])
  func outage(_ error: SourceError) async throws {
    let actions = try await Self.actions([.failure(error)], until: Self.isFailure)
    for (language, next) in [(Language.vietnamese, "thử lại"), (.english, "next try")] {
      var (state, _) = Self.shown(actions, language)
      // Behind a key the first notice is gone, and what is wrong is not.
      _ = reduce(&state, .key(.escape))
      let text = TextWriter().text(of: render(state, size: state.size).grid)
      #expect(state.report?.health.first?.nextAttempt != nil)
      let reason = Words(language).sourceError(error).string.prefix(20)
      #expect(text.contains(reason) && text.contains(next), "\(text)")
      for page in "123456789" {
        _ = reduce(&state, .key(.character(Unicode.Scalar(String(page)) ?? "1")))
        _ = render(state, size: state.size)
        #expect(state.session.unit == nil, "a place among no figures is not kept")
      }
    }
  }

  @Test("waits for as long as the server asks, also when a person is less patient")
  func retryAfter() async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.answer("429 Too Many Requests", headers: ["Retry-After: 3000"])
    }
    let world = FakeWorld().world
    let mailbox = Mailbox(wakeup: try Wakeup())
    let reader = BackgroundReader(
      loader: try SourceList([server.address()], world: world).loader(
        decimalMark: nil, now: world.now), mailbox: mailbox)
    reader.start()
    defer { reader.stop() }
    var seen: [Action] = []
    while !seen.contains(where: Self.isFailure) {
      seen += mailbox.take()
      try await Task.sleep(for: .milliseconds(2))
    }
    reader.reload()
    let (state, text) = Self.shown(seen, .english)
    let next = try #require(state.report?.health.first?.nextAttempt)
    #expect(next >= Moment(seconds: FakeWorld.now + 2_999))
    #expect(text.contains("asks for 3000 s"))
    #expect(server.requests.count { $0.contains("/v1/dataset") } == 1)
  }

  @Test("ends with the reason when somebody has to mend it")
  func permanent() async throws {
    for error in [
      SourceError.unauthorized(status: 401), .notFound(path: SafeText("a")),
      .insecure(host: SafeText("h"), .expired), .httpStatus(404, detail: .empty),
    ] {
      let actions = try await Self.actions([.failure(error)], until: Self.isFailure)
      #expect(!actions.contains { if case .loaded = $0 { true } else { false } })
    }
  }

  @Test("opens as usual when the server has come")
  func coming() async throws {
    let refused = SourceError.connectionRefused(SafeText("127.0.0.1:1"))
    let actions = try await Self.actions([
      .failure(refused), try OneRate.answer(41, from: Self.name),
    ]) { action in
      if case .loaded(let report) = action { report.dataset.observations.count > 0 } else { false }
    }
    let (state, text) = Self.shown(actions, .english)
    #expect(state.report?.health.first?.state == .good)
    #expect(state.period == Period(code: "2024"))
    #expect(text.contains("41"))
  }
}
