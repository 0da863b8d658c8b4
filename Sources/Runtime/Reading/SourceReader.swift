import DataSources
import Measures
import Synchronization

/// Reads one source again and again: when it is due, when it says that it has changed, and when a
/// person asks for it.
///
/// It knows of no other source, so that a server that does not answer delays nobody.
final class SourceReader: Sendable {
  /// The source.
  let source: any DataSource

  private let request: ReadRequest
  private let now: @Sendable () -> Int64
  private let schedule: Mutex<PullSchedule>
  /// A value each time the schedule has to be looked at again.
  private let wakes: AsyncStream<Void>
  private let waker: AsyncStream<Void>.Continuation

  /// A reader that has not begun; the first pull is due at once.
  init(_ source: any DataSource, request: ReadRequest, now: @escaping @Sendable () -> Int64) {
    self.source = source
    self.request = request
    self.now = now
    schedule = Mutex(
      PullSchedule(PullSchedule.Timing(of: source), now: .now))
    (wakes, waker) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  }

  /// Reads now what is not due yet, unless the source has asked for patience.
  func ask() {
    schedule.withLock { $0.ask(at: .now) }
    waker.yield()
  }

  /// Reads until the task is cancelled.
  ///
  /// - Parameter deliver: told of the end of every pull, one after the other.
  func run(_ deliver: @escaping @Sendable (Pull) async -> Void) async {
    // Before the first pull: what changes while it is under way is told.
    let changes = source.changes()
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        for await _ in changes {
          self.schedule.withLock { $0.change(at: .now) }
          self.waker.yield()
        }
      }
      group.addTask { await self.pullWhenDue(deliver) }
    }
  }

  private func pullWhenDue(_ deliver: @Sendable (Pull) async -> Void) async {
    var wakes = wakes.makeAsyncIterator()
    var known: Measures.Version?
    while !Task.isCancelled {
      if schedule.withLock({ $0.begin(at: .now) }) {
        guard let pull = await pull(known: &known) else { return }
        await deliver(pull)
        continue
      }
      let timer = schedule.withLock { $0.nextPull }.map(timer)
      await wakes.next()
      timer?.cancel()
    }
  }

  private func timer(until due: PullSchedule.Instant) -> Task<Void, Never> {
    Task.detached { [waker] in
      try? await Task.sleep(until: due, clock: .continuous)
      if !Task.isCancelled { waker.yield() }
    }
  }

  /// Pulls once; nil when nobody wants to know any more.
  private func pull(known: inout Measures.Version?) async -> Pull? {
    var request = request
    request.knownVersion = known
    let (begun, start) = (Moment(seconds: now()), ContinuousClock.now)
    let result = await source.result(request)
    if Task.isCancelled { return nil }
    if case .success(let outcome?) = result { known = outcome.version }
    let end = ContinuousClock.now
    let (failures, due) = schedule.withLock { schedule in
      var generator = SystemRandomNumberGenerator()
      switch result {
      case .success: schedule.succeed(at: end)
      case .failure(let error): schedule.fail(error, at: end, using: &generator)
      }
      return (schedule.failures, schedule.nextPull)
    }
    let wait = due.map { ($0 - end).components.seconds }
    return Pull(
      source: source.id, result: result, begun: begun, milliseconds: (end - start).milliseconds,
      failures: failures, recorded: source.recordedHealth, served: source.served,
      next: wait.map { Moment(seconds: now() + $0) })
  }
}

extension Duration {
  /// Whole milliseconds; the rest is cut off.
  var milliseconds: Int64 {
    components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
  }
}
