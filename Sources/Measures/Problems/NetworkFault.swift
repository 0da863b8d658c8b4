import Text

/// What may go wrong on the way to a server and back, beside what `SourceError` names itself.
public enum NetworkFault: Hashable, Sendable {
  /// The library that speaks HTTP is not installed.
  case libraryMissing
  /// No way to the host; the operating system's number, 0 if it gave none.
  case noRoute(code: Int32)
  /// The proxy did not let the request through; the status it gave.
  case proxyRefused(status: Int?)
  /// The connection ended in the middle: bytes that came, and bytes that were announced.
  case interrupted(received: Int64, announced: Int64?)
  /// What came is not HTTP.
  case notHTTP
  /// The answer is another kind of document.
  case wrongContentType(SafeText)
  /// The head of the answer is larger than the limit in bytes.
  case headTooLarge(limit: Int64)
  /// An event is larger than the limit in bytes.
  case eventTooLarge(limit: Int64)
  /// The compressed answer is damaged.
  case damagedCompression
  /// The server sends to another server, which is not asked.
  case redirectedElsewhere(SafeText)
  /// The server sends from https to http, which is not asked.
  case redirectedToPlain(SafeText)
  /// More redirects than the limit.
  case redirectLoop(limit: Int)
  /// The server sends to what is no address.
  case malformedRedirect
  /// The answer had begun, and then too little came for so long.
  case stalled(seconds: Int)
  /// The certificates to trust cannot be read; nil for those of the system.
  case certificateFile(SafeText?)
  /// It is asked only when somebody has said that it may be.
  case pollingOff

  /// Whether the same request may succeed later without anybody changing anything.
  public var isTransient: Bool {
    switch self {
    case .noRoute, .proxyRefused, .interrupted, .stalled, .damagedCompression: true
    case .libraryMissing, .notHTTP, .wrongContentType, .headTooLarge, .eventTooLarge,
      .redirectedElsewhere, .redirectedToPlain, .redirectLoop, .malformedRedirect,
      .certificateFile, .pollingOff:
      false
    }
  }
}
