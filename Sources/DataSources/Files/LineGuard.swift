/// Watches a text while it is read, so that a line without an end is noticed long before it has
/// filled the memory.
struct LineGuard {
  /// Bytes in a line: sixty cells of the largest size; the widest known rows have some ten thousand.
  static let lineBytes = 64 << 20

  private let limit: Int
  private var lineStart = 0
  private var checked = 0

  /// A guard at the beginning of a text.
  init(limit: Int = lineBytes) {
    self.limit = limit
  }

  /// Looks at what was added since the last time.
  ///
  /// - Parameter bytes: the text from its beginning.
  /// - Returns: nil unless the last line has become too long.
  mutating func failure(in bytes: [UInt8]) -> FileFailure? {
    bytes.withUnsafeBytes { buffer in
      var end = buffer.count
      while end > checked, !Self.isLineEnd(buffer[end - 1]) { end -= 1 }
      if end > checked { lineStart = end }
    }
    checked = bytes.count
    guard bytes.count - lineStart > limit else { return nil }
    let line = bytes.withUnsafeBytes {
      TextPosition(of: lineStart, in: $0, rowStart: 0, rowLine: 1).line
    }
    return .lineTooLong(line: line, limit: limit)
  }

  @inline(__always)
  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
