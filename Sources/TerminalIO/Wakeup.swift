import CTerminal
import Glibc

/// Ends the wait of the event loop from any thread: something lies in the mailbox.
public final class Wakeup: Sendable {
  /// What to poll: readable when somebody has called ``signal()``.
  public let descriptor: Int32

  /// Opens it.
  ///
  /// - Throws: ``TerminalError/system(code:)`` if the system has no descriptor left.
  public init() throws(TerminalError) {
    descriptor = wakeup_open()
    guard descriptor >= 0 else { throw .system(code: errno) }
  }

  deinit { Glibc.close(descriptor) }

  /// Ends the wait; many calls before the loop looks count as one.
  public func signal() {
    var one: UInt64 = 1
    // A full counter is one that is set already.
    _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
  }

  /// Makes it quiet again; returns whether somebody had called.
  @discardableResult
  public func clear() -> Bool {
    var count: UInt64 = 0
    return read(descriptor, &count, MemoryLayout<UInt64>.size) > 0
  }
}
