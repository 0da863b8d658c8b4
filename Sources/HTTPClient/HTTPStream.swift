/// An answer whose body comes as it is read, for one reader.
///
/// The server waits while nobody reads. The transfer ends when the stream is no longer held, or
/// when the task that reads is cancelled.
public final class HTTPStream: AsyncSequence, Sendable {
  /// A part of the body, decompressed.
  public typealias Element = [UInt8]
  /// Why the body ended early.
  public typealias Failure = HTTPError

  /// Status and headers.
  public let head: HTTPHead

  private let channel: ByteChannel
  private let cancellation: TransferSwitch

  init(head: HTTPHead, channel: ByteChannel, cancellation: TransferSwitch) {
    self.head = head
    self.channel = channel
    self.cancellation = cancellation
  }

  deinit {
    cancel()
  }

  /// Ends the transfer; a reader gets `cancelled` after what has come already.
  public func cancel() {
    channel.finish(.cancelled)
    cancellation.raise()
  }

  /// Reads; there is one body, so a second iterator takes parts away from the first.
  public func makeAsyncIterator() -> Iterator {
    Iterator(stream: self)
  }

  /// Reads part after part.
  public struct Iterator: AsyncIteratorProtocol {
    let stream: HTTPStream

    /// The next part; nil after the last one.
    public mutating func next() async throws(HTTPError) -> [UInt8]? {
      try await next(isolation: nil)
    }

    /// The next part; nil after the last one.
    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(HTTPError) -> [UInt8]? {
      let stream = stream
      let result = await withTaskCancellationHandler { () async -> Result<[UInt8]?, HTTPError> in
        do throws(HTTPError) {
          return .success(try await stream.channel.next())
        } catch {
          return .failure(error)
        }
      } onCancel: {
        stream.cancel()
      }
      return try result.get()
    }
  }
}
