import Foundation

/// An authority and certificates that it gives out, made by OpenSSL for one test.
public final class TestCertificates: Sendable {
  /// What is wrong with a certificate.
  public enum Kind: Sendable {
    /// Nothing, for 127.0.0.1.
    case good
    /// Its time was over yesterday.
    case expired
    /// It is for another host.
    case wrongHost
    /// It vouches for itself.
    case selfSigned
  }

  /// The folder in which everything is.
  public let folder: URL

  /// The authority's own certificate, to be trusted.
  public var authority: String { folder.appending(path: "authority.pem").path }

  /// Makes an authority.
  public init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "certificates-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try run(
      "req -x509 \(Self.key) -keyout authority.key -out authority.pem -days 2 -subj /CN=Authority")
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Makes a certificate and its key, `NAME.pem` and `NAME.key`, and gives the name.
  public func make(_ kind: Kind) throws -> String {
    let name = "\(kind)"
    if kind == .selfSigned {
      try run(
        "req -x509 \(Self.key) -keyout \(name).key -out \(name).pem -days 2 -subj /CN=127.0.0.1 "
          + "-addext subjectAltName=IP:127.0.0.1")
      return name
    }
    let host = kind == .wrongHost ? "DNS:elsewhere.test" : "IP:127.0.0.1"
    try Data("subjectAltName=\(host)\n".utf8).write(to: folder.appending(path: "\(name).ext"))
    try run("req -new \(Self.key) -keyout \(name).key -out \(name).csr -subj /CN=Server")
    try run(
      "x509 -req -in \(name).csr -CA authority.pem -CAkey authority.key -CAcreateserial "
        + "-days \(kind == .expired ? -1 : 2) -extfile \(name).ext -out \(name).pem")
    return name
  }

  private static let key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"

  private func run(_ command: String) throws {
    _ = try ChildProcess.run("openssl \(command)", folder: folder.path)
  }
}
