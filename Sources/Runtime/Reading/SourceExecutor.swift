import Dispatch

/// A thread of its own for the reading of one source.
///
/// Reading a file blocks its thread; on the few threads that all tasks share, two large files would
/// hold up every other source.
final class SourceExecutor: TaskExecutor {
  private let queue = DispatchQueue(label: "dvctop.source")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
