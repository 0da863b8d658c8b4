/// A whole answer.
public struct HTTPResponse: Sendable, Hashable {
  /// Status and headers.
  public let head: HTTPHead

  /// The body, decompressed.
  public let body: [UInt8]
}
