import Synchronization

/// How often the progress of a reading is shown: not for what takes no time, and not so often that
/// showing it takes longer than reading.
final class ProgressPace: Sendable {
  /// What is over sooner needs no bar.
  static let delay = Duration.milliseconds(500)
  /// Between two steps that are shown; a person sees no more.
  static let interval = Duration.milliseconds(100)

  private let next: Mutex<ContinuousClock.Instant>

  /// A pace for a reading that begins at an instant.
  init(from start: ContinuousClock.Instant = .now) {
    next = Mutex(start + Self.delay)
  }

  /// Whether a step is to be shown at an instant; then the next one has to wait.
  func allows(at now: ContinuousClock.Instant = .now) -> Bool {
    next.withLock { next in
      guard now >= next else { return false }
      next = now + Self.interval
      return true
    }
  }
}
