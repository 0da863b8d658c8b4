import Dispatch
import Synchronization

/// Waits on this thread for asynchronous work, and gives what it brings.
///
/// For commands that read and print, called from a main function that is not asynchronous: an
/// asynchronous one runs on a thread of the pool, where signals cannot be kept from the others.
public func blocking<Value: Sendable>(
  _ work: @escaping @Sendable () async -> Value
) -> Value {
  let box = Box<Value>()
  Task.detached {
    let value = await work()
    box.contents.withLock { $0 = value }
    box.done.signal()
  }
  while true {
    box.done.wait()
    if let value = box.contents.withLock({ $0 }) { return value }
  }
}

/// Carries a value from one thread to another.
private final class Box<Value: Sendable>: Sendable {
  let contents = Mutex<Value?>(nil)
  let done = DispatchSemaphore(value: 0)
}
