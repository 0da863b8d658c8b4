import Dashboard

/// Counts the frames of a tour by a monotonic clock while it runs.
///
/// Frames are counted from the start of a run, not from one another: whatever comes late is late
/// once, and what a slow terminal leaves out is left out.
struct FrameClock {
  private var start: ContinuousClock.Instant?
  private var counted = 0

  /// How long a frame stands.
  static let frame = Duration.milliseconds(1_000 / TourPlayback.framesPerSecond)

  /// Starts with a tour that runs, and stops with one that does not.
  mutating func follow(isRunning: Bool, at now: ContinuousClock.Instant) {
    guard isRunning != (start != nil) else { return }
    start = isRunning ? now : nil
    counted = 0
  }

  /// The frames that have passed since they were last counted.
  mutating func framesPassed(at now: ContinuousClock.Instant) -> Int {
    guard let start else { return 0 }
    let due = Int(start.duration(to: now) / Self.frame)
    defer { counted = max(counted, due) }
    return max(0, due - counted)
  }

  /// How long until so many more frames have passed.
  func wait(for frames: Int, at now: ContinuousClock.Instant) -> Duration {
    guard let start else { return Self.frame * frames }
    return max(.zero, now.duration(to: start + Self.frame * (counted + frames)))
  }
}
