import API
import DataSources
import HTTPClient
import LoopbackServer
import Measures
import Synchronization
import Testing

@Suite("Events of a server")
struct ChangesTests {
  private static let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"

  @Test(
    "tell that the dataset, the alerts or the sources have changed",
    arguments: ["dataset", "alert", "source"])
  func events(_ type: String) async throws {
    let seen = Gate()
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.send(Self.head + ": hello\n\nevent: \(type)\ndata: x\n\n")
      connection.waitUntilClientLeaves()
      seen.open()
    }
    let source = try Serving.source(
      server.address("/base"), token: Secret("t0ken"), decoder: Decoding.sample)
    let listening = Task {
      for await _ in source.changes() { return true }
      return false
    }
    #expect(await listening.value)
    // Nobody listens any more, so the connection is closed.
    await seen.opened()
    let request = try #require(server.requests.first)
    #expect(request.hasPrefix("GET /base/v1/events HTTP/1.1\r\n"))
    #expect(request.contains("Accept: text/event-stream\r\n"))
    #expect(request.contains("Bearer t0ken\r\n"))
    #expect(!request.contains("Last-Event-ID"))
  }

  @Test("of another kind tell nothing")
  func otherEvents() async throws {
    let isTold = Gate()
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.send(Self.head + "event: weather\ndata: x\n\n: \n\n")
      isTold.open()
      connection.waitUntilClientLeaves()
    }
    let source = try Serving.source(server.address(), decoder: Decoding.sample)
    let told = Mutex(false)
    let listening = Task {
      for await _ in source.changes() where !Task.isCancelled { told.withLock { $0 = true } }
    }
    await isTold.opened()
    listening.cancel()
    await listening.value
    let isToldOf = told.withLock { $0 }
    #expect(!isToldOf)
  }

  @Test("that break off are told at once, before the server can be reached again")
  func loss() async throws {
    let connections = Mutex(0)
    let server = try LoopbackServer { connection in
      _ = connection.request()
      if connections.withLock({ number in
        number += 1
        return number == 1
      }) {
        connection.send(Self.head)
      } else {
        connection.answer("503 Service Unavailable")
      }
    }
    var options = Serving.options
    options.reconnection = Backoff(first: .seconds(86_400), cap: .seconds(86_400))
    var changes = try Serving.source(
      server.address(), options: options, decoder: Decoding.sample
    ).changes().makeAsyncIterator()
    #expect(await changes.next() != nil)
    #expect(server.requests.count == 1)
  }

  @Test("go on where they broke off, and what may have been missed is looked at")
  func resume() async throws {
    let connections = Mutex(0)
    let server = try LoopbackServer { connection in
      _ = connection.request()
      let number = connections.withLock { number in
        number += 1
        return number
      }
      connection.send(Self.head)
      if number == 1 {
        connection.send("id: 41\nretry: 1\nevent: weather\ndata: x\n\n")
      } else {
        connection.waitUntilClientLeaves()
      }
    }
    var changes = try Serving.source(server.address(), decoder: Decoding.sample).changes()
      .makeAsyncIterator()
    // The first connection brings no change: these are for the break and for the return.
    while server.requests.count < 2 { #expect(await changes.next() != nil) }
    #expect(server.requests.count == 2)
    #expect(server.requests.last?.contains("Last-Event-ID: 41\r\n") == true)
  }

  @Test("come again after the server has been restarted")
  func restart() async throws {
    let first = try LoopbackServer { connection in
      _ = connection.request()
      connection.send(Self.head + "event: dataset\ndata: 1\n\n")
      connection.waitUntilClientLeaves()
    }
    var changes = try Serving.source(first.address(), decoder: Decoding.sample).changes()
      .makeAsyncIterator()
    #expect(await changes.next() != nil)
    await first.stop()
    let second = try LoopbackServer(port: first.port) { connection in
      _ = connection.request()
      connection.send(Self.head)
      connection.waitUntilClientLeaves()
    }
    while second.requests.isEmpty { #expect(await changes.next() != nil) }
    #expect(second.requests.count == 1)
  }

  @Test("that fall silent are asked for again")
  func silence() async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.send(Self.head)
      connection.waitUntilClientLeaves()
    }
    var options = Serving.options
    options.heartbeatLimit = .milliseconds(20)
    var changes = try Serving.source(
      server.address(), options: options, decoder: Decoding.sample
    ).changes().makeAsyncIterator()
    while server.requests.count < 2 { #expect(await changes.next() != nil) }
  }

  @Test(
    "that are not offered end, and so do those that are refused again and again",
    arguments: [
      ("404 Not Found", 1), ("204 No Content", 1), ("401 Unauthorized", 1), ("200 OK", 1),
      ("500 Oops", 3), ("503 Busy", 3),
    ])
  func notOffered(_ status: String, requests: Int) async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.send("HTTP/1.1 \(status)\r\nRetry-After: 0\r\nConnection: close\r\n\r\n")
    }
    let source = try Serving.source(server.address(), decoder: Decoding.sample)
    for await _ in source.changes() { Issue.record("nothing has changed") }
    #expect(server.requests.count == requests)
  }

  @Test("without end are given up, and the source is pulled instead")
  func flood() async throws {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.send(Self.head + "data: ")
      while connection.send(String(repeating: "x", count: 4_096)) {}
    }
    let source = try Serving.source(server.address(), decoder: Decoding.sample)
    for await _ in source.changes() { Issue.record("nothing has changed") }
    #expect(server.requests.count == 1)
  }
}
