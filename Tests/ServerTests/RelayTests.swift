import API
import DataSources
import Logging
import LoopbackServer
import Measures
import TestSupport
import Testing

@testable import Server

@Suite("A server on a server")
struct RelayTests {
  private static let token = "correct-horse-battery"
  private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

  private func access(_ environment: [String: String] = [:]) -> SourceAccess {
    SourceAccess(
      product: "dvctopd/test", environment: environment, tokenVariable: "DVCTOP_SOURCE_TOKEN")
  }

  @Test("gives what the first one gives, with its token, and follows its changes")
  func relay() async throws {
    let origin = ChangingSource(rows: 3)
    try await RunningServer.with([origin], token: Self.token) { first in
      let sources = try SourceArguments.sources(
        ["http://127.0.0.1:\(first.port)/"],
        access: access(["DVCTOP_SOURCE_TOKEN": Self.token]), logger: logger)
      try await RunningServer.with(sources) { second in
        let here = try await second.get("/v1/observations")
        let there = try await first.get(
          "/v1/observations", fields: ["Authorization": "Bearer " + Self.token])
        #expect(try here.json(PageDocument.self).rows == there.json(PageDocument.self).rows)
        origin.change(.success(TestData.dataset(rows: 5)))
        try await second.eventually { $0.current?.dataset.observations.count == 5 }
      }
    }
  }

  @Test("keeps what it has when the first one ends, and says so")
  func ending() async throws {
    let second = try await RunningServer.with([ChangingSource(rows: 3)]) { first in
      let sources = try SourceArguments.sources(
        ["http://127.0.0.1:\(first.port)"], access: access(), logger: logger)
      return try await RunningServer.begin(sources)
    }
    do {
      try await second.eventually { $0.health.first?.failuresInARow ?? 0 > 0 }
      try await #expect(second.get("/v1/dataset").status == 200)
      #expect(second.server.state.now.health.first?.state == .stale)
      #expect(second.server.state.now.health.first?.nextAttempt != nil)
    } catch {
      try await second.stop()
      throw error
    }
    try await second.stop()
  }

  @Test("follows the first one over its restart, with what is new there")
  func restart() async throws {
    let origin = ChangingSource(rows: 3)
    let (second, port) = try await RunningServer.withLastingPort([origin]) { first in
      let sources = try SourceArguments.sources(
        ["http://127.0.0.1:\(first.port)"], access: access(), logger: logger)
      return (try await RunningServer.begin(sources), first.port)
    }
    do {
      try await second.eventually { $0.health.first?.state == .stale }
      try await RunningServer.with([ChangingSource(rows: 5)]) {
        $0.address = ListenAddress(port: port)
      } body: { _ in
        // By its events or by the next try, whichever is sooner.
        try await second.eventually {
          $0.current?.dataset.observations.count == 5 && $0.health.first?.state == .good
        }
      }
    } catch {
      try await second.stop()
      throw error
    }
    try await second.stop()
  }

  @Test("is not begun with a token that others can read, or that is none")
  func tokens() async throws {
    for environment in [
      ["DVCTOP_SOURCE_TOKEN": "two words"], ["DVCTOP_SOURCE_TOKEN_FILE": "/nowhere/token"],
    ] {
      let run = try await Blocking.run {
        try ProgramRun(
          BuiltProgram.path("dvctopd"), arguments: ["--port", "0", "http://127.0.0.1:1"],
          environment: environment)
      }
      #expect(run.end == .exit(2), "\(run.complaint)")
      #expect(!run.complaint.contains("words"))
    }
  }

  @Test("says who asks, and never shows others the token that clients must show")
  func identity() async throws {
    let server = try LoopbackServer { connection in
      while connection.request() != nil { connection.answer("404 Not Found") }
    }
    let sources = try SourceArguments.sources(
      [server.address()], access: access(["DVCTOP_TOKEN": Self.token]), logger: logger)
    await #expect(throws: SourceError.self) { try await sources.first?.read(ReadRequest()) }
    let request = try #require(server.requests.first)
    #expect(request.contains("User-Agent: dvctopd/test\r\n"))
    #expect(!request.contains("Authorization"))
  }
}
