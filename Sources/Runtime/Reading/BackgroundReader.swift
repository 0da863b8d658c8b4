import Dashboard
import DataSources
import History
import Measures
import Synchronization

/// Reads the sources beside the event loop, each in a task of its own, and puts a report of what
/// they have given into the mailbox whenever one of them has answered.
///
/// With a history, what that knows is shown until they have, and what they give is kept.
final class BackgroundReader: Sendable {
  /// What is shared by the tasks.
  private struct Work {
    var board: SourceBoard
    var tasks: [Task<Void, Never>] = []
    /// True while a task makes a report.
    var isReporting = false
    /// True when a source has answered since that report was begun.
    var isOutdated = false
    /// Counts what was asked of the history.
    var questions = 0
  }

  private let readers: [SourceReader]
  private let mailbox: Mailbox
  private let keeper: HistoryKeeper?
  private let now: @Sendable () -> Int64
  private let work: Mutex<Work>
  /// The figures of all sources as they were merged last.
  private let merged = Mutex<MergedFigures?>(nil)

  /// A reader that has not begun.
  init(loader: SourceLoader, mailbox: Mailbox, keeper: HistoryKeeper? = nil) {
    self.mailbox = mailbox
    self.keeper = keeper
    now = loader.now
    var request = loader.request
    request.followsGrowth = true
    readers = loader.sources.map { source in
      let pace = ProgressPace()
      request.progress = { progress in
        if pace.allows() { mailbox.put(progress) }
      }
      return SourceReader(source, request: request, now: loader.now)
    }
    var board = loader.board
    board.awaitsHistory = keeper != nil
    work = Mutex(Work(board: board))
  }

  /// Begins to read and to follow the sources.
  func start() {
    var tasks = readers.map { reader in
      Task.detached(executorPreference: SourceExecutor()) {
        await reader.run { self.receive($0) }
      }
    }
    if let keeper { tasks.append(Task.detached { await self.recall(keeper) }) }
    work.withLock { $0.tasks += tasks }
  }

  /// Reads again because somebody asks for it, also what is not due yet.
  func reload() {
    for reader in readers { reader.ask() }
  }

  /// Gives up what is under way.
  func stop() {
    let tasks = work.withLock { work in
      defer { work.tasks = [] }
      return work.tasks
    }
    for task in tasks { task.cancel() }
  }

  /// Enters a pull, and has it kept.
  private func receive(_ pull: Pull) {
    if let keeper, case .success(let outcome?) = pull.result {
      keeper.keep(outcome.dataset, of: pull.source, at: pull.begun) {
        await self.recallMemo(of: pull.source, keeper)
      }
    }
    change { $0.enter(pull) }
  }

  /// Shows what the history knows, the latest figures of all sources first.
  private func recall(_ keeper: HistoryKeeper) async {
    let alerts = await keeper.alerts()
    if !alerts.isEmpty { mailbox.put(.remembered(alerts)) }
    for reader in readers {
      guard let known = await keeper.dataset(of: reader.source.id) else { continue }
      change { $0.remember(known) }
    }
    change { $0.awaitsHistory = false }
    for reader in readers { await recallMemo(of: reader.source.id, keeper) }
  }

  private func recallMemo(of source: SourceID, _ keeper: HistoryKeeper) async {
    let number = work.withLock { work in
      work.questions += 1
      return work.questions
    }
    guard let memo = await keeper.memo(of: source), !Task.isCancelled else { return }
    change { $0.note(memo, of: source, question: number) }
  }

  /// Changes the board, and makes a report unless another task does: that one then makes one more.
  private func change(_ body: (inout SourceBoard) -> Void) {
    let isMine = work.withLock { work in
      body(&work.board)
      work.isOutdated = true
      defer { work.isReporting = true }
      return !work.isReporting
    }
    guard isMine else { return }
    while let (board, failures) = takeBoard() {
      mailbox.put(Reading(report: report(board), failures: failures))
    }
  }

  /// The board and what failed on it; nil when the latest report says all.
  private func takeBoard() -> (SourceBoard, [(source: SourceID, error: SourceError)])? {
    work.withLock { work in
      work.isReporting = work.isOutdated
      guard work.isOutdated else { return nil }
      work.isOutdated = false
      let failures = work.board.takeFailures()
      return (work.board, failures)
    }
  }

  private func report(_ board: SourceBoard) -> Report? {
    if merged.withLock({ $0?.revision }) != board.revision, let figures = board.merged() {
      merged.withLock { $0 = figures }
    }
    return merged.withLock(\.self).map { board.report($0, now: now()) }
      ?? board.awaitingReport(now: now())
  }
}
