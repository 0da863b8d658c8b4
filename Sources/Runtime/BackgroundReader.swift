import DataSources
import Measures
import Synchronization

/// Reads the sources beside the event loop and puts what they give into the mailbox: when it is
/// asked to, and whenever a source says that it has changed.
final class BackgroundReader: Sendable {
  /// What is under way.
  private struct Work {
    var reading: Task<Void, Never>?
    /// Asked for again while a reading is under way: what it has read by then may be old.
    var isWantedAgain = false
    var watching: [Task<Void, Never>] = []
  }

  private let loader: SourceLoader
  private let mailbox: Mailbox
  private let work = Mutex(Work())
  /// What the sources gave last, which stays when the next reading fails.
  private let latest = Mutex<SourceLoader.Reading?>(nil)

  /// A reader that has not begun.
  init(loader: SourceLoader, mailbox: Mailbox) {
    self.loader = loader
    self.mailbox = mailbox
  }

  /// Begins a reading, or another one after the one that is under way.
  ///
  /// None is given up for the next: a file that never stops growing would never be read.
  func start() {
    work.withLock { work in
      guard work.reading == nil else {
        work.isWantedAgain = true
        return
      }
      work.reading = Task.detached { await self.readWhileWanted() }
    }
  }

  /// Reads again whenever a source says that it has changed; what changes from here on is told.
  func follow() {
    for source in loader.sources {
      let changes = source.changes()
      let task = Task.detached {
        for await _ in changes { self.start() }
      }
      work.withLock { $0.watching.append(task) }
    }
  }

  /// Gives up a reading that is under way, and watching.
  func stop() {
    work.withLock { work in
      work.reading?.cancel()
      for task in work.watching { task.cancel() }
      work = Work()
    }
  }

  private func readWhileWanted() async {
    repeat {
      var loader = loader
      let pace = ProgressPace()
      let mailbox = mailbox
      loader.request.followsGrowth = true
      loader.request.progress = { progress in
        if pace.allows() { mailbox.put(progress) }
      }
      let reading = await loader.read(before: latest.withLock { $0 })
      if Task.isCancelled { return }
      latest.withLock { $0 = reading }
      mailbox.put(reading)
    } while isWantedAgain()
  }

  /// Whether somebody has asked meanwhile; if not, the reading is over.
  private func isWantedAgain() -> Bool {
    work.withLock { work in
      defer { work.isWantedAgain = false }
      if !work.isWantedAgain { work.reading = nil }
      return work.isWantedAgain
    }
  }
}
