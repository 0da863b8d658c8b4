import Dispatch
import Measures
import Synchronization

/// Keeps what a run of a program reads in the history, beside everything else.
///
/// The newest dataset of each source waits for its turn; one that comes before the one ahead of it
/// is written takes its place. What cannot be written is tried again later, and the program goes on.
public final class HistoryKeeper: Sendable {
  /// Something that is to be written.
  private enum Job {
    case dataset(Dataset, of: SourceID, at: Moment, then: @Sendable () async -> Void)
    case alerts([KeptAlert])
  }

  private struct Work {
    var datasets: [SourceID: Job] = [:]
    var alerts: [KeptAlert] = []
    var writing: Task<Void, Never>?
    var retry: Task<Void, Never>?
    /// What the person was told last.
    var error: HistoryError?
    var tidied: Int64?
    /// Calls to the history that have not ended.
    var calls = 0
    /// Set at the end of the run.
    var isOver = false
    /// Waits for the last call.
    var idle: CheckedContinuation<Void, Never>?
  }

  /// How long after a failure the next try is: a full disk is not freed in a second.
  private static let retryDelay = Duration.seconds(60)
  /// How often retention is looked after, in seconds, when something was written: ages are days.
  private static let tidyInterval: Int64 = 3_600

  private let reader: HistoryReader
  /// The sources of the run, as the history calls them.
  private let sources: [String]
  private let complain: @Sendable (HistoryError?) -> Void
  private let now: @Sendable () -> Int64
  private let work = Mutex(Work())

  /// A keeper that has opened nothing.
  ///
  /// - Parameters:
  ///   - place: where the history lies.
  ///   - sources: the sources of the run, in the order they were named.
  ///   - now: the time, in seconds since 1970.
  ///   - complain: told why nothing can be kept, once for each reason; nil when it can again.
  public init(
    _ place: HistoryPlace, sources: [SourceID], now: @escaping @Sendable () -> Int64,
    complain: @escaping @Sendable (HistoryError?) -> Void
  ) {
    let configuration = HistoryConfiguration(
      path: place.path, patienceSeconds: Self.patienceSeconds, now: { Moment(seconds: now()) })
    reader = HistoryReader(history: History(configuration), place: place)
    self.sources = sources.compactMap { place.key(of: $0.name) }
    self.now = now
    self.complain = complain
  }

  /// How long a call waits for another process, in seconds: writers take some milliseconds, more
  /// where a machine is busy, and nobody waits here for an answer.
  private static let patienceSeconds = 5

  /// Keeps a dataset of a source, unless it is one of those that are never kept.
  ///
  /// - Parameters:
  ///   - dataset: what it gave.
  ///   - source: the source.
  ///   - moment: when it was read.
  ///   - finish: called when this changed what is known of the past: figures were restated, or the
  ///     source does not carry them any more.
  public func keep(
    _ dataset: Dataset, of source: SourceID, at moment: Moment,
    then finish: @escaping @Sendable () async -> Void = {}
  ) {
    guard let key = reader.place.key(of: source.name).map({ SourceID($0) }) else { return }
    begin { $0.datasets[key] = .dataset(dataset, of: key, at: moment, then: finish) }
  }

  /// Keeps how alerts have changed.
  public func keep(_ alerts: [KeptAlert]) {
    begin { $0.alerts += alerts }
  }

  /// Writes what is waiting and closes the file, which nothing opens again.
  public func finish() async {
    while let writing = work.withLock(\.writing) { await writing.value }
    // What another process was in the way of has a last chance.
    begin { _ in }
    while let writing = work.withLock(\.writing) { await writing.value }
    await withCheckedContinuation { continuation in
      let isIdle = work.withLock { work in
        work.isOver = true
        work.retry?.cancel()
        if work.calls > 0 { work.idle = continuation }
        return work.calls == 0
      }
      if isIdle { continuation.resume() }
    }
    await reader.history.close()
  }

  /// Does the same; gives up after some time.
  public func finish(within limit: Duration) async {
    let (ends, continuation) = AsyncStream<Void>.makeStream()
    let waiting = Task.detached {
      try? await Task.sleep(for: limit)
      continuation.finish()
    }
    Task.detached {
      await self.finish()
      continuation.finish()
    }
    for await _ in ends {}
    waiting.cancel()
  }

