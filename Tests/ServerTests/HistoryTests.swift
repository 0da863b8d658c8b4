import API
import DataSources
import Glibc
import History
import Logging
import Measures
import TestSupport
import Testing
import Text

@testable import Server

@Suite("A server that remembers")
struct HistoryTests {
  private static let name = "/srv/figures.csv"
  private static let failure = SourceError.notFound(path: SafeText(name))

  /// Runs a server with a history in a folder.
  private static func run<Result: Sendable>(
    _ source: ChangingSource, in folder: TemporaryFolder, waits: Bool = true,
    body: (RunningServer) async throws -> Result
  ) async throws -> Result {
    try await RunningServer.with([source], waits: waits) {
      $0.history = HistoryPlace(
        folder: folder.path, home: nil, workingFolder: "/", exists: { _ in true })
    } body: {
      try await body($0)
    }
  }

  private static func sources(_ server: RunningServer) async throws -> [SourceHealth] {
    try #require(ServedPage(sources: try await server.get("/v1/sources").body)).rows
  }

  @Test("serves the last good data after a restart, and says that it is old")
  func data() async throws {
    let folder = try TemporaryFolder()
    let body = try await Self.run(ChangingSource(rows: 3, name: Self.name), in: folder) {
      try await $0.eventually("dvctop_source_up{source=\"\(Self.name)\"} 1")
      #expect(try await $0.get("/readyz").status == 200)
      return try await $0.get("/v1/observations").json(PageDocument.self).rows
    }
    #expect(body.count == 3)
    let dead = ChangingSource(.failure(Self.failure), name: Self.name)
    try await Self.run(dead, in: folder) { server in
      try await server.eventually { $0.health.first?.error != nil }
      let again = try await server.get("/v1/observations").json(PageDocument.self).rows
      #expect(again.map(\.period) == body.map(\.period))
      let health = try #require(try await Self.sources(server).first)
      #expect(health.state == .stale && health.lastSuccess != nil && health.error != nil)
      #expect(try await server.get("/readyz").status == 503, "no source has loaded in this run")
      dead.change(.success(TestData.dataset(rows: 4)))
      try await server.eventually { $0.current?.dataset.observations.count == 4 }
      try await server.eventually { $0.health.first?.state == .good }
      #expect(try await server.get("/readyz").status == 200)
    }
    // Without a history there is nothing to serve.
    try await RunningServer.with([ChangingSource(.failure(Self.failure))], waits: false) { server in
      try await #expect(server.get("/v1/dataset").status == 503)
    }
  }

  @Test("is started without its file when it remembers it, and not otherwise")
  func missingFile() async throws {
    let folder = try TemporaryFolder()
    let place = try #require(
      HistoryPlace(folder: folder.path, home: nil, workingFolder: "/", exists: { _ in true }))
    #expect(await place.keptNames().isEmpty)
    let path = folder.path + "/gone.csv"
    try await Self.run(ChangingSource(rows: 3, name: path), in: folder) {
      try await $0.eventually("dvctop_source_up{source=\"\(path)\"} 1")
    }
    let kept = await place.keptNames()
    #expect(kept == [path])
    let access = SourceAccess(product: "dvctopd/test", environment: [:])
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let sources = try SourceArguments.sources([path], access: access, logger: logger) {
      place.key(of: $0).map(kept.contains) ?? false
    }
    #expect(sources.map(\.id.name) == [path])
    #expect(throws: ServerError.self) {
      _ = try SourceArguments.sources([path], access: access, logger: logger)
    }
  }

  @Test("goes on with its alerts after a restart: they began when they did")
  func alerts() async throws {
    let folder = try TemporaryFolder()
    let data = try TestData.sample.get()
    let first = try await Self.run(
      ChangingSource(.success(data), name: Self.name), in: folder
    ) { server in
      try await server.eventually { !$0.book.firing.isEmpty }
      return server.server.state.now.book.alerts
    }
    // Another second, so that an alert that began anew would say another time.
    try await Task.sleep(for: .milliseconds(1_100))
    try await Self.run(ChangingSource(.success(data), name: Self.name), in: folder) { server in
      try await server.eventually {
        !$0.book.firing.isEmpty && $0.health.first?.state == .good
      }
      let book = server.server.state.now.book
      #expect(Set(book.alerts.map(\.id)) == Set(first.map(\.id)))
      for alert in first {
        #expect(book.alerts.first { $0.id == alert.id }?.since == alert.since)
      }
      #expect(book.recent.isEmpty, "of what was raised before somebody has been told")
    }
  }

  @Test("that may keep nothing goes on and keeps nothing")
  func readOnly() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("this is no folder", to: "file")
    try await RunningServer.with([ChangingSource(rows: 3, name: Self.name)]) {
      $0.history = HistoryPlace(
        folder: folder.path + "/file", home: nil, workingFolder: "/", exists: { _ in true })
    } body: { server in
      try await #expect(server.get("/v1/dataset").status == 200)
    }
  }

  @Test("keeps nothing of the built-in sample")
  func sample() async throws {
    let folder = try TemporaryFolder()
    try await Self.run(ChangingSource(rows: 3, name: "demo:"), in: folder) { server in
      try await #expect(server.get("/v1/dataset").status == 200)
    }
    let place = HistoryPlace(
      folder: folder.path, home: nil, workingFolder: "/", exists: { _ in true })
    #expect(!FileProbe.exists(place?.path ?? ""))
  }
}

/// Whether something is there.
private enum FileProbe {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
