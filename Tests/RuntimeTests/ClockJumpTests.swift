import Dashboard
import DataSources
import LoopbackServer
import Measures
import Synchronization
import TerminalIO
import Testing

@testable import Runtime

/// The clock of the machine is set while a server is watched.
@Suite("A clock that jumps")
struct ClockJumpTests {
  /// A server whose figure is another one each time it is asked for.
  private static func server() throws -> LoopbackServer {
    let figure = Mutex(40)
    return try LoopbackServer { connection in
      guard connection.request()?.hasPrefix("GET /v1/dataset") == true else {
        connection.answer("404 Not Found")
        return
      }
      let value = figure.withLock { figure in
        figure += 1
        return figure
      }
      let document = """
        {"contract":"dvctop/1","observations":[
          {"period":"2024","unit":"vn","indicator":"e2e","value":\(value)}]}
        """
      connection.answer(
        headers: ["Content-Type: application/json", "ETag: \"\(value)\""],
        body: Array(document.utf8))
    }
  }

  private static func wait(for mailbox: Mailbox, figure: String) async throws -> SourceHealth {
    while true {
      for action in mailbox.take() {
        guard case .loaded(let report) = action,
          try OneRate.shown(report.dataset) == figure, let health = report.health.first,
          health.state == .good, health.nextAttempt != nil
        else { continue }
        return health
      }
      await Task.yield()
    }
  }

  @Test("neither stops the questions nor makes figures old, and what comes next has its time")
  func jumps() async throws {
    let server = try Self.server()
    let day: Int64 = 86_400
    let clock = Clock(FakeWorld.now)
    let list = try SourceList([server.address("/")], world: FakeWorld().world)
    let mailbox = Mailbox(wakeup: try Wakeup())
    let loader = SourceLoader(
      sources: list.sources, request: ReadRequest(), isSample: false, now: { clock.now })
    let reader = BackgroundReader(loader: loader, mailbox: mailbox)
    reader.start()
    defer { reader.stop() }
    var figure = 41
    for jump in [0, 30 * day, -31 * day, 400 * day] {
      clock.set(by: jump)
      if jump != 0 { reader.reload() }
      let health = try await Self.wait(for: mailbox, figure: "\(figure)")
      let next = try #require(health.nextAttempt)
      #expect(health.lastSuccess == Moment(seconds: clock.now), "after \(jump) s")
      #expect(next.seconds >= clock.now && next.seconds <= clock.now + day, "after \(jump) s")
      figure += 1
    }
  }

  /// A clock that somebody sets.
  private final class Clock: Sendable {
    private let seconds: Mutex<Int64>

    init(_ seconds: Int64) { self.seconds = Mutex(seconds) }

    var now: Int64 { seconds.withLock { $0 } }

    func set(by distance: Int64) { seconds.withLock { $0 += distance } }
  }
}
