/// An address of this machine at which a server listens.
public struct ListenAddress: Sendable, Hashable {
  /// A name or a number of this machine.
  public let host: String
  /// The port; 0 for one that the system chooses.
  public let port: Int

  /// The port when none is named.
  public static let defaultPort = 8080

  /// An address; without a host, only this machine itself can ask.
  public init(host: String = "127.0.0.1", port: Int = ListenAddress.defaultPort) {
    // Brackets belong to addresses of the web, not to those of the network.
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    self.host = isBracketed ? String(host.dropFirst().dropLast()) : host
    self.port = port
  }

  /// Whether only this machine can reach it: `localhost`, `127.0.0.0/8` or `::1`.
  ///
  /// A name that is not one of these may mean anything tomorrow and counts as reachable.
  public var isLoopback: Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// The address as it stands in addresses of the web: `[::1]:8080`.
  func authority(port: Int) -> String {
    (host.contains(":") ? "[" + host + "]" : host) + ":" + String(port)
  }
}
