import CTerminal
import Glibc

/// The signals as something to be polled and read, never as an interruption.
///
/// Open it before the first thread starts: threads inherit what is blocked, and a signal that one
/// of them leaves open goes its old way.
public final class SignalChannel: Sendable {
  /// What to poll: readable when a signal has arrived.
  public let descriptor: Int32

  /// Blocks the signals and opens the channel; `SIGPIPE` and `SIGXFSZ` are ignored
  /// from here on.
  ///
  /// - Throws: ``TerminalError/system(code:)`` if the system has no descriptor left.
  public init(_ signals: [Signal] = Signal.allCases) throws(TerminalError) {
    let numbers = signals.map(\.number)
    descriptor = signals_open(numbers, numbers.count)
    guard descriptor >= 0 else { throw .system(code: errno) }
  }

  deinit { Glibc.close(descriptor) }

  /// The signals that have arrived, each kind once.
  public func pending() -> [Signal] {
    var signals: [Signal] = []
    while case let number = signals_next(descriptor), number != 0 {
      if let signal = Signal(number: number), !signals.contains(signal) { signals.append(signal) }
    }
    return signals
  }
}
