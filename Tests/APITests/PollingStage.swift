import DataSources
import Foundation
import HTTPClient
import LoopbackServer
import Measures
import Synchronization
import Testing

@testable import API

/// A mapping file of its own, a server it names, and a clock that the test turns.
final class PollingStage: Sendable {
  let server: LoopbackServer
  let folder: URL
  let clock = Mutex(ContinuousClock.now)

  var path: String { folder.appending(path: "m.yaml").path }

  init(
    _ request: String = "{url: URL/rows, every: 1h, retry: 10m}",
    more: String = "later: {statuses: [403], texts: [Request Rejected]}",
    _ handle: @escaping @Sendable (Connection) -> Void
  ) throws {
    server = try LoopbackServer(handle)
    folder = FileManager.default.temporaryDirectory.appending(path: "poll-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = """
      request: \(request.replacing("URL", with: server.address("")))
      \(more)
      constants: {period: 2026-09, unit: vn}
      tables:
        - rows: /rows
          measures: [{indicator: e2e, value: /v, source: /s}]
      """
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func wait(_ time: Duration) { clock.withLock { $0 += time } }

  func source(
    _ name: String? = nil, moment: Moment = Moment(seconds: 1_795_310_100)
  ) throws -> PolledSource {
    let name = name ?? "map:" + path
    let plan = try #require(try PollPlan.read(name, on: moment.fieldDay))
    var options = PolledSource.Options()
    options.deadlines = Serving.patience
    options.pause = .zero
    options.now = { self.clock.withLock { $0 } }
    return PolledSource(
      name: name, plan: plan,
      client: HTTPClient(HTTPConfiguration(userAgent: "dvctop/1.2.3")), queue: HostQueue(),
      time: { moment }, options: options)
  }
}
