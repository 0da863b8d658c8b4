import Measures
import Synchronization
import Text

/// Replays recordings: tells their sources when something has changed, at the speed that is asked
/// for.
public final class ReplayPlayer: Sendable {
  /// How a replay begins.
  public struct Start: Sendable, Hashable {
    /// Where it begins.
    public enum Place: Sendable, Hashable {
      /// With the first dataset.
      case beginning
      /// With the last dataset.
      case end
      /// As it was at a time.
      case time(Moment)
    }

    /// Where it begins.
    public var place: Place
    /// How many seconds are replayed in a second.
    public var speed: Int
    /// Whether it stands still until it is told.
    public var isPaused: Bool

    /// A start; at the first dataset, in real time.
    public init(_ place: Place = .beginning, speed: Int = 1, isPaused: Bool = false) {
      self.place = place
      self.speed = speed
      self.isPaused = isPaused
    }
  }

  private struct Work {
    var playback: Playback
    var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
    var nextListener = 0
    /// Waits for the next change.
    var timer: Task<Void, Never>?
    var lastTold: Playback.Instant?
  }

  /// The least time between two tellings: more pictures a second nobody sees.
  private static let pace = Duration.milliseconds(50)

  /// When the first dataset was there, with which a replay begins.
  public let firstDataset: Moment

  private let recordings: [Recording]
  private let work: Mutex<Work>
  private let clock: @Sendable () -> Playback.Instant

  /// A player of recordings, which are replayed together.
  ///
  /// - Parameters:
  ///   - recordings: at least one.
  ///   - start: how it begins.
  ///   - clock: the time outside.
  public init(
    _ recordings: [Recording], start: Start = Start(),
    clock: @escaping @Sendable () -> Playback.Instant = { .now }
  ) {
    let moments = Set(recordings.flatMap(\.moments)).sorted()
    let first = recordings.map(\.firstDataset).min()
    let position: Moment? =
      switch start.place {
      case .beginning: first
      case .end: moments.last
      case .time(let moment): moment
      }
    let playback = Playback(
      moments: moments, from: position, speed: start.speed, isPaused: start.isPaused, at: clock())
    firstDataset = first ?? playback.start
    work = Mutex(Work(playback: playback))
    self.clock = clock
    self.recordings = recordings
  }

  /// The sources that were recorded, to be asked for once.
  ///
  /// - Parameter taken: names that other sources have already.
  /// - Returns: the sources in the order of naming, called as they were then unless that is the
  ///   name of another one.
  public func sources(avoiding taken: Set<SourceID> = []) -> [ReplaySource] {
    var taken = taken
    var sources: [ReplaySource] = []
    for recording in recordings {
      for recorded in recording.sources {
        let other = SourceID(ReplaySource.scheme + recording.path + " " + recorded.name)
        guard let id = [recorded, other].first(where: { !taken.contains($0) }) else { continue }
        taken.insert(id)
        sources.append(ReplaySource(recording, recorded: recorded, id: id, player: self))
      }
    }
    return sources
  }

  // MARK: - Looking

  /// The time that is replayed.
  public var now: Moment {
    let instant = clock()
    return work.withLock { $0.playback.moment(at: instant) }
  }

  /// Where the replay is, and how it goes.
  public var playback: Playback { work.withLock { $0.playback } }

  /// Whether everything has been replayed.
  public var isAtEnd: Bool {
    let instant = clock()
    return work.withLock { $0.playback.isAtEnd(at: instant) }
  }

  /// How long until the replayed time comes to a later one; nil when it does not by itself.
  public func duration(until moment: Moment) -> Duration? {
    let instant = clock()
    return work.withLock { $0.playback.instant(of: moment, at: instant) }.map { $0 - instant }
  }

  // MARK: - Orders

  /// Changes where the replay is or how it goes, and has the sources read.
  public func change(_ order: (inout Playback, Playback.Instant) -> Void) {
    let instant = clock()
    work.withLock { work in
      order(&work.playback, instant)
      tell(&work, at: instant)
    }
  }

  /// A value whenever something has changed.
  func changes() -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { listener in
      let instant = clock()
      let key = work.withLock { work in
        work.nextListener += 1
        work.listeners[work.nextListener] = listener
        schedule(&work, at: instant)
        return work.nextListener
      }
      listener.onTermination = { [weak self] _ in self?.forget(key) }
    }
  }

  private func forget(_ key: Int) {
    work.withLock { work in
      work.listeners[key] = nil
      guard work.listeners.isEmpty else { return }
      work.timer?.cancel()
      work.timer = nil
    }
  }

  // MARK: - Telling

  private func tell(_ work: inout Work, at instant: Playback.Instant) {
    for listener in work.listeners.values { listener.yield() }
    work.lastTold = instant
    schedule(&work, at: instant)
  }

  /// Waits for the next change; what changes before the pace allows it is told together.
  private func schedule(_ work: inout Work, at instant: Playback.Instant) {
    work.timer?.cancel()
    work.timer = nil
    guard !work.listeners.isEmpty, let next = work.playback.nextMoment(at: instant),
      let due = work.playback.instant(of: next, at: instant)
    else { return }
    let deadline = max(due, work.lastTold.map { $0 + Self.pace } ?? due)
    work.timer = Task.detached { [weak self] in
      guard (try? await Task.sleep(until: deadline, clock: .continuous)) != nil else { return }
      self?.ring()
    }
  }

  private func ring() {
    let instant = clock()
    work.withLock { work in
      // Cancelled while it waited for the lock: somebody else has told already.
      guard !Task.isCancelled else { return }
      tell(&work, at: instant)
    }
  }
}
