import DataSources
import Measures
import NIOCore
import TestSupport
import Testing
import Text

@testable import Server

@Suite("The dataset", .serialized)
struct DatasetTests {
  @Test("is the document of the sources, named by a strong tag")
  func document() async throws {
    let dataset = try TestData.sample.get()
    try await RunningServer.with { server in
      let answer = try await server.get("/v1/dataset")
      #expect(answer.status == 200)
      #expect(answer.fields["content-type"] == "application/json")
      #expect(answer.fields["etag"]?.wholeMatch(of: /"[0-9a-f]{32}"/) != nil)
      #expect(answer.fields["vary"] == "accept-encoding")
      #expect(answer.body == DatasetDocument.encode(dataset))
    }
  }

  @Test("is not sent again to those who have it", arguments: ["%", "W/%", "\"x\", %", "*"])
  func unchanged(_ pattern: String) async throws {
    try await RunningServer.with { server in
      let tag = try #require(try await server.get("/v1/dataset").fields["etag"])
      let known = pattern.replacing("%", with: tag)
      let answer = try await server.get("/v1/dataset", fields: ["If-None-Match": known])
      #expect(answer.status == 304)
      #expect(answer.body.isEmpty)
      #expect(answer.fields["etag"] == tag)
      #expect(answer.fields["content-length"] == nil)
    }
  }

  @Test("is sent to those who have another")
  func changed() async throws {
    try await RunningServer.with { server in
      let fields = ["If-None-Match": "\"0123456789abcdef0123456789abcdef\""]
      try await #expect(server.get("/v1/dataset", fields: fields).status == 200)
    }
  }

  @Test("has another tag when compressed, and either tag is known")
  func compressed() async throws {
    try await RunningServer.with { server in
      let plain = try await server.get("/v1/dataset")
      let small = try await server.get("/v1/dataset", fields: ["Accept-Encoding": "br, gzip"])
      #expect(small.fields["content-encoding"] == "gzip")
      #expect(small.fields["etag"] != plain.fields["etag"])
      #expect(small.body.count * 4 < plain.body.count)
      let tag = try #require(small.fields["etag"])
      try await #expect(
        server.get("/v1/dataset", fields: ["If-None-Match": tag]).status == 304)
    }
  }

  @Test("is unpacked by curl to what it was")
  func curl() async throws {
    try await RunningServer.with { server in
      let address = "http://127.0.0.1:\(server.port)/v1/dataset"
      let plain = try await Self.curl(["-s", "-S", address])
      let unpacked = try await Self.curl(["-s", "-S", "--compressed", address])
      #expect(plain.end == .exit(0) && plain.output.count > 100_000)
      #expect(plain.output == unpacked.output)
    }
  }

  private static func curl(_ arguments: [String]) async throws -> ProgramRun {
    try await Blocking.run { try ProgramRun("/usr/bin/curl", arguments: arguments) }
  }

  @Test(
    "is compressed only for those who want it",
    arguments: [
      (nil, false), ("", false), ("gzip", true), ("GZIP;q=0.5", true), ("gzip;q=0", false),
      ("gzip; q=0.000", false), ("*", true), ("*;q=0", false), ("identity", false),
      ("br, *;q=0.1", true), ("*, gzip;q=0", false), ("x-gzip", true),
    ] as [(String?, Bool)])
  func acceptance(_ field: String?, isAccepted: Bool) {
    #expect(DatasetEndpoint.acceptsGzip(field) == isAccepted)
  }

  @Test("has a head of its own")
  func head() async throws {
    try await RunningServer.with { server in
      let whole = try await server.get("/v1/dataset")
      let head = try await server.get("/v1/dataset", method: "HEAD")
      #expect(head.status == 200)
      #expect(head.body.isEmpty)
      #expect(head.fields["etag"] == whole.fields["etag"])
      #expect(head.fields["content-length"] == String(whole.body.count))
    }
  }

  @Test("is missing, and the server not ready, until a source has given one")
  func notYet() async throws {
    let source = ChangingSource(.failure(.busy(retryAfterSeconds: nil)))
    try await RunningServer.with([source], waits: false) { server in
      try await #expect(server.get("/healthz").status == 200)
      for path in ["/readyz", "/v1/dataset", "/v1/units", "/v1/rankings"] {
        let answer = try await server.get(path)
        #expect(answer.status == 503)
        #expect(answer.fields["retry-after"] == "5")
      }
      let subscription = try #require(server.server.events.subscribe(after: nil) {})
      source.change(.success(TestData.dataset(rows: 3)))
      for await piece in subscription.pieces
      where String(buffer: piece).contains("event: dataset") {
        break
      }
      try await #expect(server.get("/readyz").status == 200)
      try await #expect(server.get("/v1/dataset").status == 200)
    }
  }

  @Test("stays as it was when its source fails")
  func lastGood() async throws {
    let source = ChangingSource(rows: 3)
    try await RunningServer.with([source]) { server in
      let before = try await server.get("/v1/dataset")
      source.change(.failure(.connectionRefused(SafeText("x"))))
      try await server.eventually("dvctop_source_up{source=\"test:\"} 0")
      let after = try await server.get("/v1/dataset")
      #expect(after.body == before.body)
      try await #expect(server.get("/readyz").status == 200)
    }
  }

  @Test("of several sources is one; the first leads")
  func merged() async throws {
    let sources = [ChangingSource(rows: 3, name: "a:"), ChangingSource(rows: 30, name: "b:")]
    try await RunningServer.with(sources, waits: false) { server in
      try await server.eventually("dvctop_dataset_observations 33")
    }
  }

  @Test("of the same content has the same name")
  func sameContent() {
    let first = PublishedDataset(TestData.dataset(rows: 5), at: .now)
    let second = PublishedDataset(TestData.dataset(rows: 5), at: .now)
    let other = PublishedDataset(TestData.dataset(rows: 6), at: .now)
    #expect(first.fingerprint == second.fingerprint)
    #expect(first.compressed.body == second.compressed.body)
    #expect(first.fingerprint != other.fingerprint)
  }

  @Test(
    "is named by a hash that others compute too",
    arguments: [
      ("", "6c62272e07bb014262b821756295c58d"), ("a", "d228cb696f1a8caf78912b704e4a8964"),
      ("foobar", "343e1662793c64bf6f0d3597ba446f18"),
    ])
  func hash(_ text: String, _ expected: String) {
    #expect(ContentHash(text.utf8).hexadecimal == expected)
  }
}
