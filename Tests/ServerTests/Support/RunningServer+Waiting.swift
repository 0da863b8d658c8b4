import TestSupport

@testable import Server

extension RunningServer {
  /// Looks at what is published until a condition holds.
  func eventually(_ holds: (PublishedState.Contents) -> Bool) async throws {
    let deadline = ContinuousClock.now + Wire.patience
    while !holds(server.state.now) {
      guard ContinuousClock.now < deadline else { throw TestFailure("it does not come to hold") }
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  /// Asks for the metrics until a line is among them.
  func eventually(_ line: String) async throws {
    let deadline = ContinuousClock.now + Wire.patience
    while true {
      let text = server.metrics.text(server.state.now)
      if text.split(separator: "\n").contains(where: { $0 == line }) { return }
      guard ContinuousClock.now < deadline else {
        throw TestFailure("no “\(line)” in:\n\(text)")
      }
      try await Task.sleep(for: .milliseconds(5))
    }
  }
}
