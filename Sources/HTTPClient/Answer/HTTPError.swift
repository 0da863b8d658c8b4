/// Why there is no answer.
///
/// Any status is an answer. Texts from a server or a library are as they came: they must be made
/// safe before they are shown.
public enum HTTPError: Error, Hashable, Sendable {
  /// libcurl is not installed, or is too old.
  case libraryMissing
  /// A header of the request would break its head.
  case invalidRequest
  /// The name of the host has no address.
  case unknownHost(String)
  /// Nobody listens at that host and port.
  case connectionRefused(String)
  /// No way to the host; the operating system's number, 0 if it gave none.
  case unreachable(String, code: Int32)
  /// The proxy did not let the request through; the status it gave, if it gave one.
  case proxyRefused(status: Int?)
  /// The certificate was not accepted.
  case certificate(host: String, CertificateFault)
  /// No agreement on encryption, in the words of the library.
  case handshake(host: String, detail: String)
  /// The file of certificates to trust cannot be read, or holds none; nil for the system's own.
  case certificateFile(String?)
  /// A deadline has passed.
  case timedOut(HTTPDeadline, after: Duration)
  /// The connection ended before all had come; the length that was announced, if it was.
  case truncated(received: Int64, announced: Int64?)
  /// What came is not HTTP.
  case notHTTP(host: String)
  /// The head of the answer is larger than the limit in bytes.
  case headTooLarge(limit: Int)
  /// More bytes than the limit came over the wire, or were announced.
  case bodyTooLarge(limit: Int)
  /// The body is larger than the limit when it is decompressed.
  case decompressedTooLarge(limit: Int)
  /// An event of a stream is larger than the limit in bytes.
  case eventTooLarge(limit: Int)
  /// The compressed body is damaged.
  case damagedCompression
  /// The server sends to another origin, and nothing is asked there.
  case redirectedElsewhere(String)
  /// The server sends from https to http.
  case redirectedToPlain(String)
  /// More redirects than the limit.
  case tooManyRedirects(limit: Int)
  /// The server sends to something that is no address.
  case malformedRedirect
  /// The task was cancelled.
  case cancelled
  /// Anything else, by libcurl's number and words.
  case failed(code: Int, detail: String)
}

/// The deadlines that a transfer can miss.
public enum HTTPDeadline: Hashable, Sendable {
  /// Name, connection, handshake.
  case connect
  /// The first byte of the answer.
  case firstByte
  /// The last byte of the answer.
  case whole
  /// Too few bytes within a window of time.
  case stall
}
