import Synchronization

@testable import Runtime

/// The outside of the program as a test arranges it: files by path, a fixed time, and what was
/// written.
final class FakeWorld: Sendable {
  private struct Written {
    var output = ""
    var complaints = ""
  }

  private let written = Mutex(Written())
  private let environment: [String: String]
  private let files: [String: String]
  private let canPrint: Bool

  /// 22/11/2026 at 08:15 in Vietnam.
  static let now: Int64 = 1_795_310_100

  init(
    environment: [String: String] = [:], files: [String: String] = [:], canPrint: Bool = true
  ) {
    self.environment = environment
    self.files = files
    self.canPrint = canPrint
  }

  /// What a command is given.
  var world: World {
    World(
      environment: environment, now: { Self.now },
      print: { text in
        self.written.withLock { $0.output += text }
        return self.canPrint
      },
      complain: { text in self.written.withLock { $0.complaints += text } },
      read: { self.files[$0] }, isTerminal: false)
  }

  /// What was written to standard output.
  var output: String { written.withLock { $0.output } }
  /// What was written to standard error.
  var complaints: String { written.withLock { $0.complaints } }
  /// The lines of the output.
  var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
