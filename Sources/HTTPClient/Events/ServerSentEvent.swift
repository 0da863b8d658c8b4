/// One event of a server (WHATWG HTML, section 9.2).
public struct ServerSentEvent: Sendable, Hashable {
  /// What kind of event; `message` when the server does not say.
  public let type: String

  /// Its lines, joined.
  public let data: String

  /// The last identity the server gave, with this event or an earlier one; may be empty.
  public let lastID: String
}
