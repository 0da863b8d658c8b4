import Dashboard
import DataSources
import Measures
import Synchronization

/// Reads the sources beside the event loop, each in a task of its own, and puts a report of what
/// they have given into the mailbox whenever one of them has answered.
final class BackgroundReader: Sendable {
  /// What is shared by the tasks.
  private struct Work {
    var board: SourceBoard
    var tasks: [Task<Void, Never>] = []
    /// True while a task makes a report.
    var isReporting = false
    /// True when a source has answered since that report was begun.
    var isOutdated = false
  }

  private let readers: [SourceReader]
  private let mailbox: Mailbox
  private let now: @Sendable () -> Int64
  private let work: Mutex<Work>
  /// The figures of all sources, and for which revision of the board they were merged.
  private let merged = Mutex<(revision: Int, dataset: Dataset)?>(nil)

  /// A reader that has not begun.
  init(loader: SourceLoader, mailbox: Mailbox) {
    self.mailbox = mailbox
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
    work = Mutex(Work(board: loader.board))
  }

  /// Begins to read and to follow the sources.
  func start() {
    let tasks = readers.map { reader in
      Task.detached(executorPreference: SourceExecutor()) {
        await reader.run { self.receive($0) }
      }
    }
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

  /// Enters a pull, and makes a report unless another task does: that one then makes one more.
  private func receive(_ pull: Pull) {
    let isMine = work.withLock { work in
      work.board.enter(pull)
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
    if merged.withLock({ $0?.revision }) != board.revision, let dataset = board.dataset {
      merged.withLock { $0 = (board.revision, dataset) }
    }
    return merged.withLock { $0?.dataset }.map { board.report($0, now: now()) }
  }
}
