import Dashboard
import DataSources
import Measures
import TerminalIO
import Testing
import Text

@testable import Runtime

/// A source that gives what a test has prepared.
private struct PreparedSource: DataSource {
  let id: SourceID
  let outcome: Result<ReadOutcome?, SourceError>

  func read(_ request: ReadRequest) async throws(SourceError) -> ReadOutcome? {
    request.progress?(ReadProgress(file: SafeText(id.name), bytesDone: 1, bytesTotal: 2))
    return try outcome.get()
  }

  func changes() -> AsyncStream<Void> { AsyncStream { $0.finish() } }
}

@Suite("Sources of a run")
struct SourceTests {
  private static func source(_ name: String, _ value: Int64, errors: Int = 0) throws
    -> PreparedSource
  {
    let problems = (0..<errors).map { line in
      SourceProblem(file: SafeText(name), line: line + 2, reason: .noValue)
    }
    return PreparedSource(
      id: SourceID(name),
      outcome: .success(
        ReadOutcome(
          dataset: try OneRate.dataset(value, from: name), problems: problems, errorCount: errors)))
  }

  private static func failing(_ name: String) -> PreparedSource {
    PreparedSource(
      id: SourceID(name), outcome: .failure(.permissionDenied(path: SafeText(name))))
  }

  private static func loader(_ sources: [any DataSource]) -> SourceLoader {
    SourceLoader(
      sources: sources, request: ReadRequest(), isSample: false, now: { FakeWorld.now })
  }

  private static func shown(_ report: Report?) throws -> String? {
    let dataset = try #require(report?.dataset)
    let figure = dataset.figure(
      of: try #require(dataset.registry.nation),
      try #require(dataset.catalogue.index(id: "e2e")),
      during: try #require(Period(code: "2024")))
    return figure.shown(decimals: 0)?.code
  }

  @Test("The source named first leads")
  func firstLeads() async throws {
    let one = try Self.source("a", 41)
    let two = try Self.source("b", 43)
    #expect(try Self.shown(await Self.loader([one, two]).read().report) == "41")
    #expect(try Self.shown(await Self.loader([two, one]).read().report) == "43")
  }

  @Test("Each source's health is told: good, with errors, failed")
  func health() async throws {
    let reading = await Self.loader([
      try Self.source("a", 41), try Self.source("b", 42, errors: 2), Self.failing("c"),
    ]).read()
    let health = try #require(reading.report?.health)
    #expect(health.map(\.source.name) == ["a", "b", "c"])
    #expect(health.map(\.state) == [.good, .flawed, .failed])
    #expect(health[1].errorCount == 2)
    #expect(health[2].error == .permissionDenied(path: SafeText("c")))
    #expect(reading.report?.problems.count == 2)
    #expect(reading.failures.map(\.source.name) == ["c"])
    #expect(reading.report?.readAt == WallClock(unixSeconds: FakeWorld.now))
    #expect(reading.report?.isSample == false)
  }

  @Test("When all fail there is no report")
  func allFail() async {
    let reading = await Self.loader([Self.failing("a"), Self.failing("b")]).read()
    #expect(reading.report == nil)
    #expect(reading.failures.count == 2)
  }

  @Test("No name means the sample")
  func names() throws {
    #expect(try SourceList([], world: FakeWorld().world).isSample)
    #expect(try SourceList(["demo:"], world: FakeWorld().world).isSample)
    #expect(try !SourceList(["demo:", "demo:"], world: FakeWorld().world).isSample)
    #expect(try SourceLoader.sampleReport(now: 0).isSample)
  }

  @Test("A reader beside the loop puts progress, failures and the report into the mailbox")
  func background() async throws {
    let wakeup = try Wakeup()
    let mailbox = Mailbox(wakeup: wakeup)
    let reader = BackgroundReader(
      loader: Self.loader([try Self.source("a", 41), Self.failing("b")]), mailbox: mailbox)
    reader.start()
    var hasReport = false
    var failures = 0
    while !hasReport || failures == 0 {
      for action in mailbox.take() {
        if case .loaded = action { hasReport = true }
        if case .failed = action { failures += 1 }
      }
      await Task.yield()
    }
    #expect(wakeup.clear())
    reader.stop()
  }

  @Test("In the mailbox the newest reading wins, and its data comes before its failures")
  func mailbox() throws {
    let wakeup = try Wakeup()
    let mailbox = Mailbox(wakeup: wakeup)
    #expect(mailbox.take().isEmpty)
    #expect(!wakeup.clear())
    mailbox.put(ReadProgress(file: SafeText("a"), bytesDone: 1, bytesTotal: 9))
    for value in [1, 2] {
      let report = Report(
        dataset: try OneRate.dataset(Int64(value), from: "a"), health: [], problems: [],
        isSample: false, readAt: WallClock(unixSeconds: 0))
      let failures = ["b", "c"].map { (SourceID($0), SourceError.cancelled) }
      mailbox.put(Reading(report: report, failures: failures))
    }
    #expect(wakeup.clear())
    var order: [String] = []
    for action in mailbox.take() {
      switch action {
      case .failed(let source, _): order.append(source.name)
      case .loaded(let report): order.append(try Self.shown(report) ?? "")
      case .reading: order.append("reading")
      default: Issue.record("\(action)")
      }
    }
    #expect(order == ["2", "b", "c"], "a reading that is over is not under way")
    #expect(mailbox.take().isEmpty)
  }

  @Test(
    "The dashboard says what is wrong before it touches the terminal",
    arguments: [
      ("theme", ExitStatus.usage), ("ftp://127.0.0.1/", .noSource), ("khong-co.csv", .noSource),
    ])
  func beforeTheTerminal(_ what: String, status: ExitStatus) {
    let fake = FakeWorld()
    let options = DisplayOptions(theme: what == "theme" ? "nite" : nil)
    let program = LiveProgram(
      sources: what == "theme" ? [] : [what], options: options, world: fake.world)
    #expect(program.run() == status)
    #expect(fake.complaints.hasPrefix("dvctop: "))
    #expect(fake.output == "")
  }
}
