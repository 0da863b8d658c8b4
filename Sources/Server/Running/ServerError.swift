import Glibc
import Measures
import Text

/// Why a server does not run.
public enum ServerError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Others than this machine could ask without a token, and nobody said that this is wanted.
  case openToAll(host: String)
  /// There is no token in a file, or none that can be sent in a header.
  case badToken
  /// A file with a token that others can read or write, or that is not this user's.
  case exposedToken(path: SafeText)
  /// A file that cannot be read.
  case unreadableFile(path: SafeText, code: Int32)
  /// The address cannot be used: another program has it, or it is none of this machine.
  case cannotListen(address: SafeText, detail: SafeText)
  /// None of the sources named is one.
  case noSource(name: SafeText, reason: String)
  /// It ran and broke off.
  case failed(detail: SafeText)

  /// Why a file with a token is not used.
  init(tokenFile error: SourceError) {
    self =
      switch error {
      case .tokenFile(let path, .exposed), .tokenFile(let path, .foreign):
        .exposedToken(path: path)
      case .notFound(let path): .unreadableFile(path: path, code: ENOENT)
      case .permissionDenied(let path): .unreadableFile(path: path, code: EACCES)
      case .notARegularFile(let path): .unreadableFile(path: path, code: EINVAL)
      case .inputOutput(let path, let code): .unreadableFile(path: path, code: code)
      default: .badToken
      }
  }

  /// What is wrong and what to do, in one line.
  public var description: String {
    switch self {
    case .openToAll(let host):
      "\(SafeText(host)) can be reached by others: give --token-file or DVCTOP_TOKEN, "
        + "or --public if anybody may read"
    case .badToken:
      "a token is \(BearerToken.minimumLength) to \(BearerToken.maximumLength) visible ASCII "
        + "characters on one line"
    case .exposedToken(let path):
      "\(path): others can read or change this token: chmod 600, and own it"
    case .unreadableFile(let path, let code): "\(path): cannot be opened (error \(code))"
    case .cannotListen(let address, let detail): "cannot listen at \(address): \(detail)"
    case .noSource(let name, let reason): "\(name): no source (\(reason))"
    case .failed(let detail): "\(detail)"
    }
  }
}
