/// What a source says its data is called at present, so that unchanged data is not read twice.
///
/// An `ETag` of a server, or a file's size, time and inode: only equality means anything.
public struct Version: Sendable, Hashable {
  /// The opaque text.
  public let text: String

  /// Makes a version from the text that a source gave or that was derived from it.
  public init(_ text: String) { self.text = text }
}
