import Glibc

/// A thread for one transfer.
///
/// A transfer blocks until it ends, which for a stream of events is never. The threads of Swift's
/// pool, one for each core, are for others.
enum TransferThread {
  /// Enough for libcurl and a TLS handshake, and little enough for hundreds of streams.
  private static let stackBytes = 512 << 10

  /// Runs work on a thread of its own.
  ///
  /// - Returns: false if the system has no thread left; the work is not done then.
  static func start(_ work: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    pthread_attr_setstacksize(&attributes, stackBytes)
    let load = Unmanaged.passRetained(Load(work))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, &attributes,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<Load>.fromOpaque(pointer).takeRetainedValue().work()
        return nil
      }, load.toOpaque())
    if code != 0 { load.release() }
    return code == 0
  }

  private final class Load: Sendable {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) {
      self.work = work
    }
  }
}
