import Drawing

/// Tells two presses in a row from two presses; terminals report each press alone.
struct DoublePress {
  private var last: (position: Point, time: ContinuousClock.Instant)?

  /// Two presses within this time on one cell are one double press.
  private static let interval = Duration.milliseconds(400)

  /// The event itself, or a double press in its place.
  mutating func resolve(_ event: MouseEvent, at time: ContinuousClock.Instant) -> MouseEvent {
    guard event.action == .press else { return event }
    if let last, last.position == event.position, last.time.duration(to: time) <= Self.interval {
      self.last = nil
      return MouseEvent(.doublePress, at: event.position)
    }
    last = (event.position, time)
    return event
  }
}
