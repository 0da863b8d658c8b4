import API
import Measures

/// A secret that clients show in every request (RFC 6750); it cannot be printed.
public struct BearerToken: Sendable {
  private let bytes: [UInt8]

  /// The fewest characters: 16 of them at random cannot be guessed.
  public static let minimumLength = 16
  /// The most characters: more is a file that was named by mistake.
  public static let maximumLength = 1_024

  /// A token; nil unless it is one line of visible ASCII characters, neither short nor long.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (Self.minimumLength...Self.maximumLength).contains(bytes.count),
      bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    self.bytes = bytes
  }

  /// The token in a file that nobody else can read or change.
  ///
  /// - Parameter path: a file whose only line is the token.
  /// - Throws: `unreadableFile`, `exposedToken` or `badToken`.
  public init(file path: String) throws(ServerError) {
    let line: [UInt8]
    do throws(SourceError) {
      line = try TokenFile.line(of: path, limit: Self.maximumLength)
    } catch {
      throw ServerError(tokenFile: error)
    }
    guard let token = BearerToken(String(decoding: line, as: UTF8.self)) else { throw .badToken }
    self = token
  }

  /// Whether the value of an `Authorization` header shows this token.
  ///
  /// It takes as long for one that is wrong in the first character as for one that is wrong in the
  /// last, and tells nothing but whether the length is right.
  func isShown(in authorization: String?) -> Bool {
    guard let authorization else { return false }
    let parts = authorization.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return false }
    let shown = Array(parts[1].utf8)
    var difference: UInt8 = shown.count == bytes.count ? 0 : 1
    for position in bytes.indices {
      difference |= bytes[position] ^ (position < shown.count ? shown[position] : 0)
    }
    return difference == 0
  }
}

extension BearerToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Never the token itself.
  public var description: String { "•••" }
  /// Never the token itself.
  public var debugDescription: String { description }
  /// Nothing can be looked into.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
