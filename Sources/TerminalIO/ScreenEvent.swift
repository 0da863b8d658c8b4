/// What ended a wait of the event loop.
public enum ScreenEvent: Hashable, Sendable {
  /// A signal has arrived.
  case signal(Signal)
  /// The terminal is gone: end at once.
  case hangup
  /// The terminal reads again: call ``Terminal/flush()``.
  case output
  /// Something was typed, or an escape key has waited long enough: call ``Terminal/readKeys()``.
  case input
  /// Another thread has called ``Wakeup/signal()``.
  case wakeup
  /// The time is over.
  case deadline
}
