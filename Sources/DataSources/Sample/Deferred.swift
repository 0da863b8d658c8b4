import Dispatch
import Synchronization

/// Work that goes on beside this thread, and whose value is waited for when it is needed.
package final class Deferred<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let done = DispatchSemaphore(value: 0)

  /// Starts the work.
  package init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global(qos: .userInteractive).async {
      let value = work()
      self.result.withLock { $0 = value }
      self.done.signal()
    }
  }

  /// What the work brings; waits for its end.
  package var value: Value {
    while true {
      done.wait()
      // The next one who asks need not wait.
      done.signal()
      if let value = result.withLock({ $0 }) { return value }
    }
  }
}
