import Dispatch
import Synchronization

/// Something that happens once and is waited for, by tasks and by threads.
public final class Gate: Sendable {
  private struct State {
    var isOpen = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())
  private let passage = DispatchSemaphore(value: 0)

  /// A closed gate.
  public init() {}

  /// Lets everybody through, now and later.
  public func open() {
    let waiting = state.withLock { state in
      state.isOpen = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
    passage.signal()
  }

  /// Waits without holding a thread.
  public func opened() async {
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        if !state.isOpen { state.waiting.append(continuation) }
        return state.isOpen
      }
      if isOpen { continuation.resume() }
    }
  }

  /// Waits on this thread.
  public func wait() {
    passage.wait()
    passage.signal()
  }
}
