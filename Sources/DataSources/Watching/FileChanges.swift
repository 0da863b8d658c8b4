import Synchronization

/// The changes of a file or folder as a stream, from a thread that does nothing else.
enum FileChanges {
  /// A value for each time the files should be read again; several that nobody took are one.
  ///
  /// Whatever changes after this call is told. The thread ends with the task that iterates.
  static func stream(
    path: String, writeStates: WriteStates, usesInotify: Bool = true
  ) -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    guard let stop = StopSignal() else {
      continuation.finish()
      return stream
    }
    let thread = WatchThread(
      FileWatcher(path: path, writeStates: writeStates, usesInotify: usesInotify))
    continuation.onTermination = { _ in stop.raise() }
    let isStarted = DetachedThread.start {
      thread.run(until: stop) { continuation.yield() }
      continuation.finish()
    }
    if !isStarted { continuation.finish() }
    return stream
  }
}

/// Carries a watcher to its thread.
private final class WatchThread: Sendable {
  private let watcher: Mutex<FileWatcher>

  init(_ watcher: FileWatcher) {
    self.watcher = Mutex(watcher)
  }

  func run(until stop: StopSignal, tell: () -> Void) {
    watcher.withLock { $0.run(until: stop, tell: tell) }
  }
}
