/// Finds line and column of offsets in a text, however long its lines are.
///
/// A document may be one line of many megabytes: counting from its start for every problem would
/// take minutes, so line breaks and code points are counted once, by blocks.
struct TextIndex: Sendable {
  /// What stands before a block.
  private struct Block {
    var lineBreaks: UInt32
    var codePoints: UInt32
    /// Offset of the first byte of the line on which the block begins.
    var lineStart: UInt32
  }

  /// Blocks of 256 bytes, some rows of a table: every row asks for its line.
  private static let blockBits = 8
  private let blocks: ContiguousArray<Block>
  private let contentStart: Int

  /// Counts once through a text.
  ///
  /// - Parameters:
  ///   - bytes: the text, at most `JSONLimits.bytes`.
  ///   - contentStart: the first byte behind a byte order mark.
  init(_ bytes: UnsafeRawBufferPointer, contentStart: Int = 0) {
    var blocks: ContiguousArray<Block> = []
    blocks.reserveCapacity(bytes.count >> Self.blockBits + 1)
    var next = Block(lineBreaks: 0, codePoints: 0, lineStart: UInt32(contentStart))
    var start = 0
    while start <= bytes.count {
      blocks.append(next)
      let end = min(start + 1 << Self.blockBits, bytes.count)
      let count = Self.count(bytes, start..<end)
      next.lineBreaks += UInt32(count.lineBreaks)
      next.codePoints += UInt32(count.codePoints)
      if let line = count.lineStart { next.lineStart = UInt32(line) }
      start += 1 << Self.blockBits
    }
    self.blocks = blocks
    self.contentStart = contentStart
  }

  /// The line of an offset, from 1.
  func line(of offset: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    let (block, start) = block(of: offset)
    let count = Self.count(bytes, start..<min(max(offset, start), bytes.count))
    return Int(block.lineBreaks) + count.lineBreaks + 1
  }

  /// Line and column of an offset, both from 1; the column counts code points.
  func position(of offset: Int, in bytes: UnsafeRawBufferPointer) -> TextPosition {
    let (block, start) = block(of: offset)
    let count = Self.count(bytes, start..<min(max(offset, start), bytes.count))
    let lineStart = count.lineStart ?? Int(block.lineStart)
    let column =
      Int(block.codePoints) + count.codePoints - codePoints(before: lineStart, in: bytes) + 1
    return TextPosition(line: Int(block.lineBreaks) + count.lineBreaks + 1, column: max(1, column))
  }

  private func codePoints(before offset: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    let (block, start) = block(of: offset)
    return Int(block.codePoints) + Self.count(bytes, start..<max(offset, start)).codePoints
  }

  private func block(of offset: Int) -> (Block, start: Int) {
    let number = min(max(offset, 0) >> Self.blockBits, blocks.count - 1)
    return (blocks[number], number << Self.blockBits)
  }

  /// Line breaks are LF, CR LF and CR; of CR LF only the second counts.
  @inline(__always)
  private static func count(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>
  ) -> (lineBreaks: Int, codePoints: Int, lineStart: Int?) {
    var (lineBreaks, codePoints) = (0, 0)
    var lineStart: Int?
    for index in range {
      let byte = bytes[index]
      // Only the first byte of a code point counts; the others continue it.
      codePoints += byte & 0xC0 == 0x80 ? 0 : 1
      guard byte <= 0x0D, byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
      lineBreaks += 1
      lineStart = index + 1
    }
    return (lineBreaks, codePoints, lineStart)
  }
}
