import Synchronization

/// What is known of who writes to the files of a source, shared by its watcher and its reader.
final class WriteStates: Sendable {
  /// What is known of one file.
  enum State: Hashable, Sendable {
    /// It was written to, and whoever did so has it open.
    case open
    /// Whoever wrote last has closed it.
    case closed
  }

  private let states = Mutex<[String: State]>([:])

  init() {}

  /// What is known of a file; nil when nothing has been seen.
  subscript(path: String) -> State? {
    get { states.withLock { $0[path] } }
    set { states.withLock { $0[path] = newValue } }
  }
}
