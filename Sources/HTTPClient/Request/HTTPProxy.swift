/// Through whom servers are asked, as the environment says.
///
/// The rules are those of curl: small letters lead; `HTTP_PROXY` in capitals is not looked at,
/// because a server that runs programs sets it from a header of its visitors.
public struct HTTPProxy: Sendable, Hashable {
  // The proxy for addresses of each scheme; empty for none. It may hold a password.
  private let plain: Secretive
  private let encrypted: Secretive

  /// Hosts that are asked directly, with commas between them; `*` for all.
  let exceptions: String

  /// No proxy.
  public static let none = HTTPProxy(environment: [:])

  /// What the variables `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` say.
  public init(environment: [String: String]) {
    func first(_ names: String...) -> String {
      names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    }
    plain = Secretive(text: first("http_proxy", "all_proxy", "ALL_PROXY"))
    encrypted = Secretive(text: first("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"))
    exceptions = first("no_proxy", "NO_PROXY")
  }

  /// The proxy for an origin; empty for none.
  func address(for scheme: HTTPOrigin.Scheme) -> String {
    switch scheme {
    case .http: plain.text
    case .https: encrypted.text
    }
  }

  /// Text that does not show when the value is printed.
  private struct Secretive: Hashable, CustomStringConvertible, CustomReflectable {
    let text: String
    var description: String { text.isEmpty ? "" : Secret.dots }
    var customMirror: Mirror { Mirror(self, children: []) }
  }
}
