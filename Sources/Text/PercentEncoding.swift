/// Percent-encoding (RFC 3986, section 2.1).
public enum PercentEncoding {
  /// A text of which only letters and digits of ASCII, `-`, `.`, `_` and what is named stay as they
  /// are; of everything else each byte of UTF-8 is written as `%` and two digits.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - kept: further signs of ASCII that mean themselves where the text will stand.
  /// - Returns: the text, ASCII only.
  public static func escaped(_ text: String, keeping kept: StaticString = "") -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where kept.withUTF8Buffer { $0.contains(byte) }:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
