import Dispatch

/// Calls that wait, on a thread of their own: the threads of asynchronous tests are as few as the
/// machine has processors, and what is waited for may need one of them.
public enum Blocking {
  /// Runs some work there, and gives what it gives.
  ///
  /// - Throws: what the work throws.
  public static func run<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "blocking").async {
        continuation.resume(with: Swift.Result { try work() })
      }
    }
  }

  /// Something to wait for on a thread of one's own.
  public final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    /// A gate that is closed.
    public init() {}

    /// Lets one through.
    public func open() { semaphore.signal() }

    /// Waits until one is let through.
    public func wait() { semaphore.wait() }
  }
}
