/// Puts a whole answer together, on the thread of its transfer.
final class ResponseCollector {
  private let limits: HTTPLimits
  private let progress: (@Sendable (Int64, Int64?) -> Void)?
  private var head: HTTPHead?
  private var body: [UInt8] = []
  private var isTooLarge = false

  init(limits: HTTPLimits, progress: (@Sendable (Int64, Int64?) -> Void)?) {
    self.limits = limits
    self.progress = progress
  }

  /// Carries out a transfer and gives what came.
  func response(of transfer: Transfer) -> Result<HTTPResponse, HTTPError> {
    do throws(HTTPError) {
      try transfer.run(
        into: AnswerReceiver.Consumer(
          head: { [self] head in
            self.head = head
            reserve(head)
            return true
          },
          body: { [self] in take($0) },
          progress: { [progress] in progress?($0, $1) }))
    } catch {
      return .failure(isTooLarge ? .decompressedTooLarge(limit: limits.bodyBytes) : error)
    }
    guard let head else { return .failure(.truncated(received: 0, announced: nil)) }
    return .success(HTTPResponse(head: head, body: body))
  }

  /// The most room that is made on a server's word alone.
  private static let reservationLimit = 32 << 20

  /// Makes room for a body whose length is announced, so that it is not moved while it grows.
  private func reserve(_ head: HTTPHead) {
    guard head.headers["content-encoding"] == nil,
      let length = head.headers["content-length"].flatMap({ Int($0) }), length > 0
    else { return }
    body.reserveCapacity(min(length, limits.bodyBytes, Self.reservationLimit))
  }

  /// Appends a part; false when it would be too much, before it is kept.
  private func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard body.count + bytes.count <= limits.bodyBytes else {
      isTooLarge = true
      return false
    }
    body.append(contentsOf: bytes)
    return true
  }
}
