import LoopbackServer
import Synchronization
import Testing

@testable import HTTPClient

@Suite("Answers that come bit by bit")
struct StreamTests {
  private func request(_ server: LoopbackServer) throws -> HTTPRequest {
    var request = try Asking.request(server.address(), limits: HTTPLimits(wireBytes: 0))
    request.deadlines.whole = nil
    return request
  }

  @Test("are read before they end")
  func events() async throws {
    let seen = Gate()
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n")
      connection.send("id: 1\ndata: a\n\n")
      seen.wait()
      connection.send(": heartbeat\n\nid: 2\nretry: 70\ndata: b\n\n")
    }
    let stream = try await Asking.client.stream(try request(server))
    #expect(stream.head.headers.mediaType == "text/event-stream")
    var events = ServerSentEvents(stream).makeAsyncIterator()
    #expect(try await events.next()?.data == "a")
    seen.open()
    #expect(try await events.next()?.data == "b")
    #expect(try await events.next() == nil)
    #expect(events.lastID == "2")
    #expect(events.reconnectionTime == .milliseconds(70))
  }

  @Test("say what is wrong before the first part, and in the middle")
  func failures() async throws {
    let server = try LoopbackServer { connection in
      let request = connection.request() ?? ""
      if request.hasPrefix("GET /cut") {
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
      }
    }
    await #expect(throws: HTTPError.truncated(received: 0, announced: nil)) {
      try await Asking.client.stream(request(server))
    }
    var cut = try request(server)
    cut.address = try HTTPAddress(server.address("/cut"))
    var parts = try await Asking.client.stream(cut).makeAsyncIterator()
    #expect(try await parts.next() == Array("abc".utf8))
    await #expect(throws: HTTPError.truncated(received: 3, announced: 10)) {
      try await parts.next()
    }
  }

  @Test("fall silent, and are given up")
  func silence() async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.send("HTTP/1.1 200 OK\r\n\r\n")
      connection.waitUntilClientLeaves()
    }
    var request = try request(server)
    request.deadlines.stallWindow = .milliseconds(50)
    var parts = try await Asking.client.stream(request).makeAsyncIterator()
    await #expect(throws: HTTPError.timedOut(.stall, after: .milliseconds(50))) {
      try await parts.next()
    }
  }

  @Test("end when nobody holds them, and when their reader is cancelled")
  func letGo() async throws {
    let first = Gate()
    let second = Gate()
    let server = try LoopbackServer { connection in
      let request = connection.request() ?? ""
      connection.send("HTTP/1.1 200 OK\r\n\r\n")
      connection.waitUntilClientLeaves()
      (request.hasPrefix("GET /held") ? second : first).open()
    }
    var request = try request(server)
    _ = try await Asking.client.stream(request).head
    await first.opened()
    request.address = try HTTPAddress(server.address("/held"))
    let stream = try await Asking.client.stream(request)
    let reader = Task { () -> HTTPError? in
      var parts = stream.makeAsyncIterator()
      do throws(HTTPError) {
        return try await parts.next() == nil ? nil : .malformedRedirect
      } catch {
        return error
      }
    }
    reader.cancel()
    #expect(await reader.value == .cancelled)
    await second.opened()
  }

  @Test("wait in a channel that fills up and makes the sender wait")
  func channel() async throws {
    let channel = ByteChannel(capacity: 10)
    let isStarted = TransferThread.start {
      for number in 0..<100 {
        _ = [UInt8](repeating: UInt8(number), count: 7).withUnsafeBufferPointer(channel.put)
      }
      channel.finish(nil)
    }
    #expect(isStarted)
    var all: [UInt8] = []
    while let part = try await channel.next() {
      #expect(part.count <= 14, "one part more than fits")
      all += part
    }
    #expect(all == (0..<100).flatMap { [UInt8](repeating: $0, count: 7) })
  }

  @Test("that nobody will take any more are refused, even while the sender waits")
  func closedChannel() async throws {
    let channel = ByteChannel(capacity: 1)
    let filled = Gate()
    let refused = Gate()
    let answers = Answers()
    let isStarted = TransferThread.start {
      let bytes: [UInt8] = [1, 2]
      answers.note(bytes.withUnsafeBufferPointer(channel.put))
      filled.open()
      answers.note(bytes.withUnsafeBufferPointer(channel.put))
      refused.open()
    }
    #expect(isStarted)
    await filled.opened()
    channel.finish(.cancelled)
    await refused.opened()
    #expect(answers.all == [true, false])
  }

  private final class Answers: Sendable {
    private let list = Mutex<[Bool]>([])
    var all: [Bool] { list.withLock { $0 } }
    func note(_ answer: Bool) { list.withLock { $0.append(answer) } }
  }
}
