/// What a server says about a request it did not grant (RFC 9457, `application/problem+json`).
public enum ProblemDocument {
  /// The media type.
  public static let mediaType = "application/problem+json"

  /// More is no explanation; servers of the contract write a few hundred bytes.
  private static let limit = 64 << 10

  /// The short summary of the kind of problem.
  ///
  /// - Parameter bytes: the document.
  /// - Returns: its `title` as it was written, to be made safe; nil if it has none or is no
  ///   document.
  public static func title(_ bytes: [UInt8]) -> String? {
    guard bytes.count <= limit, let document = try? JSONDocument.parse(bytes) else { return nil }
    return document.root?["title"]?.string
  }
}
