import Glibc
import TestSupport
import Testing

@testable import Server

@Suite("Access", .serialized)
struct AccessTests {
  private static let token = "correct-horse-battery-staple"

  @Test(
    "needs the token", arguments: ["/v1/dataset", "/v1/events", "/metrics", "/openapi.yaml", "/x"])
  func absent(_ path: String) async throws {
    try await RunningServer.with([ChangingSource(rows: 3)], token: Self.token) { server in
      for fields in [
        [:], ["Authorization": "Bearer wrong-horse-battery-staple"],
        ["Authorization": "Basic " + Self.token], ["Authorization": "Bearer"],
        ["Authorization": "Bearer " + Self.token + "x"],
        ["Authorization": "Bearer " + Self.token.dropLast()],
      ] {
        let answer = try await server.get(path, fields: fields)
        #expect(answer.status == 401)
        #expect(answer.fields["www-authenticate"] == "Bearer realm=\"dvctop\"")
        #expect(!answer.text.contains(Self.token))
      }
    }
  }

  @Test("is given with it", arguments: ["Bearer", "bearer", "BEARER"])
  func shown(_ scheme: String) async throws {
    try await RunningServer.with([ChangingSource(rows: 3)], token: Self.token) { server in
      let fields = ["Authorization": "\(scheme) \(Self.token)"]
      try await #expect(server.get("/v1/dataset", fields: fields).status == 200)
      try await #expect(server.get("/metrics", fields: fields).status == 200)
    }
  }

  @Test("to health and readiness needs none", arguments: ["/healthz", "/readyz"])
  func open(_ path: String) async throws {
    try await RunningServer.with([ChangingSource(rows: 3)], token: Self.token) { server in
      try await #expect(server.get(path).status == 200)
    }
  }

  @Test("from other machines without a token is refused, unless it is wanted")
  func listening() throws {
    for host in [
      "0.0.0.0", "::", "192.168.1.5", "example.org", "127.0.0.1.example.org", "1270.0.0.1",
    ] {
      #expect(throws: ServerError.openToAll(host: host)) {
        try ServerOptions(address: ListenAddress(host: host))
      }
      _ = try ServerOptions(address: ListenAddress(host: host), isPublic: true)
      _ = try ServerOptions(address: ListenAddress(host: host), token: BearerToken(Self.token))
    }
    for host in ["127.0.0.1", "127.9.9.9", "localhost", "::1", "[::1]"] {
      _ = try ServerOptions(address: ListenAddress(host: host))
    }
  }

  @Test("tokens are one line of enough visible characters, and are never shown")
  func tokens() throws {
    for text in ["", "short", "with a space in it", "with\na line break", "dấu-tiếng-việt-ở-đây"] {
      #expect(BearerToken(text) == nil)
    }
    let token = try #require(BearerToken(Self.token))
    var shown = "\(token) \(String(reflecting: token)) \(String(describing: token))"
    dump(token, to: &shown)
    // "c" as a number: the first byte of the token.
    #expect(!shown.contains("horse") && !shown.contains("99"))
  }

  @Test("tokens are read from files of one owner only")
  func tokenFiles() throws {
    var template = Array("/tmp/dvctop-token-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer {
      close(descriptor)
      unlink(path)
    }
    let line = Array((Self.token + "\n").utf8)
    #expect(write(descriptor, line, line.count) == line.count)
    #expect(try BearerToken(file: path).isShown(in: "Bearer " + Self.token))
    fchmod(descriptor, 0o644)
    #expect(throws: ServerError.self) { try BearerToken(file: path) }
    fchmod(descriptor, 0o600)
    ftruncate(descriptor, 3)
    #expect(throws: ServerError.badToken) { try BearerToken(file: path) }
    #expect(throws: ServerError.self) { try BearerToken(file: path + ".none") }
    #expect(throws: ServerError.self) { try BearerToken(file: "/tmp") }
  }

  @Test(
    "is refused by the program itself, before it listens",
    arguments: [
      (["--listen", "0.0.0.0"], [:], 2, "--public"),
      (["--token-file", "/nowhere"], [:], 2, "/nowhere"),
      ([], ["DVCTOP_TOKEN": "short"], 2, "token"), (["/nowhere"], [:], 4, "/nowhere"),
      (["gopher://x"], [:], 4, "gopher"),
      (["--listen", "203.0.113.1", "--public"], [:], 1, "listen"),
    ] as [([String], [String: String], Int32, String)])
  func program(
    _ arguments: [String], _ environment: [String: String], _ status: Int32, _ word: String
  ) async throws {
    let run = try await Blocking.run {
      try ProgramRun(
        BuiltProgram.path("dvctopd"), arguments: ["--port", "0"] + arguments,
        environment: environment)
    }
    #expect(run.end == .exit(status), "\(run.complaint)")
    #expect(run.complaint.contains(word), "\(run.complaint)")
  }
}
