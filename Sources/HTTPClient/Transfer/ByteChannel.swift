import Dispatch
import Synchronization

/// Bytes on their way from the thread of a transfer to a task; a full channel makes it wait.
///
/// One thread puts in and one task takes out.
final class ByteChannel: Sendable {
  private struct State {
    var buffer: [UInt8] = []
    /// The end, and its error if it has one.
    var end: Result<Void, HTTPError>?
    /// Who waits for the next bytes.
    var taker: CheckedContinuation<Result<[UInt8]?, HTTPError>, Never>?
    var isProducerWaiting = false
  }

  private let state = Mutex(State())
  private let room = DispatchSemaphore(value: 0)
  private let capacity: Int

  /// A channel in which so many bytes may wait; one part more may come on top.
  init(capacity: Int) {
    self.capacity = capacity
  }

  /// Puts bytes in, blocking this thread while the channel is full.
  ///
  /// - Returns: false when nobody takes any more.
  func put(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.isEmpty { return true }
    while true {
      let isDone: Bool? = state.withLock { state in
        if state.end != nil { return false }
        if let taker = state.taker {
          state.taker = nil
          taker.resume(returning: .success(Array(bytes)))
          return true
        }
        if state.buffer.count < capacity {
          state.buffer.append(contentsOf: bytes)
          return true
        }
        state.isProducerWaiting = true
        return nil
      }
      if let isDone { return isDone }
      room.wait()
    }
  }

  /// Ends the channel: what is in it can still be taken, then comes the end or the error.
  func finish(_ error: HTTPError?) {
    let result: Result<Void, HTTPError> = error.map { .failure($0) } ?? .success(())
    let taker = state.withLock { state in
      if state.end == nil { state.end = result }
      if state.isProducerWaiting {
        state.isProducerWaiting = false
        room.signal()
      }
      defer { state.taker = nil }
      return state.taker
    }
    taker?.resume(returning: error.map { .failure($0) } ?? .success(nil))
  }

  /// The next bytes, as many as there are; nil at the end.
  func next() async throws(HTTPError) -> [UInt8]? {
    let result = await withCheckedContinuation { continuation in
      let answer: Result<[UInt8]?, HTTPError>? = state.withLock { state in
        if !state.buffer.isEmpty {
          if state.isProducerWaiting {
            state.isProducerWaiting = false
            room.signal()
          }
          defer { state.buffer = [] }
          return .success(state.buffer)
        }
        if let end = state.end { return end.map { nil } }
        state.taker = continuation
        return nil
      }
      if let answer { continuation.resume(returning: answer) }
    }
    return try result.get()
  }
}
