/// What is asked of a server.
public struct HTTPRequest: Sendable, Hashable {
  /// What the request does.
  public enum Method: Sendable, Hashable {
    /// Asks; may be repeated and sent on by a redirect.
    case get
    /// Sends a body of this kind; never sent on by a redirect.
    case post(body: [UInt8], contentType: String)
  }

  /// Whom and what to ask.
  public var address: HTTPAddress

  /// What the request does.
  public var method: Method

  /// Headers beside those the client writes itself.
  public var headers: [(name: String, value: String)] {
    get { fields.map { ($0.name, $0.value) } }
    set { fields = newValue.map { HTTPHeaders.Field(name: $0.name, value: $0.value) } }
  }

  private var fields: [HTTPHeaders.Field]

  /// The bearer token (RFC 6750), sent to the origin of ``address`` and to no other.
  public var token: Secret?

  /// How long each part may take.
  public var deadlines: HTTPDeadlines

  /// How much may come.
  public var limits: HTTPLimits

  /// A request; everything but the address has a default.
  public init(
    _ address: HTTPAddress, method: Method = .get, headers: [(name: String, value: String)] = [],
    token: Secret? = nil, deadlines: HTTPDeadlines = HTTPDeadlines(),
    limits: HTTPLimits = HTTPLimits()
  ) {
    self.address = address
    self.method = method
    fields = headers.map { HTTPHeaders.Field(name: $0.name, value: $0.value) }
    self.token = token
    self.deadlines = deadlines
    self.limits = limits
  }

  /// The lines that are sent; nil if one of them would break the head of the request.
  var headerLines: [String]? {
    var lines: [String] = []
    var fields = self.fields
    if case .post(_, let contentType) = method {
      fields.append(HTTPHeaders.Field(name: "Content-Type", value: contentType))
    }
    for field in fields {
      guard field.isSafe else { return nil }
      lines.append("\(field.name): \(field.value)")
    }
    if let token { lines.append("Authorization: Bearer \(token.text)") }
    return lines
  }
}
