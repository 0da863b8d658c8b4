import DataSources
import Measures
import NIOCore
import Testing
import Text

@testable import Server

@Suite("Events", .serialized)
struct EventTests {
  private static func ask(_ wire: Wire, lastID: String? = nil) throws {
    let last = lastID.map { "Last-Event-ID: \($0)\r\n" } ?? ""
    try wire.send("GET /v1/events HTTP/1.1\r\nHost: x\r\n\(last)\r\n")
  }

  private static func id(in text: String) throws -> String {
    try String(#require(text.matches(of: /id: ([^\n]+)\n/).last).1)
  }

  @Test("begin with the present dataset, and tell of each new one")
  func datasets() async throws {
    let source = ChangingSource(rows: 3)
    try await RunningServer.with([source]) { server in
      let tag = try #require(try await server.get("/v1/dataset").fields["etag"])
      let second = try await Wire.run(server.port) { wire in
        try Self.ask(wire)
        let head = try wire.read(through: "\r\n\r\n")
        #expect(head.contains("HTTP/1.1 200") && head.contains("text/event-stream"))
        let first = try wire.read(through: "}\n\n")
        #expect(first.contains("event: dataset\n"))
        #expect(first.contains(tag.replacing("\"", with: "\\\"")))
        source.change(.success(TestData.dataset(rows: 4)))
        return try wire.read(through: "}\n\n")
      }
      let changed = try #require(try await server.get("/v1/dataset").fields["etag"])
      #expect(changed != tag)
      #expect(second.contains(changed.replacing("\"", with: "\\\"")))
    }
  }

  @Test("keep quiet when the same dataset comes again")
  func sameDataset() async throws {
    let source = ChangingSource(rows: 3)
    try await RunningServer.with([source]) { server in
      source.change(.success(TestData.dataset(rows: 3)))
      source.change(.success(TestData.dataset(rows: 4)))
      try await server.eventually("dvctop_dataset_observations 4")
      try await server.eventually("dvctop_datasets_published_total 2")
    }
  }

  @Test("go on after the last one that was seen")
  func resume() async throws {
    let source = ChangingSource(rows: 3)
    try await RunningServer.with([source]) { server in
      let first = try await Wire.run(server.port) { wire in
        try Self.ask(wire)
        return try Self.id(in: wire.read(through: "}\n\n"))
      }
      for rows in 4...6 {
        source.change(.success(TestData.dataset(rows: rows)))
        try await server.eventually("dvctop_dataset_observations \(rows)")
      }
      let missed = try await Wire.run(server.port) { wire in
        try Self.ask(wire, lastID: first)
        var text = ""
        for _ in 0..<3 { text += try wire.read(through: "}\n\n") }
        return text
      }
      for rows in 4...6 { #expect(missed.contains("\"observations\":\(rows),")) }
      #expect(!missed.contains(first + "\n"))
    }
  }

  @Test(
    "begin anew for those who come from elsewhere",
    arguments: ["other-1", "x", "", "999999999999999999999", "-", "-1"])
  func strangers(_ lastID: String) async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) { server in
      let text = try await Wire.run(server.port) { wire in
        try Self.ask(wire, lastID: lastID)
        return try wire.read(through: "}\n\n")
      }
      #expect(text.contains("event: dataset\n"))
    }
  }

  @Test("send comments while nothing happens")
  func heartbeat() async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) {
      $0.heartbeat = .milliseconds(20)
    } body: { server in
      try await Wire.run(server.port) { wire in
        try Self.ask(wire)
        for _ in 0..<3 { _ = try wire.read(through: ": \n\n") }
      }
    }
  }

  @Test("tell of alerts, and the list has them")
  func alerts() async throws {
    let failing = ChangingSource(.failure(.malformed(detail: .empty)), name: "failing:")
    try await RunningServer.with([ChangingSource(rows: 3), failing]) { server in
      let list = try await Wire.run(server.port) { wire in
        try Self.ask(wire, lastID: nil)
        return try wire.read(through: "}\n\n")
      }
      #expect(list.contains("event: dataset"))
      try await server.eventually("dvctop_alerts{stage=\"firing\",severity=\"critical\"} 1")
      let alerts = try await server.get("/v1/alerts")
      #expect(alerts.text.contains("\"id\":\"stale~source:failing:~\""))
      #expect(alerts.text.contains("\"stage\":\"firing\""))
      let events = try #require(server.server.events.subscribe(after: nil) {})
      failing.change(.success(TestData.dataset(rows: 1)))
      var told = ""
      for await piece in events.pieces {
        told += String(buffer: piece)
        if told.contains("\"change\":\"resolved\"") { break }
      }
      #expect(told.contains("event: alert\n"))
      try await server.eventually("dvctop_alerts{stage=\"firing\",severity=\"critical\"} 0")
    }
  }

  @Test("forget a reader that hangs up")
  func leaving() async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) { server in
      try await Wire.run(server.port) { wire in
        try Self.ask(wire)
        _ = try wire.read(through: "}\n\n")
        #expect(server.server.events.readerCount == 1)
      }
      try await server.eventually("dvctop_event_readers 0")
      try await server.eventually("dvctop_connections 0")
    }
  }

  @Test("drop a reader that does not read, and reach the others")
  func slowReader() async throws {
    let source = ChangingSource(rows: 3)
    try await RunningServer.with([source]) {
      $0.limits.waitingEvents = 4
    } body: { server in
      try await Wire.run(server.port, receiveBuffer: 4_096) { slow in
        try Self.ask(slow)
        _ = try slow.read(through: "\r\n\r\n")
        let quick = try Wire(port: server.port)
        try Self.ask(quick)
        _ = try quick.read(through: "}\n\n")
        #expect(server.server.events.readerCount == 2)
        let published = PublishedDataset(TestData.dataset(rows: 3), at: .now)
        // As much at a time as the quick one takes before the next comes.
        let many = [ServerEvent](repeating: .dataset(published), count: 500)
        var rounds = 0
        while server.server.events.readerCount == 2, rounds < 1_000 {
          server.server.events.publish(many)
          for _ in many { _ = try quick.read(through: "}\n\n") }
          rounds += 1
        }
        #expect(server.server.events.readerCount == 1)
        // It is closed, not left waiting.
        _ = try slow.readToEnd()
      }
      try await server.eventually("dvctop_event_readers_dropped_total 1")
    }
  }

  @Test("are refused when there are too many readers")
  func tooMany() async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) {
      $0.limits.eventReaders = 1
    } body: { server in
      try await Wire.run(server.port) { wire in
        try Self.ask(wire)
        _ = try wire.read(through: "}\n\n")
        let second = try Wire(port: server.port)
        try Self.ask(second)
        #expect(try second.read(through: "\r\n\r\n").contains("HTTP/1.1 503"))
      }
    }
  }
}
