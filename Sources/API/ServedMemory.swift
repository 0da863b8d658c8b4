import Measures
import Synchronization

/// What a server said beside its dataset, from one pull to the next.
final class ServedMemory: Sendable {
  private let contents = Mutex<ServedState?>(nil)

  /// What it said last; nil before the first pull.
  var state: ServedState? { contents.withLock(\.self) }

  /// Takes over what it says now.
  func keep(_ state: ServedState) { contents.withLock { $0 = state } }

  /// Holds on to what it said last, which is older from now on: it can no longer be reckoned from
  /// what the server's clock showed when it was asked.
  func goOn() { contents.withLock { $0?.clock = nil } }
}
