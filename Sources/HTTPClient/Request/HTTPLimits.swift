/// How much may come from a server.
public struct HTTPLimits: Sendable, Hashable {
  /// Bytes of a body on the wire; zero for an answer that has no end.
  public var wireBytes: Int

  /// Bytes of a body when it is decompressed; of an answer without end, what waits to be taken.
  public var bodyBytes: Int

  /// Bytes of all header lines.
  public var headerBytes: Int

  /// Header lines.
  public var headerCount: Int

  /// Redirects that are followed one after the other.
  public var redirects: Int

  /// Limits; zero bytes on the wire are no limit.
  ///
  /// A dataset of a million observations has about 150 MB as a document; ten times compressed is
  /// usual. Servers keep heads below 16 kB; four times that is no mistake but an attack.
  public init(
    wireBytes: Int = 256 << 20, bodyBytes: Int = 512 << 20, headerBytes: Int = 64 << 10,
    headerCount: Int = 128, redirects: Int = 5
  ) {
    self.wireBytes = wireBytes
    self.bodyBytes = bodyBytes
    self.headerBytes = headerBytes
    self.headerCount = headerCount
    self.redirects = redirects
  }
}
