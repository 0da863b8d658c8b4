import Measures

/// When a source is to be pulled next: a state machine without a clock of its own.
///
/// One pull runs at a time. A source that announces its changes is pulled when it does, and now and
/// then otherwise, in case an announcement was lost; after a failure the ``Backoff`` decides, and
/// nobody comes before the time a server asked for.
public struct PullSchedule: Sendable, Hashable {
  /// A time of the clock that the caller reads; it does not jump when the date is set.
  public typealias Instant = ContinuousClock.Instant

  /// How often.
  public struct Timing: Sendable, Hashable {
    /// From the end of a pull to the next; nil for a source that is pulled only on a change.
    public var interval: Duration?

    /// The least time from the end of a pull to the next, however many changes are announced.
    public var gap: Duration

    /// What to do after failures.
    public var backoff: Backoff

    /// A minute is as fresh as figures of a day need to be; a tenth of a second keeps a source
    /// that changes all the time from taking a whole processor.
    public init(
      interval: Duration? = .seconds(60), gap: Duration = .milliseconds(100),
      backoff: Backoff = Backoff()
    ) {
      self.interval = interval
      self.gap = gap
      self.backoff = backoff
    }

    /// What a source says of itself; after a failure nobody comes before the time it names.
    public init(of source: any DataSource) {
      self.init(interval: source.pollInterval)
      guard let least = source.retryInterval else { return }
      // A wait is at least half of what it may become.
      backoff.first = max(backoff.first, least * 2)
      backoff.firstPermanent = max(backoff.firstPermanent, least * 2)
      backoff.cap = max(backoff.cap, least * 2)
    }
  }

  /// How often.
  public let timing: Timing

  /// Whether a pull is under way.
  public private(set) var isPulling = false

  /// Failures since the last success.
  public private(set) var failures = 0

  private var due: Instant?
  private var lastEnd: Instant?
  /// No pull before this: a server asked for it.
  private var earliest: Instant?
  private var hasChangedMeanwhile = false

  /// A schedule whose first pull is due at once.
  public init(_ timing: Timing, now: Instant) {
    self.timing = timing
    due = now
  }

  /// When the next pull is due; nil while one is under way, or when only a change will be the
  /// reason for one.
  public var nextPull: Instant? { isPulling ? nil : due }

  /// Begins a pull if one is due.
  ///
  /// - Returns: whether the caller is to pull now, and to report how it ended.
  public mutating func begin(at now: Instant) -> Bool {
    guard let next = nextPull, next <= now else { return false }
    isPulling = true
    hasChangedMeanwhile = false
    due = nil
    return true
  }

  /// The pull brought data, or the news that nothing has changed.
  public mutating func succeed(at now: Instant) {
    end(at: now)
    failures = 0
    earliest = nil
    due = hasChangedMeanwhile ? soon(after: now) : usual
  }

  /// The pull failed.
  public mutating func fail(
    _ error: SourceError, at now: Instant, using generator: inout some RandomNumberGenerator
  ) {
    end(at: now)
    // A pull that nobody wanted any more says nothing about the source.
    guard error != .cancelled else {
      due = soon(after: now)
      return
    }
    failures += 1
    let delay = timing.backoff.delay(afterFailures: failures, error, using: &generator)
    due = now + delay
    earliest = Backoff.askedDelay(error) == nil ? nil : due
  }

  /// The source says that it has changed.
  ///
  /// It is alive then, so a wait after failures ends; a wait that it asked for does not.
  public mutating func change(at now: Instant) {
    hasChangedMeanwhile = true
    if !isPulling { due = soon(after: now) }
  }

  /// A person wants to see it now.
  public mutating func ask(at now: Instant) {
    hasChangedMeanwhile = true
    if !isPulling { due = max(now, earliest ?? now) }
  }

  private mutating func end(at now: Instant) {
    isPulling = false
    lastEnd = now
  }

  private var usual: Instant? {
    guard let lastEnd, let interval = timing.interval else { return nil }
    return lastEnd + interval
  }

  private func soon(after now: Instant) -> Instant {
    let ready = lastEnd.map { $0 + timing.gap } ?? now
    return max(now, ready, earliest ?? now)
  }
}