  /// Does the same for a thread that may wait, which no task runs on.
  public func finish(within limit: DispatchTimeInterval) {
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      await self.finish()
      done.signal()
    }
    _ = done.wait(timeout: .now() + limit)
  }

  // MARK: - Asking

  /// The alerts that an earlier run with the same sources has kept.
  public func alerts() async -> [KeptAlert] {
    let records = await attempt { reader throws(HistoryError) in
      try await reader.history.currentAlerts()
    }
    return (records ?? []).compactMap { KeptAlert($0, of: sources) }
  }

  /// The latest figures of a source; nil when none are kept, or they cannot be read.
  public func dataset(of source: SourceID) async -> KnownDataset? {
    let found = await attempt { reader throws(HistoryError) in
      try await reader.dataset(of: source)
    }
    return found ?? nil
  }

  /// What is known of a source beside its latest figures; nil when that cannot be read.
  public func memo(of source: SourceID) async -> SourceMemo? {
    await attempt { reader throws(HistoryError) in try await reader.memo(of: source) }
  }

  /// Everything a source has stated for a figure; nothing when that cannot be read.
  public func versions(
    of figure: ObservationKey, from source: SourceID
  ) async -> [ObservationVersion] {
    await attempt { reader throws(HistoryError) in
      try await reader.versions(of: figure, from: source)
    } ?? []
  }

  /// Does something with the history; what went wrong is told, and nothing came of it.
  private func attempt<Value: Sendable>(
    _ body: (HistoryReader) async throws(HistoryError) -> Value
  ) async -> Value? {
    guard enter() else { return nil }
    defer { leave() }
    do throws(HistoryError) {
      let value = try await body(reader)
      settle(nil)
      return value
    } catch {
      settle(error)
      return nil
    }
  }

  /// Begins a call; false once the end has come.
  private func enter() -> Bool {
    work.withLock { work in
      if !work.isOver { work.calls += 1 }
      return !work.isOver
    }
  }

  private func leave() {
    let idle = work.withLock { work in
      work.calls -= 1
      guard work.calls == 0 else { return nil as CheckedContinuation<Void, Never>? }
      defer { work.idle = nil }
      return work.idle
    }
    idle?.resume()
  }

  // MARK: - Writing

  private func begin(_ change: (inout Work) -> Void) {
    work.withLock { work in
      change(&work)
      guard work.writing == nil, !work.isOver else { return }
      work.retry?.cancel()
      work.writing = Task.detached { await self.write() }
    }
  }

  private func write() async {
    while let job = next() {
      var isWritten = await write(job)
      // In place of a damaged file a second try begins a new one.
      if !isWritten, isDamaged { isWritten = await write(job) }
      guard isWritten else { return putBack(job) }
    }
    await tidy()
  }

  /// The job whose turn it is; without one writing is over.
  private func next() -> Job? {
    work.withLock { work in
      if let source = work.datasets.keys.min() { return work.datasets.removeValue(forKey: source) }
      if work.alerts.isEmpty {
        work.writing = nil
        return nil
      }
      defer { work.alerts = [] }
      return .alerts(work.alerts)
    }
  }

  /// Writes one thing; false when that failed.
  private func write(_ job: Job) async -> Bool {
    switch job {
    case .dataset(let dataset, let source, let moment, let finish):
      let outcome = await attempt { reader throws(HistoryError) in
        try await reader.history.record(dataset.renamed(to: source), of: source, at: moment)
      }
      if let outcome, outcome.restated > 0 || outcome.departed > 0 { await finish() }
      return outcome != nil
    case .alerts(let alerts):
      let records = alerts.map { $0.record(of: sources) }
      return await attempt { reader throws(HistoryError) in
        try await reader.history.append(records)
      } != nil
    }
  }

  /// Puts back what could not be written, unless something newer waits, and tries again later.
  private func putBack(_ job: Job) {
    work.withLock { work in
      switch job {
      case .dataset(_, let source, _, _):
        if work.datasets[source] == nil { work.datasets[source] = job }
      case .alerts(let alerts):
        work.alerts = alerts + work.alerts
      }
      work.writing = nil
      work.retry = Task.detached {
        guard (try? await Task.sleep(for: Self.retryDelay)) != nil else { return }
        self.begin { _ in }
      }
    }
  }

  private func tidy() async {
    let now = now()
    let isDue = work.withLock { work in
      guard now - (work.tidied ?? .min / 2) >= Self.tidyInterval else { return false }
      work.tidied = now
      return true
    }
    guard isDue else { return }
    while await attempt({ reader throws(HistoryError) in
      try await reader.history.tidy(now: Moment(seconds: now))
    }) == true {}
  }

  // MARK: - Errors

  private var isDamaged: Bool {
    if case .damaged(_, .some)? = work.withLock({ $0.error }) { return true }
    return false
  }

  /// Tells of an error, once; that a damaged file was set aside stays true for the whole run.
  private func settle(_ error: HistoryError?) {
    let isNews = work.withLock { work in
      if error == nil, case .damaged(_, .some)? = work.error { return false }
      defer { work.error = error }
      return work.error != error
    }
    if isNews { complain(error) }
  }
}
