import Text

/// How a file that is no table but JSON is laid out.
enum DocumentForm: Hashable {
  /// A dataset document: one object with sections.
  case document

  /// One observation a line, which may grow while it is read.
  case lines

  /// The form that a file's name, compressed or not, or its first byte speaks for; nil when it is no
  /// JSON.
  init?(name: SafeText, bytes: [UInt8]) {
    var name = name.string.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    if name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") {
      self = .lines
    } else if name.hasSuffix(".json")
      || bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "{")
    {
      self = .document
    } else {
      return nil
    }
  }
}
