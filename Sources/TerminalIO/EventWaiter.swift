import Glibc

/// The one place where the program waits: for keys, signals, other threads and the clock.
public struct EventWaiter: Sendable {
  private let signals: SignalChannel
  private let wakeup: Wakeup

  /// A waiter for these two and whatever terminal it is given.
  public init(signals: SignalChannel, wakeup: Wakeup) {
    self.signals = signals
    self.wakeup = wakeup
  }

  /// Waits until something happens.
  ///
  /// Signals and wake-ups are taken, what they announce is not.
  ///
  /// - Parameters:
  ///   - terminal: Where keys come from.
  ///   - deadline: When to come back at the latest; `nil` waits for ever.
  /// - Returns: At least one event, in the order in which they should be answered.
  public func wait(
    for terminal: any Terminal, until deadline: ContinuousClock.Instant?
  ) -> [ScreenEvent] {
    let keyDeadline = terminal.keyDeadline
    let end = [deadline, keyDeadline].compactMap(\.self).min()
    while true {
      var polled = [
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wakeup.descriptor, events: Int16(POLLIN), revents: 0),
        // poll passes over a negative descriptor.
        pollfd(fd: terminal.descriptor ?? -1, events: Self.wishes(of: terminal), revents: 0),
      ]
      let count = poll(&polled, nfds_t(polled.count), Self.milliseconds(until: end))
      var events: [ScreenEvent] = []
      if count > 0 {
        if polled[0].revents != 0 { events += signals.pending().map(ScreenEvent.signal) }
        events += Self.events(of: polled[2].revents, readsToEnd: terminal.readsToEnd)
        if polled[1].revents != 0, wakeup.clear() { events.append(.wakeup) }
      }
      let now = ContinuousClock.now
      if let keyDeadline, keyDeadline <= now, !events.contains(.input) { events.append(.input) }
      if let deadline, deadline <= now { events.append(.deadline) }
      if !events.isEmpty { return events }
    }
  }

  private static func wishes(of terminal: any Terminal) -> Int16 {
    Int16(POLLIN) | (terminal.hasPendingOutput ? Int16(POLLOUT) : 0)
  }

  private static func events(of bits: Int16, readsToEnd: Bool) -> [ScreenEvent] {
    if readsToEnd, bits & Int16(POLLIN | POLLHUP) != 0 { return [.input] }
    // What was typed before the terminal went away is of no use to anybody.
    guard bits & Int16(POLLHUP | POLLERR | POLLNVAL) == 0 else { return [.hangup] }
    var events: [ScreenEvent] = []
    if bits & Int16(POLLOUT) != 0 { events.append(.output) }
    if bits & Int16(POLLIN) != 0 { events.append(.input) }
    return events
  }

  /// Rounded up, so that the time is over when poll says so; -1 for no end.
  private static func milliseconds(until end: ContinuousClock.Instant?) -> Int32 {
    guard let end else { return -1 }
    let left = ContinuousClock.now.duration(to: end)
    guard left > .zero else { return 0 }
    guard left < longestWait else { return Self.milliseconds(in: longestWait) }
    return milliseconds(in: left + .nanoseconds(999_999))
  }

  /// poll counts in 32 bits; nobody notices a wake-up once a day.
  private static let longestWait = Duration.seconds(86_400)

  private static func milliseconds(in duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    return Int32(seconds) * 1_000 + Int32(attoseconds / 1_000_000_000_000_000)
  }
}
