import Text

/// Why the certificate of a server is not accepted.
public enum CertificateProblem: Hashable, Sendable {
  /// Its time is over.
  case expired
  /// Its time has not begun.
  case notYetValid
  /// It is another host's.
  case wrongHost
  /// Nobody who is trusted vouches for it.
  case untrusted
  /// It was withdrawn.
  case revoked
  /// No agreement on encryption; the detail comes from a library.
  case handshake(SafeText)
  /// Nothing of the above; the detail comes from a library.
  case other(SafeText)
}
