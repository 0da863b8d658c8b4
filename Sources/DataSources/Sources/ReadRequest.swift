import Measures

/// How a source is to be read once.
public struct ReadRequest: Sendable {
  /// The version that is known; a source that still has it is not read again.
  public var knownVersion: Version?

  /// What `1.234` means where nothing in the column tells; nil makes such a row an error.
  public var decimalMark: DecimalMark?

  /// When to give up.
  public var deadline: ContinuousClock.Instant?

  /// How many problems are kept one by one; the rest is counted.
  public var problemLimit: Int

  /// Whether the source is watched and read again as it grows: then what is needed to catch up is
  /// kept, and a last row that somebody is still writing is left for later without an error.
  public var followsGrowth = false

  /// Told now and then how far the reading is; called on the thread that reads.
  public var progress: (@Sendable (ReadProgress) -> Void)?

  /// Enough to see what is wrong with a file, and little enough to keep for every source.
  public static let defaultProblemLimit = 1_000

  /// A request; everything has a default.
  public init(
    knownVersion: Version? = nil, decimalMark: DecimalMark? = nil,
    deadline: ContinuousClock.Instant? = nil, problemLimit: Int = ReadRequest.defaultProblemLimit,
    progress: (@Sendable (ReadProgress) -> Void)? = nil
  ) {
    self.knownVersion = knownVersion
    self.decimalMark = decimalMark
    self.deadline = deadline
    self.problemLimit = problemLimit
    self.progress = progress
  }

  /// Throws when the pull is no longer wanted or takes too long.
  ///
  /// - Parameter start: when the pull began, to say how long it was given.
  /// - Throws: `cancelled`, `timedOut`.
  func checkpoint(since start: ContinuousClock.Instant) throws(SourceError) {
    if Task.isCancelled { throw .cancelled }
    guard let deadline, ContinuousClock.now >= deadline else { return }
    throw .timedOut(seconds: Int(max(.zero, deadline - start).components.seconds))
  }
}
