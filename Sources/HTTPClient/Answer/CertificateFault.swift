/// Why a server's certificate is not accepted.
public enum CertificateFault: Hashable, Sendable {
  /// Its time is over.
  case expired
  /// Its time has not begun: the clock of this machine may be wrong.
  case notYetValid
  /// It is another host's.
  case wrongHost
  /// Nobody who is trusted vouches for it.
  case untrusted
  /// It was withdrawn.
  case revoked
  /// Something else, in the words of the library.
  case other(String)
}
