import DataSources
import Logging
import Measures
import Synchronization
import Text

/// Reads one source again and again, and hands over what it brings.
struct SourceWatch: Sendable {
  private let source: any DataSource
  private let request: ReadRequest
  private let schedule: ReadingSchedule
  private let publisher: DatasetPublisher
  private let logger: Logger

  init(
    _ source: any DataSource, request: ReadRequest, schedule: ReadingSchedule,
    publisher: DatasetPublisher, logger: Logger
  ) {
    self.source = source
    self.request = request
    self.schedule = schedule
    self.publisher = publisher
    self.logger = logger
  }

  /// Reads until the task is cancelled.
  func run() async {
    let (wakes, waker) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let isAnnounced = Flag(true)
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        for await _ in source.changes() { waker.yield() }
        isAnnounced.set(false)
      }
      group.addTask { await read(wakes, waker, isAnnounced) }
    }
  }

  private func read(
    _ wakes: AsyncStream<Void>, _ waker: AsyncStream<Void>.Continuation, _ isAnnounced: Flag
  ) async {
    var wakes = wakes.makeAsyncIterator()
    var state = State(health: SourceHealth(source: source.id))
    while !Task.isCancelled {
      let delay = await readOnce(&state, isAnnounced)
      let timer = Task {
        // Cancelled, it wakes nobody.
        guard (try? await Task.sleep(for: delay)) != nil else { return }
        waker.yield()
      }
      await wakes.next()
      timer.cancel()
    }
  }

  /// What is known from one reading to the next.
  private struct State {
    var health: SourceHealth
    var version: Version?
    var generator = SystemRandomNumberGenerator()
  }

  /// Reads once; how long to wait then.
  private func readOnce(_ state: inout State, _ isAnnounced: Flag) async -> Duration {
    var request = request
    request.knownVersion = state.version
    let start = ContinuousClock.now
    request.deadline = start + schedule.deadline
    state.health.lastAttempt = .now
    if state.health.state == .waiting { state.health.state = .loading }
    let delay: Duration
    do throws(SourceError) {
      let outcome = try await source.read(request)
      let asked = source.pollInterval
      delay =
        isAnnounced.value
        ? min(schedule.watchedInterval, asked ?? schedule.watchedInterval)
        : asked ?? schedule.interval
      succeed(&state, outcome, took: .now - start)
      state.health.nextAttempt = Moment.now.later(by: delay)
      await publisher.receive(outcome, state.health)
    } catch {
      if case .cancelled = error, Task.isCancelled { return .zero }
      state.health.failuresInARow += 1
      delay = max(
        source.retryInterval ?? .zero,
        schedule.delay(
          afterFailures: state.health.failuresInARow, error, using: &state.generator))
      fail(&state, error)
      state.health.nextAttempt = Moment.now.later(by: delay)
      await publisher.receive(nil, state.health)
    }
    return delay
  }

  private func succeed(_ state: inout State, _ outcome: ReadOutcome?, took: Duration) {
    if state.health.failuresInARow > 0 {
      logger.notice("source is back", metadata: ["source": "\(SafeText(source.id.name))"])
    }
    if let outcome {
      state.version = outcome.version
      state.health.errorCount = outcome.errorCount
      state.health.warningCount = outcome.warningCount
      logger.info(
        "source read",
        metadata: [
          "source": "\(SafeText(source.id.name))", "ms": "\(took.milliseconds)",
          "rows": "\(outcome.dataset.observations.count)", "errors": "\(outcome.errorCount)",
          "warnings": "\(outcome.warningCount)",
        ])
    }
    state.health.state = state.health.errorCount > 0 ? .flawed : .good
    state.health.lastSuccess = .now
    state.health.durationMilliseconds = took.milliseconds
    state.health.failuresInARow = 0
    state.health.error = nil
    // A server that answers may itself have failing sources.
    if let sources = source.served?.sources(at: .now) { state.health.answer(for: sources) }
  }

  private func fail(_ state: inout State, _ error: SourceError) {
    state.health.state = state.health.lastSuccess == nil ? .failed : .stale
    state.health.error = error
    // Problems of rows have texts from files in them: their number says enough here.
    logger.warning(
      "source failed",
      metadata: [
        "source": "\(SafeText(source.id.name))", "reason": "\(error.code)",
        "failures": "\(state.health.failuresInARow)",
      ])
  }
}

/// A truth that another task may change.
private final class Flag: Sendable {
  private let flag: Mutex<Bool>
  init(_ value: Bool) { flag = Mutex(value) }
  var value: Bool { flag.withLock { $0 } }
  func set(_ value: Bool) { flag.withLock { $0 = value } }
}

extension Duration {
  /// Whole milliseconds; the rest is cut off.
  var milliseconds: Int64 {
    components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
  }
}

extension Moment {
  fileprivate func later(by delay: Duration) -> Moment {
    Moment(seconds: seconds + delay.components.seconds)
  }
}
