import Dashboard
import DataSources
import Dispatch
import Glibc
import History
import Measures
import Synchronization
import TerminalIO
import TestSupport
import Testing
import Text
import Words

@testable import Runtime

/// Real files of SQLite, and sources that answer what the test says.
@Suite("What is read is kept")
struct KeepingTests {
  /// A run of the program as far as sources and history go.
  private final class Run {
    /// Looks into the mailbox before a wait is given up, some minutes' worth.
    private static let patience = 60_000

    let mailbox: Mailbox
    let keeper: HistoryKeeper
    let reader: BackgroundReader

    init(_ sources: [any DataSource], in folder: String, now: Int64 = FakeWorld.now) throws {
      let mailbox = Mailbox(wakeup: try Wakeup())
      let world = FakeWorld(environment: ["XDG_STATE_HOME": folder]).world
      let place = try #require(HistoryPlace(world))
      keeper = HistoryKeeper(
        place, sources: sources.map(\.id), now: { now },
        complain: { mailbox.put(.history($0)) })
      reader = BackgroundReader(
        loader: SourceLoader(
          sources: sources, request: ReadRequest(), isSample: false, now: { now }),
        mailbox: mailbox, keeper: keeper)
      self.mailbox = mailbox
      reader.start()
    }

    /// Waits for something to happen; what happened instead is told when it never does.
    func wait(until isFound: (Action) throws -> Bool) async throws {
      var seen: [String] = []
      for _ in 0..<Self.patience {
        for action in mailbox.take() {
          if try isFound(action) { return }
          seen.append(String("\(action)".prefix(200)))
        }
        try await Task.sleep(for: .milliseconds(2))
      }
      throw WaitedInVain(seen: seen)
    }

    /// Waits for a report in which the nation's rate is shown, with a state of the first source.
    func wait(for value: String, _ state: SourceHealth.State) async throws {
      try await wait { action throws in
        guard case .loaded(let report) = action else { return false }
        return try OneRate.shown(report.dataset) == value
          && report.health.first?.state == state
      }
    }

    /// Ends it as the program does.
    func end() async {
      reader.stop()
      await keeper.finish()
    }
  }

  private struct WaitedInVain: Error {
    let seen: [String]
  }

  /// A source that is asked and never answers until it is given up.
  private struct SilentSource: DataSource {
    let id: SourceID

    func read(_ request: ReadRequest) async throws(SourceError) -> ReadOutcome? {
      try? await Task.sleep(for: .seconds(86_400))
      throw .cancelled
    }

    func changes() -> AsyncStream<Void> { AsyncStream { _ in } }
  }

  private static let name = "/kho/a.csv"
  private static let failure = SourceError.timedOut(seconds: 1)

  /// Reads a value once and ends.
  private static func keep(
    _ value: Int64, in folder: String, at now: Int64 = FakeWorld.now, period: String = "2024"
  ) async throws {
    let dataset = try OneRate.dataset(value, from: name, period: period)
    let run = try Run(
      [StubSource(name, [.success(ReadOutcome(dataset: dataset))])], in: folder, now: now)
    try await run.wait { action throws in
      guard case .loaded(let report) = action else { return false }
      return report.health.first?.state == .good
    }
    await run.end()
  }

  @Test("A later run shows it before its source has answered, and says so")
  func firstFrame() async throws {
    let folder = try TemporaryFolder()
    try await Self.keep(41, in: folder.path)
    let run = try Run(
      [SilentSource(id: SourceID(Self.name))], in: folder.path, now: FakeWorld.now + 3_600)
    try await run.wait { action throws in
      guard case .loaded(let report) = action else { return false }
      #expect(try OneRate.shown(report.dataset) == "41")
      #expect(report.health.map(\.state) == [.remembered])
      #expect(report.health.first?.lastSuccess == Moment(seconds: FakeWorld.now))
      #expect(report.readAt == WallClock(unixSeconds: FakeWorld.now))
      return true
    }
    await run.end()
  }

  @Test("A source that stays dead keeps them with their age; the program does not end")
  func deadSource() async throws {
    let folder = try TemporaryFolder()
    try await Self.keep(41, in: folder.path)
    let run = try Run(
      [StubSource(Self.name, [.failure(Self.failure)])], in: folder.path,
      now: FakeWorld.now + 3_600)
    var hasFigures = false
    try await run.wait { action throws in
      switch action {
      case .loaded(let report):
        hasFigures = true
        #expect(try OneRate.shown(report.dataset) == "41")
        return report.health.first?.state == .stale
      case .failed:
        #expect(hasFigures, "a failure with nothing to show would end the program")
        return false
      default: return false
      }
    }
    await run.end()
  }

