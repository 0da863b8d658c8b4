import Dispatch

/// Runs the jobs of an actor one after another on a queue of its own.
///
/// What blocks on a disk must not sit on one of the few threads that all other tasks share.
final class DatabaseExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "dvctop.history", qos: .utility)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedSerialExecutor()
    queue.async { job.runSynchronously(on: executor) }
  }

  func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    UnownedSerialExecutor(ordinary: self)
  }
}
