import Measures

/// Where a history is kept and how.
public struct HistoryConfiguration: Sendable {
  /// The file; its folder is made when it is missing.
  ///
  /// Beside it stand, while it is open, files that end in `-wal` and `-shm`, and always `.lock`.
  public var path: String
  /// What is kept, and for how long.
  public var retention: RetentionPolicy
  /// How long a call waits for another process, in seconds.
  ///
  /// A writer holds the file for some milliseconds; longer than five seconds nobody should.
  public var patienceSeconds: Int
  /// The time, for the name of a damaged file that is set aside.
  public var now: @Sendable () -> Moment

  /// Makes a configuration.
  public init(
    path: String, retention: RetentionPolicy = RetentionPolicy(), patienceSeconds: Int = 5,
    now: @escaping @Sendable () -> Moment
  ) {
    self.path = path
    self.retention = retention
    self.patienceSeconds = patienceSeconds
    self.now = now
  }
}
