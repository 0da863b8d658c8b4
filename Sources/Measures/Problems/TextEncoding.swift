/// An encoding of text that is not read.
public enum TextEncoding: UInt8, Sendable, Hashable, CaseIterable {
  /// UTF-16, low byte first: what Windows programs call "Unicode".
  case utf16LittleEndian
  /// UTF-16, high byte first.
  case utf16BigEndian
  /// UTF-32, either order.
  case utf32
  /// TCVN 5712:1993, third variant: the fonts `.VnTime` of the ABC keyboard.
  case tcvn3
  /// VNI for Windows: the fonts `VNI-Times`.
  case vni
  /// Windows code page 1258, Vietnamese.
  case windows1258
  /// Windows code page 1252, Western European.
  case windows1252
}
