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
    /// When the sources that are polled are due.
    var timetable = PullTimetable()
    /// Waits for the next of them.
    var timer: Task<Void, Never>?
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

  /// Reads again because somebody asks for it, also what is not due yet.
  func reload() {
    work.withLock { $0.timetable.ask(at: .now) }
    start()
  }

  /// Reads again whenever a source says that it has changed; what changes from here on is told.
  func follow() {
    for source in loader.sources {
      let changes = source.changes()
      let id = source.id
      let task = Task.detached {
        for await _ in changes {
          self.work.withLock { $0.timetable.change(id, at: .now) }
          self.start()
        }
      }
      work.withLock { $0.watching.append(task) }
    }
  }

  /// Gives up a reading that is under way, and watching.
  func stop() {
    work.withLock { work in
      work.reading?.cancel()
      for task in work.watching { task.cancel() }
      work.timer?.cancel()
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
      let resting = work.withLock { $0.timetable.begin(loader.sources, at: .now) }
      var reading = await loader.read(before: latest.withLock { $0 }, resting: resting)
      if Task.isCancelled { return }
      endPulls(&reading)
      latest.withLock { $0 = reading }
      mailbox.put(reading)
    } while isWantedAgain()
    waitForNextPull()
  }

  /// Notes how the pulls ended, and in the reading when the next ones are due.
  private func endPulls(_ reading: inout SourceLoader.Reading) {
    let now = ContinuousClock.now
    let failures = reading.failures
    let dues = work.withLock { work in
      var generator = SystemRandomNumberGenerator()
      work.timetable.end(failures: failures, at: now, using: &generator)
      return work.timetable.dues
    }
    let wallClock = loader.now()
    reading.note(dues.mapValues { Moment(seconds: wallClock + ($0 - now).components.seconds) })
  }

  /// Sleeps until the next pull is due, and begins it.
  private func waitForNextPull() {
    work.withLock { work in
      work.timer?.cancel()
      guard let due = work.timetable.next else { return }
      work.timer = Task.detached {
        try? await Task.sleep(until: due, clock: .continuous)
        if !Task.isCancelled { self.start() }
      }
    }
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
