import Dispatch

/// The thread on which sources are read and datasets are prepared, one after the other.
///
/// Reading a file, writing a document and compressing it take their time; on the threads that
/// answer requests, everybody would wait meanwhile.
final class ReadingExecutor: TaskExecutor {
  private let queue = DispatchQueue(label: "dvctopd.reading", qos: .utility)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
