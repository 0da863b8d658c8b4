/// A text that is never shown: a bearer token.
///
/// However it is printed, described, dumped or mirrored, it is three dots. Only the transfer that
/// sends it can see it.
public struct Secret: Hashable, Sendable {
  /// The longest token that is taken; headers of common servers hold 8 kB in all.
  public static let limit = 4_096

  /// The text itself, for the header that carries it.
  let text: String

  /// A token of the characters that RFC 6750 allows, section 2.1; nil if it is anything else.
  public init?(_ text: String) {
    let isAllowed = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-._~+/=".utf8.contains(byte)
      }
    }
    guard isAllowed, !text.isEmpty, text.utf8.count <= Self.limit else { return nil }
    self.text = text
  }

  /// A foreign text with the secret replaced by dots, wherever it stands in it.
  ///
  /// - Parameter other: what a server or a library wrote, which may repeat what it was sent.
  /// - Returns: what can be shown.
  public func removed(from other: String) -> String {
    guard other.contains(text) else { return other }
    return other.split(separator: text, omittingEmptySubsequences: false)
      .joined(separator: Self.dots)
  }

  static let dots = "•••"
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Dots.
  public var description: String { Self.dots }

  /// Dots.
  public var debugDescription: String { Self.dots }

  /// Nothing inside.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
