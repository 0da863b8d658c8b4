import DataSources
import Dashboard
import Measures
import Synchronization
import TerminalIO

/// Where readings of sources wait for the event loop; the newest of each kind wins.
final class Mailbox: Sendable {
  /// What may wait.
  struct Contents {
    var report: Report?
    var failures: [(SourceID, SourceError)] = []
    var progress: ReadProgress?
  }

  private let contents = Mutex(Contents())
  private let wakeup: Wakeup

  /// A mailbox that wakes the loop when something arrives.
  init(wakeup: Wakeup) {
    self.wakeup = wakeup
  }

  /// Puts in a report; an older one that nobody has taken is replaced.
  func put(_ report: Report) {
    contents.withLock {
      $0.report = report
      $0.progress = nil
    }
    wakeup.signal()
  }

  /// Puts in the failure of a source.
  func put(_ error: SourceError, of source: SourceID) {
    contents.withLock { $0.failures.append((source, error)) }
    wakeup.signal()
  }

  /// Puts in how far a reading is.
  func put(_ progress: ReadProgress) {
    contents.withLock { $0.progress = progress }
    wakeup.signal()
  }

  /// Takes everything out.
  func take() -> [Action] {
    let taken = contents.withLock { contents in
      defer { contents = Contents() }
      return contents
    }
    var actions = taken.failures.map { Action.failed($0.0, $0.1) }
    if let progress = taken.progress {
      actions.append(
        .reading(progress.file, done: progress.bytesDone, of: progress.bytesTotal))
    }
    if let report = taken.report { actions.append(.loaded(report)) }
    return actions
  }
}
