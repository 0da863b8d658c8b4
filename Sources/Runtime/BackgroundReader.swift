import DataSources
import Measures
import Synchronization

/// Reads the sources beside the event loop and puts what they give into the mailbox.
final class BackgroundReader: Sendable {
  private let loader: SourceLoader
  private let mailbox: Mailbox
  private let task = Mutex<Task<Void, Never>?>(nil)
  /// What each source gave last, which stays when the next reading of it fails.
  private let outcomes = Mutex<[SourceID: ReadOutcome]>([:])

  /// A reader that has not begun.
  init(loader: SourceLoader, mailbox: Mailbox) {
    self.loader = loader
    self.mailbox = mailbox
  }

  /// Begins a reading; one that is under way is given up.
  func start() {
    var loader = loader
    let mailbox = mailbox
    loader.request.progress = { mailbox.put($0) }
    let reading = loader
    task.withLock { task in
      task?.cancel()
      task = Task.detached {
        let result = await reading.read(before: self.outcomes.withLock { $0 })
        guard !Task.isCancelled else { return }
        self.outcomes.withLock { $0 = result.outcomes }
        mailbox.put(result)
      }
    }
  }

  /// Gives up a reading that is under way.
  func stop() {
    task.withLock { $0?.cancel() }
  }
}
