import Measures

/// Something that data can be pulled from: a file, a folder, the built-in sample, a server.
///
/// One pull gives one outcome or one typed error; what to do about an error, and when to try again,
/// is the supervisor's business, not the source's. A pull may block its thread while it reads a
/// file: run it in a task whose executor may be blocked.
public protocol DataSource: Sendable {
  /// Which of the sources given on the command line this is.
  var id: SourceID { get }

  /// Pulls once.
  ///
  /// - Parameter request: what is known already, how to read, and how long it may take.
  /// - Returns: what was read; nil when the source still has the version that is known.
  /// - Throws: why there is no data. Problems with single rows are in the outcome instead.
  func read(_ request: ReadRequest) async throws(SourceError) -> ReadOutcome?

  /// How long after a pull the next one is due, for a source that cannot be relied upon to say when
  /// it has changed; nil for one that is pulled only when it says so.
  var pollInterval: Duration? { get }

  /// The least time from a pull that failed to the next, for a source that says so; nil leaves it to
  /// whoever pulls.
  var retryInterval: Duration? { get }

  /// How the source was doing, for one that replays what was recorded; nil for all others, of which
  /// the pull itself tells.
  var recordedHealth: SourceHealth? { get }

  /// What a server said beside its data when it was last pulled; nil for all other sources.
  var served: ServedState? { get }

  /// A value each time the source says by itself that it has changed, or can no longer say so.
  ///
  /// A source that must be asked has an empty stream, which ends at once.
  func changes() -> AsyncStream<Void>
}

extension DataSource {
  /// Pulled only when it says that it has changed.
  public var pollInterval: Duration? { nil }

  /// Nothing said.
  public var retryInterval: Duration? { nil }

  /// Nothing was recorded.
  public var recordedHealth: SourceHealth? { nil }

  /// No server.
  public var served: ServedState? { nil }

  /// No changes are announced.
  public func changes() -> AsyncStream<Void> {
    AsyncStream { $0.finish() }
  }
}
