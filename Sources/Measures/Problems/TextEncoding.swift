/// An encoding of text that is not read.
public enum TextEncoding: UInt8, Sendable, Hashable, CaseIterable {
  /// UTF-16, low byte first: what Windows programs call "Unicode".
  case utf16LittleEndian
  /// UTF-16, high byte first.
  case utf16BigEndian
  /// UTF-32, either order.
  case utf32
}
