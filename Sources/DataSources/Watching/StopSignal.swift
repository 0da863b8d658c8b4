import Glibc

/// Ends the wait of a thread that polls, from any other thread.
final class StopSignal: Sendable {
  /// What to poll: at its end once somebody has called ``raise()``.
  let descriptor: Int32
  private let opposite: Int32

  /// Opens it; nil when the system has no descriptor left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // Neither side may ever wait for the other.
    for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    (descriptor, opposite) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(opposite)
  }

  /// Ends the wait, now and whenever it begins again.
  func raise() {
    var byte: UInt8 = 1
    // A pipe that is full has been raised already.
    _ = write(opposite, &byte, 1)
  }
}
