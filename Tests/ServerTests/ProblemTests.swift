import Testing

@testable import Server

@Suite("Problems", .serialized)
struct ProblemTests {
  private static func expect(
    _ answer: Answer, _ status: Int, _ kind: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(answer.status == status, "\(answer.text)", sourceLocation: sourceLocation)
    #expect(
      answer.fields["content-type"] == "application/problem+json", sourceLocation: sourceLocation)
    let problem = try answer.json(ProblemDocument.self)
    #expect(problem.status == status, sourceLocation: sourceLocation)
    #expect(!problem.title.isEmpty && !problem.detail.isEmpty, sourceLocation: sourceLocation)
    guard let kind else { return }
    #expect(problem.type == "urn:dvctop:problem:" + kind, sourceLocation: sourceLocation)
  }

  @Test(
    "tell what is not there",
    arguments: [
      "/", "/v1", "/v1/", "/v1/dataset/", "//v1/dataset", "/v1/alerts/x/y", "/v1/alerts//ack",
      "/v1/alerts/{id}/ack/x", "/../../etc/passwd", "/v1/../../etc/passwd", "/%2e%2e/etc/passwd",
      "/v1/..%2f..%2fetc%2fpasswd", "/v1/dataset%00", "/openapi.yaml/../metrics",
    ])
  func unknownPaths(_ path: String) async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) { server in
      try Self.expect(try await server.get(path), 404, "unknown-path")
    }
  }

  @Test(
    "tell which methods there are",
    arguments: [
      ("POST", "/v1/dataset", "GET, HEAD"), ("DELETE", "/v1/units", "GET, HEAD"),
      ("OPTIONS", "/healthz", "GET, HEAD"), ("TRACE", "/metrics", "GET, HEAD"),
      ("GET", "/v1/alerts/x~y~z/ack", "POST"),
    ])
  func methods(_ method: String, _ path: String, _ allowed: String) async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) { server in
      let answer = try await server.get(path, method: method)
      try Self.expect(answer, 405, "method-not-allowed")
      #expect(answer.fields["allow"] == allowed)
    }
  }

  @Test("keep acknowledgement and silence free", arguments: ["ack", "silence"])
  func reserved(_ action: String) async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) { server in
      let answer = try await server.get(
        "/v1/alerts/below-target~ha-noi~e2e:emc/\(action)", method: "POST",
        fields: ["Content-Length": "2"], body: "{}")
      try Self.expect(answer, 501, "reserved")
    }
  }

  @Test(
    "tell what is wrong with a query",
    arguments: [
      ("/v1/dataset?x=1", "unknown-parameter"), ("/v1/units?Level=province", "unknown-parameter"),
      ("/v1/units?level=planet", "bad-parameter"), ("/v1/units?as_of=2024-02-30", "bad-parameter"),
      ("/v1/units?as_of=2024", "bad-parameter"), ("/v1/units?limit=0", "bad-parameter"),
      ("/v1/units?limit=1001", "bad-parameter"), ("/v1/units?limit=-1", "bad-parameter"),
      ("/v1/units?limit=+5", "bad-parameter"), ("/v1/units?limit=", "bad-parameter"),
      ("/v1/units?limit=99999999999999999999", "bad-parameter"),
      ("/v1/units?limit=1&limit=2", "repeated-parameter"), ("/v1/units?level=%zz", "bad-encoding"),
      ("/v1/units?level=%ff", "bad-encoding"), ("/v1/units?level=%", "bad-encoding"),
      ("/v1/observations?kind=decade", "bad-parameter"),
      ("/v1/rankings?period=2024-13", "bad-parameter"), ("/v1/alerts?cursor=x", "bad-cursor"),
      ("/healthz?verbose", "unknown-parameter"),
    ])
  func queries(_ target: String, _ kind: String) async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) { server in
      try Self.expect(try await server.get(target), 400, kind)
    }
  }

  @Test(
    "tell which unit or indicator is unknown",
    arguments: [
      ("/v1/observations?unit=atlantis", "unknown-unit"),
      ("/v1/units?parent=", "unknown-unit"), ("/v1/rankings?parent=ha%20noi", "unknown-unit"),
      ("/v1/observations?indicator=happiness", "unknown-indicator"),
      ("/v1/observations?indicator=e2e:none", "unknown-indicator"),
    ])
  func unknownNames(_ target: String, _ kind: String) async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) { server in
      try Self.expect(try await server.get(target), 404, kind)
    }
  }

  @Test("show nothing of a request that a terminal would obey")
  func hostileText() async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) { server in
      let answer = try await server.get("/v1/units?parent=%1b%5b2J%E2%80%AE")
      try Self.expect(answer, 404)
      #expect(!answer.text.contains("\u{1b}") && !answer.text.contains("\u{202e}"))
      #expect(!answer.text.lowercased().contains("u001b"))
    }
  }

  @Test("end bodies that nobody asked for")
  func largeBody() async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) { server in
      let answer = try await server.get(
        "/v1/alerts/a~b~c/ack", method: "POST", fields: ["Content-Length": "10000000"])
      try Self.expect(answer, 413, "body-too-large")
      #expect(answer.fields["connection"] == "close")
    }
  }

  @Test("end targets that are too long")
  func longTarget() async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) { server in
      let target = "/v1/units?level=" + String(repeating: "x", count: 5_000)
      try Self.expect(try await server.get(target), 414, "target-too-long")
    }
  }

  @Test(
    "end heads that are too large",
    arguments: [
      ["X-Large": String(repeating: "x", count: 20_000)],
      Dictionary(
        uniqueKeysWithValues: (0..<8).map { ("X-\($0)", String(repeating: "x", count: 7_000)) }),
      Dictionary(uniqueKeysWithValues: (0..<500).map { ("X-\($0)", "x") }),
    ])
  func hugeHeads(_ fields: [String: String]) async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) { server in
      let answer = try await server.get("/v1/units", fields: fields)
      try Self.expect(answer, 431, "head-too-large")
      #expect(answer.fields["connection"] == "close")
      try await #expect(server.get("/healthz").status == 200)
    }
  }

  @Test(
    "answer what is no request",
    arguments: [
      "HELLO\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET /\u{1}\r\n\r\n", "\u{16}\u{3}\u{1}\r\n",
    ])
  func garbage(_ bytes: String) async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) { server in
      let answer = try await Wire.run(server.port) { wire in
        try wire.send(bytes)
        return try Answer(wire.readToEnd())
      }
      try Self.expect(answer, 400, "malformed-request")
    }
  }

  @Test("do not come between answers of one connection")
  func pipelining() async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) { server in
      let text = try await Wire.run(server.port) { wire in
        try wire.send(
          "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /nothing HTTP/1.1\r\nHost: x\r\n\r\n"
            + "GET /readyz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        return String(decoding: try wire.readToEnd(), as: UTF8.self)
      }
      let statuses = text.matches(of: /HTTP\/1\.1 (\d+)/).map { String($0.1) }
      #expect(statuses == ["200", "404", "200"])
    }
  }
}
