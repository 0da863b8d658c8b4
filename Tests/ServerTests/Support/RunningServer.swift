import DataSources
import Logging
import Measures
import NIOCore
import TestSupport

@testable import Server

/// A real server on this machine, while a test runs.
struct RunningServer: Sendable {
  let server: DatasetServer
  let port: Int
  private let task: Task<Void, any Error>

  /// Runs a test on a server at a port that the system chooses.
  ///
  /// - Parameters:
  ///   - sources: what it serves; a part of the sample when nothing is said.
  ///   - token: what has to be shown.
  ///   - waits: whether to begin only when a dataset is published.
  ///   - change: changes the options.
  ///   - body: the test; the server is stopped after it.
  /// - Returns: what the test gives.
  /// - Throws: what the test throws, and why the server does not run.
  static func with<Result: Sendable>(
    _ sources: [any DataSource]? = nil, token: String? = nil, waits: Bool = true,
    change: (inout ServerOptions) -> Void,
    body: (RunningServer) async throws -> Result
  ) async throws -> Result {
    var options = try ServerOptions(
      address: ListenAddress(port: 0), token: token.flatMap { BearerToken($0) })
    options.limits.check = .milliseconds(20)
    change(&options)
    let sources =
      try sources ?? [ChangingSource(.success(TestData.sample.get()))]
    let running = try await RunningServer(sources, options, waits: waits)
    do {
      let result = try await body(running)
      try await running.stop()
      return result
    } catch {
      try await running.stop()
      throw error
    }
  }

  /// The same with options as they are.
  static func with<Result: Sendable>(
    _ sources: [any DataSource]? = nil, token: String? = nil, waits: Bool = true,
    body: (RunningServer) async throws -> Result
  ) async throws -> Result {
    try await with(sources, token: token, waits: waits, change: { _ in }, body: body)
  }

  /// The same at a port where another can listen after it: below those that the system gives to
  /// connections, one of which could have it meanwhile.
  static func withLastingPort<Result: Sendable>(
    _ sources: [any DataSource], body: (RunningServer) async throws -> Result
  ) async throws -> Result {
    while true {
      let port = Int.random(in: 20_000..<32_000)
      guard (try? Wire(port: port)) == nil else { continue }
      return try await with(sources) {
        $0.address = ListenAddress(port: port)
      } body: {
        try await body($0)
      }
    }
  }

  /// Begins a server that outlives a block, and looks at its sources all the time; it has to be
  /// stopped.
  static func begin(_ sources: [any DataSource]) async throws -> RunningServer {
    var options = try ServerOptions(address: ListenAddress(port: 0))
    options.schedule.watchedInterval = .milliseconds(50)
    return try await RunningServer(sources, options, waits: true)
  }

  private init(
    _ sources: [any DataSource], _ options: ServerOptions, waits: Bool
  ) async throws {
    let server = DatasetServer(
      sources: sources, options: options,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    let published = server.events.subscribe(after: nil) {}
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    task = Task {
      defer { port.finish() }
      try await server.run(endedBy: []) { port.yield($0) }
    }
    var iterator = ports.makeAsyncIterator()
    guard let first = await iterator.next() else {
      try await task.value
      throw TestFailure("the server ended before it listened")
    }
    if waits, let published {
      for await piece in published.pieces
      where String(buffer: piece).contains("event: dataset") {
        break
      }
    }
    if let published { server.events.unsubscribe(published.number) }
    self.server = server
    self.port = first
  }

  /// Stops it as a signal does, and waits for its end.
  func stop() async throws {
    task.cancel()
    try await task.value
  }

  /// Asks once and reads the whole answer.
  func get(
    _ target: String, method: String = "GET", fields: [String: String] = [:], body: String = ""
  ) async throws -> Answer {
    try await Wire.run(port) { wire in
      var head = "\(method) \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
      for (name, value) in fields { head += "\(name): \(value)\r\n" }
      try wire.send(head + "\r\n" + body)
      return try Answer(wire.readToEnd(), isHead: method == "HEAD")
    }
  }
}
