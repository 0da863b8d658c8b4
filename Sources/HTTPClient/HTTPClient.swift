import CCurl
import Synchronization

/// Asks servers over http and https, strictly.
///
/// Every transfer has a thread of its own, deadlines and limits, and ends when its task is
/// cancelled. Redirects are followed only within an origin. A token goes to one origin only.
public struct HTTPClient: Sendable {
  /// How this machine asks.
  public let configuration: HTTPConfiguration

  /// A client; nothing is opened yet.
  public init(_ configuration: HTTPConfiguration) {
    self.configuration = configuration
  }

  /// The version of libcurl, which is opened for this; nil if it is not installed.
  public static var libraryVersion: String? {
    transfer_library_version().map { String(cString: $0) }
  }

  /// Asks, and waits for the whole answer.
  ///
  /// - Parameters:
  ///   - request: what is asked, how long it may take and how much may come.
  ///   - progress: told now and then how many bytes have come over the wire, and how many will if
  ///     the server says so; called on another thread.
  /// - Returns: the answer, whatever its status.
  /// - Throws: why there is none.
  public func response(
    to request: HTTPRequest,
    progress: (@Sendable (_ done: Int64, _ total: Int64?) -> Void)? = nil
  ) async throws(HTTPError) -> HTTPResponse {
    let transfer = transfer(request)
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isStarted = TransferThread.start {
          let collector = ResponseCollector(limits: request.limits, progress: progress)
          continuation.resume(returning: collector.response(of: transfer))
        }
        if !isStarted { continuation.resume(returning: .failure(Self.noThread)) }
      }
    } onCancel: {
      transfer.cancellation.raise()
    }
    return try result.get()
  }

  /// Asks, and waits for the head of the answer only; its body comes as it is read.
  ///
  /// The transfer ends when the stream is no longer held. Of an answer without end,
  /// ``HTTPLimits/wireBytes`` must be zero, which means no limit.
  ///
  /// - Parameter request: what is asked; at most ``HTTPLimits/bodyBytes`` wait to be read, and the
  ///   server waits when nobody reads.
  /// - Returns: the head, and the body to be read.
  /// - Throws: why there is no answer.
  public func stream(_ request: HTTPRequest) async throws(HTTPError) -> HTTPStream {
    let transfer = transfer(request)
    let channel = ByteChannel(capacity: max(1, request.limits.bodyBytes))
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isStarted = TransferThread.start {
          Self.feed(channel, from: transfer) { continuation.resume(returning: $0) }
        }
        if !isStarted { continuation.resume(returning: .failure(Self.noThread)) }
      }
    } onCancel: {
      transfer.cancellation.raise()
    }
    return HTTPStream(
      head: try result.get(), channel: channel, cancellation: transfer.cancellation)
  }

  private func transfer(_ request: HTTPRequest) -> Transfer {
    Transfer(request: request, configuration: configuration, cancellation: TransferSwitch())
  }

  /// Carries out a transfer into a channel; the head, or why there is none, is told once.
  private static func feed(
    _ channel: ByteChannel, from transfer: Transfer,
    tell: (Result<HTTPHead, HTTPError>) -> Void
  ) {
    var isTold = false
    func tellOnce(_ result: Result<HTTPHead, HTTPError>) {
      if !isTold { tell(result) }
      isTold = true
    }
    withoutActuallyEscaping(tellOnce) { tellOnce in
      do throws(HTTPError) {
        try transfer.run(
          into: AnswerReceiver.Consumer(
            head: { head in
              tellOnce(.success(head))
              return true
            },
            body: { channel.put($0) },
            progress: { _, _ in }))
        channel.finish(nil)
      } catch {
        channel.finish(error)
        tellOnce(.failure(error))
      }
    }
  }

  /// `EAGAIN` of `pthread_create`, in words.
  private static let noThread = HTTPError.failed(code: 0, detail: "no thread left")
}
