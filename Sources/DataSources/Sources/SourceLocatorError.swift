import Measures
import Text

/// Why what the command line calls a source is none.
public enum SourceLocatorError: Error, Hashable, Sendable {
  /// A kind of source that this program does not read, with its colon: `ftp:`.
  case unsupportedScheme(SafeText)

  /// A file or folder that cannot be read.
  case unusable(SourceError)

  /// The token for a server, which is not used; the same for every server.
  case token(SourceError)
}
