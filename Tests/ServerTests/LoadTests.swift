import Glibc
import Measures
import TestSupport
import Testing

@testable import Server

@Suite("Clients that hold on", .serialized)
struct LoadTests {
  @Test("without a word are closed, and others are answered meanwhile")
  func silence() async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) {
      $0.limits.firstRequest = .milliseconds(500)
    } body: { server in
      let silent = try await Blocking.run { try (0..<500).map { _ in try Wire(port: server.port) } }
      try await #expect(server.get("/healthz").status == 200)
      try await server.eventually("dvctop_connections_silent_total 500")
      let heard = try await Blocking.run { try silent.flatMap { try $0.readToEnd() } }
      #expect(heard.isEmpty)
    }
  }

  /// Raises the limit of open files, and tells how many connections a test may open: at most half
  /// of what the system allows, since others have files open too.
  private static func room(for wanted: Int) -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 0 }
    limit.rlim_cur = limit.rlim_max
    _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return min(wanted, Int(clamping: limit.rlim_max) / 2)
  }

  private static func ask(_ port: Int, _ target: String) throws -> Answer {
    let wire = try Wire(port: port)
    try wire.send("GET \(target) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    return try Answer(wire.readToEnd())
  }

  @Test("without a word may be ten thousand, where the system allows it: others are answered")
  func manySilent() async throws {
    let count = Self.room(for: 10_000)
    try #require(count > 0)
    let folder = try TemporaryFolder()
    let rates = try folder.write(
      "period,unit,indicator,value\n2024-01,vn,e2e,42\n", to: "rates.csv")
    try await Blocking.run {
      let daemon = try DaemonProcess("'\(rates)'")
      var silent: [Wire] = []
      while silent.count < count {
        // Fewer than may wait to be accepted: the system would drop the others unsaid.
        for _ in 0..<min(500, count - silent.count) {
          silent.append(try Wire(port: daemon.port))
        }
        #expect(try Self.ask(daemon.port, "/healthz").status == 200)
      }
      while try Self.ask(daemon.port, "/readyz").status == 503 {}
      #expect(try Self.ask(daemon.port, "/v1/units?limit=1").status == 200)
      let opened = try Self.opened(try Self.ask(daemon.port, "/metrics").text)
      #expect(opened > count, "the server itself counts them, and those that asked")
    }
  }

  /// How many connections the server says that it has opened.
  private static func opened(_ metrics: String) throws -> Int {
    let name = "dvctop_connections_opened_total "
    let line = try #require(metrics.split(separator: "\n").first { $0.hasPrefix(name) })
    return try #require(Int(line.dropFirst(name.count)))
  }

  @Test("with half a request are closed too")
  func halfRequests() async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) {
      $0.limits.firstRequest = .milliseconds(200)
    } body: { server in
      let rest = try await Wire.run(server.port) { wire in
        try wire.send("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        return try wire.readToEnd()
      }
      #expect(rest.isEmpty)
    }
  }

  @Test("after an answer are closed when they ask nothing more")
  func idle() async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) {
      $0.limits.idle = .milliseconds(100)
    } body: { server in
      try await Wire.run(server.port) { wire in
        try wire.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        _ = try wire.read(through: "\"}")
        #expect(try wire.readToEnd().isEmpty)
      }
    }
  }

  @Test("and do not take their answer are closed")
  func stalled() async throws {
    try await RunningServer.with([ChangingSource(.success(TestData.large))]) {
      $0.limits.stall = .milliseconds(200)
    } body: { server in
      let wire = try await Blocking.run { try Wire(port: server.port, receiveBuffer: 4_096) }
      try wire.send("GET /v1/dataset HTTP/1.1\r\nHost: x\r\n\r\n")
      try await server.eventually("dvctop_connections_stalled_total 1")
      try await server.eventually("dvctop_connections 0")
      try await #expect(server.get("/healthz").status == 200)
    }
  }

  @Test("are counted in bytes taken, not in time")
  func progress() {
    var progress = ReaderProgress(window: .seconds(10), leastBytes: 100)
    let start = ContinuousClock.now
    func isStalled(_ waiting: Int, after seconds: Int) -> Bool {
      progress.isStalled(waiting: waiting, at: start + .seconds(seconds))
    }
    progress.wrote(10_000)
    var answers = [
      isStalled(9_000, after: 0), isStalled(9_000, after: 9), isStalled(8_900, after: 10),
    ]
    progress.wrote(500)
    answers += [isStalled(9_300, after: 20), isStalled(9_201, after: 30)]
    progress.reset()
    answers.append(isStalled(9_201, after: 60))
    #expect(answers == [false, false, false, false, true, false])
  }

  private static func sendForever(_ piece: String, over wire: Wire) throws {
    while true { try wire.send(piece) }
  }

  @Test("and send bodies without end are let go")
  func endlessBody() async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) {
      $0.limits.linger = .milliseconds(100)
    } body: { server in
      try await Wire.run(server.port) { wire in
        try wire.send(
          "POST /v1/alerts/a~b~c/ack HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
        let piece = "1000\r\n" + String(repeating: "x", count: 4_096) + "\r\n"
        // It ends with an error of the connection, or it never ends.
        #expect(throws: TestFailure.self) { try Self.sendForever(piece, over: wire) }
      }
    }
  }
}
