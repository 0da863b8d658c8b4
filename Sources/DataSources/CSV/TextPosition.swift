/// A place in a text, as editors count: line and column from 1, the column in code points.
///
/// Worked out only for a problem that is reported, by walking its row once more.
package struct TextPosition: Hashable, Sendable {
  /// The line, from 1; LF, CRLF and CR end one.
  package let line: Int

  /// The code point within the line, from 1.
  package let column: Int

  /// A place that is known.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of `offset`, from the start of a row whose line is known.
  package init(
    of offset: Int, in bytes: UnsafeRawBufferPointer, rowStart: Int, rowLine: Int
  ) {
    var line = rowLine
    var column = 1
    var index = rowStart
    while index < min(offset, bytes.count) {
      let byte = bytes[index]
      let isFirstOfPair =
        byte == UInt8(ascii: "\r") && index + 1 < bytes.count
        && bytes[index + 1] == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isFirstOfPair) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        // Only the first byte of a code point counts; the others continue it.
        column += 1
      }
      index += 1
    }
    self.line = line
    self.column = column
  }
}
