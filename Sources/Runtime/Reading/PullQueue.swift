import Synchronization
import TerminalIO

/// Where the ends of pulls wait for a program that has to see every one of them, in order.
final class PullQueue: Sendable {
  private let pulls = Mutex<[Pull]>([])
  private let wakeup: Wakeup

  /// A queue that ends a wait when something arrives.
  init(wakeup: Wakeup) {
    self.wakeup = wakeup
  }

  /// Puts in a pull that has ended.
  func put(_ pull: Pull) {
    pulls.withLock { $0.append(pull) }
    wakeup.signal()
  }

  /// Takes out all that have ended, the oldest first.
  func take() -> [Pull] {
    pulls.withLock { pulls in
      defer { pulls = [] }
      return pulls
    }
  }
}
