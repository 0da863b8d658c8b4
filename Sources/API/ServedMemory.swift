import Measures
import Synchronization

/// What a server said beside its dataset, from one pull to the next.
final class ServedMemory: Sendable {
  private let contents = Mutex<ServedState?>(nil)

  /// What it said last; nil before the first pull.
  var state: ServedState? { contents.withLock(\.self) }

  /// Takes over what it says now.
  func keep(_ state: ServedState) { contents.withLock { $0 = state } }
}
