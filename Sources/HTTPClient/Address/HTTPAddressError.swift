/// Why a text is no address that can be asked.
public enum HTTPAddressError: Error, Hashable, Sendable {
  /// It begins with neither `http://` nor `https://`.
  case scheme
  /// It holds a user name or a password, which would be seen wherever the address is.
  case credentials
  /// The host is missing, or is no name and no number.
  case host
  /// The port is no number from 1 to 65535.
  case port
  /// A character that must be written as `%` and two hexadecimal digits.
  case character
  /// More than ``HTTPAddress/limit`` bytes.
  case tooLong
}
