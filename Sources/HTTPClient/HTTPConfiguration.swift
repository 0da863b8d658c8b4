/// How this machine asks servers: what is the same for all requests of a program.
public struct HTTPConfiguration: Sendable, Hashable {
  /// Who asks, as servers read it in their logs: `dvctop/1.0`.
  public var userAgent: String

  /// The proxies of the environment.
  public var proxy: HTTPProxy

  /// A file of certificates (PEM) to trust beside the system's.
  public var certificateFile: String?

  /// The system's own certificates; nil for those that libcurl knows.
  var systemCertificates: String?

  /// A configuration; control characters are taken out of the user agent.
  public init(
    userAgent: String, proxy: HTTPProxy = .none, certificateFile: String? = nil
  ) {
    self.userAgent = String(userAgent.filter { $0.isASCII && $0 >= " " && $0 != "\u{7F}" })
    self.proxy = proxy
    self.certificateFile = certificateFile
  }
}
