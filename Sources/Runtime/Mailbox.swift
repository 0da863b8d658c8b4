import Dashboard
import DataSources
import Measures
import Synchronization
import TerminalIO

/// Where readings of sources wait for the event loop; the newest of each kind wins.
final class Mailbox: Sendable {
  /// What may wait.
  private struct Contents {
    var reading: Reading?
    var progress: ReadProgress?
    var actions: [Action] = []
  }

  private let contents = Mutex(Contents())
  private let wakeup: Wakeup

  /// A mailbox that wakes the loop when something arrives.
  init(wakeup: Wakeup) {
    self.wakeup = wakeup
  }

  /// Puts in a reading; one that nobody has taken is replaced, but for failures that are not told.
  func put(_ reading: Reading) {
    contents.withLock { contents in
      let health = reading.report?.health
      // Of one that has failed again the newer reason is told, of one that is well again none.
      let untold = (contents.reading?.failures ?? []).filter { failure in
        !reading.failures.contains { $0.source == failure.source }
          && health?.contains { $0.source == failure.source && $0.error == nil } != true
      }
      contents.reading = reading
      contents.progress = nil
      contents.reading?.failures = untold + reading.failures
    }
    wakeup.signal()
  }

  /// Puts in something else that has happened; it is taken out before the figures.
  func put(_ action: Action) {
    contents.withLock { $0.actions.append(action) }
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
    var actions = taken.actions
    if let progress = taken.progress {
      actions.append(
        .reading(progress.file, done: progress.bytesDone, of: progress.bytesTotal))
    }
    // Data first: a failure of one source is not the end when another one gave data.
    if let report = taken.reading?.report { actions.append(.loaded(report)) }
    actions += (taken.reading?.failures ?? []).map { Action.failed($0.source, $0.error) }
    return actions
  }
}
