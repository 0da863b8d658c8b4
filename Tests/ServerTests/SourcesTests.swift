import API
import DataSources
import Measures
import NIOCore
import Testing
import Text

@testable import Server

@Suite("What is said beside the data")
struct SourcesTests {
  private static func client(_ server: RunningServer) throws -> any DataSource {
    let access = SourceAccess(product: "dvctop/test", environment: [:])
    return try access.source("http://127.0.0.1:\(server.port)")
  }

  private static let failure = SourceError.notFound(path: SafeText("/srv/x.csv"))

  @Test("has every source with its state, its times and what is wrong in both languages")
  func list() async throws {
    let failing = ChangingSource(.failure(Self.failure), name: "/srv/x.csv")
    try await RunningServer.with([ChangingSource(rows: 3), failing]) { server in
      try await server.eventually { $0.health.last?.state == .failed }
      let whole = try await server.get("/v1/sources")
      let page = try #require(ServedPage(sources: whole.body))
      #expect(page.rows.map(\.source.name) == ["test:", "/srv/x.csv"])
      #expect(page.rows.map(\.state) == [.good, .failed])
      #expect(page.rows.first?.lastSuccess != nil && page.rows.last?.nextAttempt != nil)
      #expect(page.clock != nil)
      for words in ["không có tệp", "no such file"] { #expect(whole.text.contains(words)) }
      let first = try #require(
        ServedPage(sources: try await server.get("/v1/sources?limit=1").body))
      #expect(first.rows.map(\.source.name) == ["test:"])
      let next = try #require(first.next)
      let second = try #require(
        ServedPage(sources: try await server.get("/v1/sources?limit=1&cursor=\(next)").body))
      #expect(second.rows.map(\.source.name) == ["/srv/x.csv"] && second.next == nil)
      #expect(try await server.get("/v1/sources?cursor=x").status == 400)
    }
  }

  @Test("reaches a screen as it is: every alert with its cause, its times and its severity")
  func alerts() async throws {
    try await RunningServer.with { server in
      try await server.eventually { !$0.book.alerts.isEmpty }
      let client = try Self.client(server)
      #expect(try await client.read(ReadRequest()) != nil)
      let served = try #require(client.served)
      let book = server.server.state.now.book
      let told = try #require(served.alerts)
      #expect(told.omitted == 0)
      #expect(Set(book.alerts.map(\.finding.rule.id)).count > 1)
      for alert in book.alerts {
        let same = told.alerts.first { $0.id == alert.id }
        #expect(same?.finding == alert.finding && same?.since == alert.since)
        #expect(same?.stage == alert.stage && same?.worstSeverity == alert.worstSeverity)
      }
      #expect(served.sources?.map(\.state) == [.good])
    }
  }

  @Test("is told as soon as it changes, also where the data does not")
  func events() async throws {
    let source = ChangingSource(rows: 3)
    try await RunningServer.with([source]) { server in
      let client = try Self.client(server)
      let version = try await client.read(ReadRequest())?.version
      #expect(client.served?.sources?.map(\.state) == [.good])
      let events = try #require(server.server.events.subscribe(after: nil) {})
      source.change(.failure(Self.failure))
      var told = ""
      for await piece in events.pieces {
        told += String(buffer: piece)
        if told.contains("event: source\n") { break }
      }
      #expect(told.contains("\"state\":\"stale\""))
      #expect(try await client.read(ReadRequest(knownVersion: version)) == nil)
      #expect(client.served?.sources?.map(\.state) == [.stale])
      #expect(client.served?.sources?.first?.error != nil)
    }
  }

  @Test("goes through a server on a server: what is old there is old here")
  func relay() async throws {
    let origin = ChangingSource(rows: 3)
    try await RunningServer.with([origin]) { first in
      try await RunningServer.with([try Self.client(first)]) { second in
        try await second.eventually { $0.health.first?.state == .good }
        origin.change(.failure(Self.failure))
        try await second.eventually { $0.health.first?.state == .stale }
        #expect(second.server.state.now.health.first?.error != nil)
        origin.change(.success(TestData.dataset(rows: 3)))
        try await second.eventually { $0.health.first?.state == .good }
      }
    }
  }
}
