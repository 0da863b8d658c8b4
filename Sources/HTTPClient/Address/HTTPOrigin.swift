/// Who answers: scheme, host and port (RFC 6454).
///
/// What may be told to one origin is told to no other.
public struct HTTPOrigin: Hashable, Sendable, CustomStringConvertible {
  /// The two ways to ask.
  public enum Scheme: String, Hashable, Sendable, CaseIterable {
    /// Without encryption.
    case http
    /// With TLS.
    case https

    /// The port that is meant when none is written.
    public var defaultPort: Int {
      switch self {
      case .http: 80
      case .https: 443
      }
    }
  }

  /// How the host is spoken to.
  public let scheme: Scheme

  /// The host in lower case; an address of IPv6 is in square brackets.
  public let host: String

  /// The port, from 1 to 65535.
  public let port: Int

  /// The origin as it begins an address; the port stands there unless it is the scheme's own.
  public var description: String {
    let start = "\(scheme.rawValue)://\(host)"
    return port == scheme.defaultPort ? start : "\(start):\(port)"
  }
}
