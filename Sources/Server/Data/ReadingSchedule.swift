import Measures

/// When a source is read again.
public struct ReadingSchedule: Sendable, Hashable {
  /// How long after a good reading a source that announces nothing is asked again.
  ///
  /// A file whose size and time are the same is not read: looking costs microseconds.
  public var interval = Duration.seconds(5)
  /// The same for one that says by itself when it has changed: its word may get lost.
  public var watchedInterval = Duration.seconds(300)
  /// How long after the first failure it is tried again; each further one doubles it.
  public var firstRetry = Duration.seconds(2)
  /// The longest wait after a failure.
  public var longestRetry = Duration.seconds(300)
  /// How long one reading may take.
  public var deadline = Duration.seconds(120)

  /// A schedule; everything has a default.
  public init() {}

  /// How long to wait after some failures in a row.
  ///
  /// Between half and the whole of the doubled time, so that many who failed together do not come
  /// back together; never sooner than a server asked for.
  ///
  /// - Parameters:
  ///   - failures: at least 1.
  ///   - error: the last one.
  ///   - generator: decides within the range.
  /// - Returns: how long to wait.
  func delay(
    afterFailures failures: Int, _ error: SourceError,
    using generator: inout some RandomNumberGenerator
  ) -> Duration {
    let doublings = min(max(failures, 1) - 1, 16)
    let most = min(firstRetry * (1 << doublings), longestRetry)
    let delay = most * Double.random(in: 0.5...1, using: &generator)
    guard case .busy(let seconds?) = error else { return delay }
    return max(delay, min(.seconds(seconds), .seconds(3_600)))
  }
}