  @Test("What the source answers takes its place, and what it restated is told")
  func restated() async throws {
    let folder = try TemporaryFolder()
    try await Self.keep(41, in: folder.path)
    let run = try Run(
      [StubSource(Self.name, [try OneRate.answer(43, from: Self.name)])], in: folder.path,
      now: FakeWorld.now + 3_600)
    try await run.wait { action throws in
      guard case .loaded(let report) = action else { return false }
      return try OneRate.shown(report.dataset) == "43" && !report.restated.isEmpty
    }
    let key = ObservationKey(
      unit: "vn", indicator: "e2e", definition: "emc",
      period: try #require(Period(code: "2024")))
    run.keeper.perform(.findVersions(key, of: SourceID(Self.name)), run.mailbox)
    try await run.wait { action throws in
      guard case .versions(let found) = action else { return false }
      #expect(found.list?.map(\.value.published?.code) == ["41", "43"])
      #expect(found.list?.first?.knownUntil == Moment(seconds: FakeWorld.now + 3_600))
      return true
    }
    await run.end()
  }

  @Test("Periods that the source does not carry any more stay, marked as the history's")
  func departed() async throws {
    let folder = try TemporaryFolder()
    try await Self.keep(17, in: folder.path, period: "2023")
    let run = try Run(
      [StubSource(Self.name, [try OneRate.answer(41, from: Self.name)])], in: folder.path,
      now: FakeWorld.now + 3_600)
    try await run.wait { action throws in
      guard case .loaded(let report) = action, let past = report.past else { return false }
      #expect(try OneRate.shown(report.dataset, period: "2023") == "17")
      #expect(try OneRate.shown(report.dataset) == "41")
      #expect(past.raw == 1)
      return true
    }
    await run.end()
  }

  @Test("Alerts are there again, those that are over are not")
  func alerts() async throws {
    let folder = try TemporaryFolder()
    func alert(_ unit: String, _ stage: Alert.Stage?) -> KeptAlert {
      KeptAlert(
        key: "below-target~\(unit)~e2e", rule: "below-target", unit: unit, indicator: "e2e",
        stage: stage, since: Moment(seconds: 5), worstSeverity: .critical,
        at: Moment(seconds: 9))
    }
    let first = try Run([SilentSource(id: SourceID(Self.name))], in: folder.path)
    first.keeper.keep([alert("hue", .firing), alert("da-nang", .pending)])
    first.keeper.keep([alert("hue", nil)])
    await first.end()
    let run = try Run([SilentSource(id: SourceID(Self.name))], in: folder.path)
    try await run.wait { action throws in
      guard case .remembered(let alerts) = action else { return false }
      #expect(alerts.filter { $0.stage != nil } == [alert("da-nang", .pending)])
      return true
    }
    await run.end()
  }

  @Test("A folder that cannot be written is told of, and the figures are shown all the same")
  func notWritable() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "khong-phai-thu-muc")
    let run = try Run(
      [StubSource(Self.name, [try OneRate.answer(41, from: Self.name)])], in: file)
    var isTold = false
    var isShown = false
    try await run.wait { action throws in
      switch action {
      case .history(let error?):
        if case .notWritable = error { isTold = true }
      case .loaded(let report): isShown = try OneRate.shown(report.dataset) == "41"
      default: break
      }
      return isTold && isShown
    }
    await run.end()
  }

  @Test("A damaged file is set aside with a word, and a new one begun")
  func damaged() async throws {
    let folder = try TemporaryFolder()
    try await Self.keep(41, in: folder.path)
    let path = folder.path + "/dvctop/history.sqlite"
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    try #require(descriptor >= 0)
    let noise = [UInt8](repeating: 0x5A, count: 8_192)
    #expect(write(descriptor, noise, noise.count) == noise.count)
    close(descriptor)
    let run = try Run(
      [StubSource(Self.name, [try OneRate.answer(43, from: Self.name)])], in: folder.path)
    var isTold = false
    var isShown = false
    try await run.wait { action throws in
      switch action {
      case .history(.damaged(_, .some)?): isTold = true
      case .loaded(let report): isShown = try OneRate.shown(report.dataset) == "43"
      default: break
      }
      return isTold && isShown
    }
    await run.end()
    let later = try Run([SilentSource(id: SourceID(Self.name))], in: folder.path)
    try await later.wait(for: "43", .remembered)
    await later.end()
  }

  @Test("Two runs at once keep into one file")
  func together() async throws {
    let folder = try TemporaryFolder()
    let names = ["/kho/a.csv", "/kho/b.csv"]
    let runs = try names.enumerated().map { index, name in
      try Run(
        [StubSource(name, [try OneRate.answer(Int64(41 + index), from: name)])],
        in: folder.path)
    }
    for (index, run) in runs.enumerated() { try await run.wait(for: "\(41 + index)", .good) }
    for run in runs { await run.end() }
    let later = try Run(names.map { SilentSource(id: SourceID($0)) }, in: folder.path)
    try await later.wait { action throws in
      guard case .loaded(let report) = action else { return false }
      return report.health.allSatisfy { $0.state == .remembered }
        && report.dataset.provenances.count == 2
    }
    await later.end()
  }
}
