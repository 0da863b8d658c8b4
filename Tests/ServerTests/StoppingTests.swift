import Glibc
import Measures
import NIOCore
import TestSupport
import Testing

@testable import Server

@Suite("A server that stops", .serialized)
struct StoppingTests {
  @Test("ends streams of events properly")
  func streams() async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) { server in
      let (begun, begin) = AsyncStream.makeStream(of: Void.self)
      async let whole = Wire.run(server.port) { wire in
        try wire.send("GET /v1/events HTTP/1.1\r\nHost: x\r\n\r\n")
        let first = try wire.read(through: "}\n\n")
        begin.yield()
        return first + String(decoding: try wire.readToEnd(), as: UTF8.self)
      }
      for await _ in begun { break }
      try await server.stop()
      // The last chunk of a body that is whole.
      try await #expect(whole.hasSuffix("0\r\n\r\n"))
    }
  }

  @Test("sends what it has begun to send")
  func download() async throws {
    let source = ChangingSource(.success(TestData.large))
    try await RunningServer.with([source]) { server in
      let expected = try #require(server.server.state.current?.plain.body.readableBytes)
      #expect(expected > 5_000_000)
      let (begun, begin) = AsyncStream.makeStream(of: Void.self)
      async let answer = Wire.run(server.port, receiveBuffer: 65_536) { wire in
        try wire.send("GET /v1/dataset HTTP/1.1\r\nHost: x\r\n\r\n")
        let head = try wire.read(through: "\r\n\r\n")
        begin.yield()
        // Slower than the server stops, quicker than it gives up.
        usleep(300_000)
        return try Answer(Array(head.utf8) + wire.readToEnd())
      }
      for await _ in begun { break }
      try await server.stop()
      try await #expect(answer.body.count == expected)
    }
  }

  @Test("closes those who ask nothing, and takes no more")
  func silence() async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) { server in
      let (begun, begin) = AsyncStream.makeStream(of: Void.self)
      async let rest = Wire.run(server.port) { wire in
        try wire.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        _ = try wire.read(through: "\"}")
        begin.yield()
        return try wire.readToEnd()
      }
      for await _ in begun { break }
      try await server.stop()
      try await #expect(rest.isEmpty)
      await #expect(throws: (any Error).self) { try await server.get("/healthz") }
    }
  }

  @Test("waits for nobody who does not read")
  func stuck() async throws {
    let source = ChangingSource(.success(TestData.large))
    try await RunningServer.with([source]) {
      $0.limits.stop = .milliseconds(100)
    } body: { server in
      let (begun, begin) = AsyncStream.makeStream(of: Void.self)
      let (ended, end) = AsyncStream.makeStream(of: Void.self)
      async let reader: Void = Wire.run(server.port, receiveBuffer: 4_096) { wire in
        try wire.send("GET /v1/dataset HTTP/1.1\r\nHost: x\r\n\r\n")
        _ = try wire.read(through: "\r\n\r\n")
        begin.yield()
        let waiting = Blocking.Gate()
        Task {
          for await _ in ended { break }
          waiting.open()
        }
        waiting.wait()
      }
      for await _ in begun { break }
      try await server.stop()
      end.finish()
      try await reader
    }
  }
}
