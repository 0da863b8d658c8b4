import HTTPClient
import LoopbackServer
import Testing

@Suite("Faults of servers")
struct FaultTests {
  /// What goes wrong at a server, and what the client makes of it.
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let answer: @Sendable (Connection) -> Void
    let isExpected: @Sendable (HTTPError) -> Bool
  }

  private static func sends(_ text: String) -> @Sendable (Connection) -> Void {
    { connection in
      connection.send(text)
    }
  }

  static let faults: [Fault] = [
    Fault(
      testDescription: "fewer bytes than announced",
      answer: sends("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":"),
      isExpected: { $0 == .truncated(received: 5, announced: 100) }),
    Fault(
      testDescription: "a chunk that is cut",
      answer: sends("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nabc"),
      isExpected: { $0 == .truncated(received: 3, announced: nil) }),
    Fault(
      testDescription: "nothing at all", answer: { _ in },
      isExpected: { $0 == .truncated(received: 0, announced: nil) }),
    Fault(
      testDescription: "something that is not HTTP",
      answer: sends("SSH-2.0-OpenSSH_9.2\r\n"),
      isExpected: { $0 == .notHTTP(host: "127.0.0.1") }),
    Fault(
      testDescription: "a length that is none",
      answer: sends("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc"),
      isExpected: { $0 == .notHTTP(host: "127.0.0.1") }),
    Fault(
      testDescription: "damaged compression",
      answer: { connection in
        connection.answer(headers: ["Content-Encoding: gzip"], body: Array("not gzip!".utf8))
      },
      isExpected: { $0 == .damagedCompression }),
    Fault(
      testDescription: "a header line without end",
      answer: { connection in
        connection.send("HTTP/1.1 200 OK\r\nX: ")
        while connection.send(String(repeating: "x", count: 64 << 10)) {}
      },
      isExpected: { if case .headTooLarge = $0 { true } else { false } }),
    Fault(
      testDescription: "header lines without end",
      answer: { connection in
        connection.send("HTTP/1.1 200 OK\r\n")
        while connection.send("X-Header: value\r\n") {}
      },
      isExpected: { $0 == .headTooLarge(limit: 64 << 10) }),
    Fault(
      testDescription: "heads without end",
      answer: { connection in
        while connection.send("HTTP/1.1 100 Continue\r\n\r\n") {}
      },
      isExpected: { $0 == .headTooLarge(limit: 64 << 10) }),
    Fault(
      testDescription: "more than the limit, announced",
      answer: sends("HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\n"),
      isExpected: { $0 == .bodyTooLarge(limit: 256 << 20) }),
  ]

  @Test("are told apart, and none of them shows the token", arguments: faults)
  func told(_ fault: Fault) async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      fault.answer(connection)
    }
    let request = try Asking.request(server.address(), token: Secret("s3cret-token"))
    let error = try #require(await Asking.failure(request))
    #expect(fault.isExpected(error), "\(error)")
    #expect(!"\(error) \(String(reflecting: error))".contains("s3cret"))
  }

  @Test("A body without end ends at the limit")
  func endless() async throws {
    let left = Gate()
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.send("HTTP/1.1 200 OK\r\n\r\n")
      while connection.send(String(repeating: "x", count: 64 << 10)) {}
      left.open()
    }
    let limits = HTTPLimits(wireBytes: 1 << 20, bodyBytes: 1 << 30)
    let request = try Asking.request(server.address(), limits: limits)
    #expect(await Asking.failure(request) == .bodyTooLarge(limit: 1 << 20))
    await left.opened()
  }

  @Test("A body that is small on the wire and huge when decompressed ends early")
  func bomb() async throws {
    let bomb = try Gzip.zeros(64 << 20)
    #expect(bomb.count < 1 << 20)
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.answer(headers: ["Content-Encoding: gzip"], body: bomb)
    }
    let limits = HTTPLimits(bodyBytes: 1 << 20)
    let request = try Asking.request(server.address(), limits: limits)
    #expect(await Asking.failure(request) == .decompressedTooLarge(limit: 1 << 20))
  }

  @Test("A body that is longer than announced is cut where it was to end")
  func tooLong() async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}{}{}")
    }
    #expect(try await Asking.result(Asking.request(server.address())).get().text == "{}")
  }

  @Test("Nobody who listens is told from nobody at all")
  func unreachable() async throws {
    let port = try await TransferTests.closedPort()
    #expect(
      await Asking.failure(try Asking.request("http://127.0.0.1:\(port)/"))
        == .connectionRefused("127.0.0.1:\(port)"))
    // No name server is asked for a label longer than names can have.
    let host = String(repeating: "x", count: 70) + ".test"
    #expect(await Asking.failure(try Asking.request("http://\(host)/")) == .unknownHost(host))
  }

  @Test("Each part has its own deadline")
  func deadlines() async throws {
    let server = try LoopbackServer { connection in
      let request = connection.request() ?? ""
      if request.hasPrefix("GET /stall") {
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
      } else if request.hasPrefix("GET /drip") {
        connection.send("HTTP/1.1 200 OK\r\n\r\n")
        while connection.send("x") {}
      }
      connection.waitUntilClientLeaves()
    }
    var request = try Asking.request(server.address("/silence"))
    request.deadlines.firstByte = .milliseconds(50)
    #expect(await Asking.failure(request) == .timedOut(.firstByte, after: .milliseconds(50)))
    request = try Asking.request(server.address("/stall"))
    request.deadlines.stallWindow = .milliseconds(50)
    #expect(await Asking.failure(request) == .timedOut(.stall, after: .milliseconds(50)))
    request = try Asking.request(server.address("/drip"))
    request.deadlines.whole = .milliseconds(50)
    #expect(await Asking.failure(request) == .timedOut(.whole, after: .milliseconds(50)))
    request = try Asking.request(server.address("/drip"))
    request.deadlines.stallWindow = .milliseconds(50)
    request.deadlines.stallBytes = 1 << 40
    #expect(await Asking.failure(request) == .timedOut(.stall, after: .milliseconds(50)))
  }

  @Test("A handshake that is never answered ends with the time for connecting")
  func silentHandshake() async throws {
    let server = try LoopbackServer { $0.waitUntilClientLeaves() }
    var request = try Asking.request("https://127.0.0.1:\(server.port)/")
    request.deadlines.connect = .milliseconds(50)
    #expect(await Asking.failure(request) == .timedOut(.connect, after: .milliseconds(50)))
  }

  @Test("A task that is cancelled ends its transfer")
  func cancellation() async throws {
    let asked = Gate()
    let left = Gate()
    let server = try LoopbackServer { connection in
      _ = connection.request()
      asked.open()
      connection.waitUntilClientLeaves()
      left.open()
    }
    let request = try Asking.request(server.address())
    let task = Task { await Asking.failure(request) }
    await asked.opened()
    task.cancel()
    #expect(await task.value == .cancelled)
    await left.opened()
    let late = Task { () -> HTTPError? in
      await Gate.never()
      return await Asking.failure(request)
    }
    late.cancel()
    #expect(await late.value == .cancelled)
  }
}

extension Gate {
  /// Comes back when the task is cancelled.
  fileprivate static func never() async {
    let gate = Gate()
    await withTaskCancellationHandler {
      await gate.opened()
    } onCancel: {
      gate.open()
    }
  }
}
