import Dashboard
import DataSources
import LoopbackServer
import Measures
import TerminalIO
import TestSupport
import Testing
import Text

@testable import Runtime

/// Each source has a task of its own.
@Suite("Sources are read apart")
struct SourcesApartTests {
  /// Waits until the mailbox has brought what a test looks for.
  private static func wait(
    for mailbox: Mailbox, until isFound: (Action) throws -> Bool
  ) async throws {
    while true {
      for action in mailbox.take() where try isFound(action) { return }
      await Task.yield()
    }
  }

  private static func reader(
    _ sources: [any DataSource]
  ) throws -> (BackgroundReader, Mailbox) {
    let mailbox = Mailbox(wakeup: try Wakeup())
    let loader = SourceLoader(
      sources: sources, request: ReadRequest(), isSample: false, now: { FakeWorld.now })
    return (BackgroundReader(loader: loader, mailbox: mailbox), mailbox)
  }

  @Test("A server that never answers does not delay the file named after it")
  func silentServer() async throws {
    let gate = Gate()
    let server = try LoopbackServer { connection in
      _ = connection.request()
      gate.wait()
    }
    defer { gate.open() }
    let folder = try TemporaryFolder()
    let file = try folder.write("period,unit,indicator,value\n2024,vn,e2e,41\n", to: "a.csv")
    let list = try SourceList([server.address("/"), file], world: FakeWorld().world)
    let (reader, mailbox) = try Self.reader(list.sources)
    reader.start()
    defer { reader.stop() }
    try await Self.wait(for: mailbox) { action throws in
      guard case .loaded(let report) = action else { return false }
      #expect(try OneRate.shown(report.dataset) == "41")
      // On a slow machine its deadline may have passed by now.
      #expect([.loading, .failed].contains(report.health.first?.state))
      #expect(report.health.last?.state == .good)
      return true
    }
  }

  @Test("A source that fails is tried again by itself while the others rest")
  func ownFailure() async throws {
    let failing = StubSource(
      "a", [.failure(.timedOut(seconds: 1)), try OneRate.answer(41, from: "a")],
      pollInterval: .seconds(3_600))
    let resting = StubSource(
      "b", [try OneRate.answer(43, from: "b")], pollInterval: .seconds(3_600))
    let (reader, mailbox) = try Self.reader([failing, resting])
    reader.start()
    defer { reader.stop() }
    try await Self.wait(for: mailbox) { action throws in
      guard case .loaded(let report) = action else { return false }
      return try OneRate.shown(report.dataset) == "41"
    }
    #expect(resting.asked.count == 1)
  }

  @Test("A change is read at once, and with the version that is known")
  func change() async throws {
    let source = StubSource(
      "a", [try OneRate.answer(41, from: "a", version: "7"), try OneRate.answer(42, from: "a")])
    let (reader, mailbox) = try Self.reader([source])
    reader.start()
    defer { reader.stop() }
    try await Self.wait(for: mailbox) { action throws in
      guard case .loaded(let report) = action else { return false }
      return try OneRate.shown(report.dataset) == "41"
    }
    source.change()
    try await Self.wait(for: mailbox) { action throws in
      guard case .loaded(let report) = action else { return false }
      return try OneRate.shown(report.dataset) == "42"
    }
    #expect(source.asked == [nil, Measures.Version("7")])
  }

  @Test("A person who asks is answered before the next pull is due")
  func ask() async throws {
    let source = StubSource(
      "a", [try OneRate.answer(41, from: "a"), try OneRate.answer(42, from: "a")],
      pollInterval: .seconds(3_600))
    let (reader, mailbox) = try Self.reader([source])
    reader.start()
    defer { reader.stop() }
    try await Self.wait(for: mailbox) { action throws in
      if case .loaded(let report) = action { return report.health.first?.nextAttempt != nil }
      return false
    }
    reader.reload()
    try await Self.wait(for: mailbox) { action throws in
      guard case .loaded(let report) = action else { return false }
      return try OneRate.shown(report.dataset) == "42"
    }
  }
}
