/// What an answer says before its body.
public struct HTTPHead: Sendable, Hashable {
  /// The status, from 200 to 999; 304 when what is known is still true.
  public let status: Int

  /// The headers.
  public let headers: HTTPHeaders

  /// Where the answer came from, redirects followed.
  public let address: HTTPAddress

  /// Whether the request was granted.
  public var isSuccess: Bool { (200...299).contains(status) }

  /// When to come back, in seconds; the server's own clock is asked about a date.
  ///
  /// - Parameter now: seconds since 1970-01-01T00:00:00Z, for a server that does not say its time.
  /// - Returns: the seconds of `Retry-After` (RFC 9110, section 10.2.3), never below zero; nil if
  ///   the server does not say.
  public func retryAfterSeconds(now: Int64) -> Int? {
    guard let text = headers["retry-after"] else { return nil }
    if let seconds = Int(text), seconds >= 0 { return seconds }
    guard let date = HTTPDate.seconds(of: text) else { return nil }
    let there = headers["date"].flatMap { HTTPDate.seconds(of: $0) } ?? now
    return Int(clamping: max(0, date - there))
  }
}
