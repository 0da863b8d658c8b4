/// Why a text is no address of a server.
public enum AddressFault: Hashable, Sendable, CaseIterable {
  /// It begins with neither `http://` nor `https://`.
  case scheme
  /// It holds a user name or a password.
  case credentials
  /// The host is missing, or is no name and no number.
  case host
  /// The port is no number from 1 to 65535.
  case port
  /// A character that must be written as `%` and two digits.
  case character
  /// It is longer than any server takes.
  case tooLong
  /// It holds a question mark, and what may follow one is the program's to say.
  case query
}
