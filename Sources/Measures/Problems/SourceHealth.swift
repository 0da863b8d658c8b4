/// What is known about one source at one moment: whether its data can be trusted to be current.
public struct SourceHealth: Sendable, Hashable {
  /// Where a source stands.
  public enum State: UInt8, Sendable, Hashable, CaseIterable {
    /// Nothing has been read yet.
    case waiting
    /// A pull is under way and there is no earlier data.
    case loading
    /// The last pull brought data without errors.
    case good
    /// The last pull brought data, and some rows of it could not be used.
    case flawed
    /// The last pull failed; the data shown is the last that could be read.
    case stale
    /// No pull has succeeded.
    case failed
    /// No pull has ended yet; the data shown is what the history keeps of an earlier run.
    case remembered

    /// Its word in exchanges.
    public var code: String {
      switch self {
      case .waiting: "waiting"
      case .loading: "loading"
      case .good: "good"
      case .flawed: "flawed"
      case .stale: "stale"
      case .failed: "failed"
      case .remembered: "remembered"
      }
    }
  }

  /// The source.
  public let source: SourceID
  /// Where it stands.
  public var state: State
  /// When data was last read from it.
  public var lastSuccess: Moment?
  /// When a pull was last begun.
  public var lastAttempt: Moment?
  /// When the next pull is due; nil when the source is watched instead of polled.
  public var nextAttempt: Moment?
  /// How long the last finished pull took, in milliseconds.
  public var durationMilliseconds: Int64?
  /// Pulls that failed since the last success.
  public var failuresInARow: Int
  /// Why the last pull failed; nil after a success.
  public var error: SourceError?
  /// Errors among the problems of the data shown.
  public var errorCount: Int
  /// Warnings among the problems of the data shown.
  public var warningCount: Int
  /// The age beyond which its data counts as old, in seconds; nil when it has no limit of its own.
  public var maximumAgeSeconds: Int64?

  /// Makes the health of a source from which nothing has been read.
  public init(
    source: SourceID, state: State = .waiting, lastSuccess: Moment? = nil,
    lastAttempt: Moment? = nil, nextAttempt: Moment? = nil, durationMilliseconds: Int64? = nil,
    failuresInARow: Int = 0, error: SourceError? = nil, errorCount: Int = 0,
    warningCount: Int = 0, maximumAgeSeconds: Int64? = nil
  ) {
    self.source = source
    self.state = state
    self.lastSuccess = lastSuccess
    self.lastAttempt = lastAttempt
    self.nextAttempt = nextAttempt
    self.durationMilliseconds = durationMilliseconds
    self.failuresInARow = failuresInARow
    self.error = error
    self.errorCount = errorCount
    self.warningCount = warningCount
    self.maximumAgeSeconds = maximumAgeSeconds
  }
}
