import Measures
import Synchronization
import Text

/// One source of a recording, replayed: it gives what it gave then, and is doing as it did.
public final class ReplaySource: DataSource {
  /// What the command line calls a recording.
  public static let scheme = "replay:"

  /// The name it had when it was recorded.
  public let id: SourceID

  /// Who says what time it is.
  public let player: ReplayPlayer

  /// What it is replayed from.
  public let recording: Recording

  private let recorded: SourceID
  private let health: Mutex<SourceHealth>

  /// A source of a recording.
  init(_ recording: Recording, recorded: SourceID, id: SourceID, player: ReplayPlayer) {
    self.recording = recording
    self.recorded = recorded
    self.id = id
    self.player = player
    health = Mutex(SourceHealth(source: id))
  }

  /// How the source was doing at the time that was read last.
  public var recordedHealth: SourceHealth? { health.withLock { $0 } }

  /// A value whenever something that was recorded is due, and when the replay is moved.
  public func changes() -> AsyncStream<Void> { player.changes() }

  /// What is wrong with what was recorded of the source, at any time; takes as long as reading it.
  func damage() -> [SourceProblem] { recording.damage(of: recorded) }

  /// Gives the dataset that was known at the replayed time.
  ///
  /// It fails only when the recording cannot be read: a failure that was recorded is in
  /// `recordedHealth`. While nothing was known, there is a dataset with nothing in it.
  public func read(_ request: ReadRequest) async throws(SourceError) -> ReadOutcome? {
    try readNow(request)
  }

  /// The same without waiting for an executor.
  public func readNow(_ request: ReadRequest) throws(SourceError) -> ReadOutcome? {
    let moment = player.now
    let knowledge = recording.knowledge(of: recorded, at: moment)
    defer {
      health.withLock { $0 = knowledge.health.map { $0.named(id) } ?? SourceHealth(source: id) }
    }
    let version = Version(Recording.version(knowledge.datasetEntry))
    if request.knownVersion == version { return nil }
    return try recording.outcome(of: recorded, at: moment, request: request)
      ?? ReadOutcome(dataset: .empty, problems: recording.problems, version: version)
  }
}

extension SourceHealth {
  /// The same of a source that is called otherwise now.
  fileprivate func named(_ id: SourceID) -> SourceHealth {
    guard id != source else { return self }
    return SourceHealth(
      source: id, state: state, lastSuccess: lastSuccess, lastAttempt: lastAttempt,
      nextAttempt: nextAttempt, durationMilliseconds: durationMilliseconds,
      failuresInARow: failuresInARow, error: error, errorCount: errorCount,
      warningCount: warningCount, maximumAgeSeconds: maximumAgeSeconds)
  }
}
