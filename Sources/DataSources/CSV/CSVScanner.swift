/// Reads RFC 4180 rows from bytes: separator, quotes and line ends are looked for 64 bytes at a time.
///
/// More generous than the standard where files of the field are: a row ends with LF, CRLF or CR;
/// the last one needs no end; a quote in the middle of an unquoted cell is an ordinary character.
/// A damaged row is reported in `CSVRow.fault`, and scanning goes on behind it: after a quote
/// that is never closed, with the next line.
///
/// The scanner keeps a pointer: it must not outlive the closure that lends the bytes.
package struct CSVScanner {
  private let bytes: UnsafeRawBufferPointer
  private let separator: UInt8
  private let separators: SIMD32<UInt8>

  /// Offset of the first byte of the next row.
  package private(set) var offset: Int

  /// Line on which the next row starts, from 1.
  package private(set) var line: Int

  /// Bytes that may mean something and were not looked at yet, in the block at `blockStart`.
  private var marks: UInt64 = 0
  private var blockStart = 0

  /// A scanner over bytes that start, at `offset`, with a row on `line`.
  package init(
    _ bytes: UnsafeRawBufferPointer, dialect: CSVDialect, offset: Int = 0, line: Int = 1
  ) {
    self.bytes = bytes
    self.separator = dialect.separator
    self.separators = SIMD32(repeating: dialect.separator)
    self.offset = offset
    self.line = line
    seek(offset)
  }

  /// Fills the next row; false when there is none.
  ///
  /// A blank line is a row of one empty cell: the reader decides what it means.
  package mutating func next(_ row: inout CSVRow) -> Bool {
    guard offset < bytes.count else { return false }
    row.begin(at: offset, line: line)
    var start = offset
    while true {
      let end =
        start < bytes.count && bytes[start] == Self.quote
        ? quotedCell(from: start, into: &row) : plainCell(from: start, into: &row)
      guard let end else { return true }
      guard end < bytes.count, bytes[end] == separator else {
        finishRow(at: end)
        return true
      }
      start = end + 1
    }
  }

  // MARK: - Cells

  /// Takes a cell without quotes; returns the offset of the separator or line end behind it.
  @inline(__always)
  private mutating func plainCell(from start: Int, into row: inout CSVRow) -> Int? {
    var end = nextMark()
    while end < bytes.count, bytes[end] == Self.quote {
      end = nextMark()
    }
    if end - start > CSVLimits.cellBytes, row.fault == nil {
      row.fault = CSVRow.Damage(kind: .cellTooLong, offset: start)
    }
    row.append(CSVRow.Cell(start: start, end: end, hasDoubledQuotes: false, isQuoted: false))
    return end
  }

  /// Takes a cell in quotes; nil when the quote is never closed and the row is given up.
  private mutating func quotedCell(from opening: Int, into row: inout CSVRow) -> Int? {
    let lineOfOpening = line
    skipMark(opening)
    var hasDoubledQuotes = false
    while true {
      let mark = nextMark()
      guard mark < bytes.count, mark - opening <= CSVLimits.cellBytes else {
        let isTooLong = mark < bytes.count
        row.fault = CSVRow.Damage(
          kind: isTooLong ? .cellTooLong : .unterminatedQuote, offset: opening)
        resume(behindLineOf: opening, line: lineOfOpening)
        return nil
      }
      guard bytes[mark] == Self.quote else {
        if isLineEnd(mark) { line += 1 }
        continue
      }
      if mark + 1 < bytes.count, bytes[mark + 1] == Self.quote {
        hasDoubledQuotes = true
        skipMark(mark + 1)
        continue
      }
      row.append(
        CSVRow.Cell(
          start: opening + 1, end: mark, hasDoubledQuotes: hasDoubledQuotes, isQuoted: true))
      return endOfCell(closedAt: mark, in: &row)
    }
  }

  /// The separator or line end behind a closing quote; what stands between them is a fault.
  private mutating func endOfCell(closedAt quote: Int, in row: inout CSVRow) -> Int {
    var end = nextMark()
    if end > quote + 1, row.fault == nil {
      row.fault = CSVRow.Damage(kind: .textAfterQuote, offset: quote + 1)
    }
    while end < bytes.count, bytes[end] == Self.quote {
      end = nextMark()
    }
    return end
  }

  // MARK: - Rows

  private mutating func finishRow(at end: Int) {
    guard end < bytes.count else {
      offset = bytes.count
      return
    }
    line += 1
    offset = end + 1
    if bytes[end] == Self.carriageReturn, offset < bytes.count, bytes[offset] == Self.lineFeed {
      skipMark(offset)
      offset += 1
    }
  }

  /// Goes on with the line behind the one on which a quote was opened.
  private mutating func resume(behindLineOf opening: Int, line lineOfOpening: Int) {
    line = lineOfOpening
    seek(opening)
    var mark = nextMark()
    while mark < bytes.count, bytes[mark] == Self.quote || bytes[mark] == separator {
      mark = nextMark()
    }
    finishRow(at: mark)
  }

  /// Whether a byte ends a line; of CR LF only the second does.
  private func isLineEnd(_ index: Int) -> Bool {
    if bytes[index] == Self.lineFeed { return true }
    guard bytes[index] == Self.carriageReturn else { return false }
    return index + 1 >= bytes.count || bytes[index + 1] != Self.lineFeed
  }

  // MARK: - Marks

  /// The offset of the next separator, quote or line end, which is then used up; the end if none.
  @inline(__always)
  private mutating func nextMark() -> Int {
    while marks == 0 {
      guard blockStart + ByteMask.width < bytes.count else { return bytes.count }
      blockStart += ByteMask.width
      loadMarks()
    }
    let index = blockStart + marks.trailingZeroBitCount
    marks &= marks &- 1
    return index
  }

  /// Uses up the mark at an offset that is known to be the next one.
  @inline(__always)
  private mutating func skipMark(_ expected: Int) {
    let found = nextMark()
    assert(found == expected, "marks are taken in order")
  }

  /// Makes the marks from an offset on the next ones.
  private mutating func seek(_ target: Int) {
    blockStart = target
    marks = 0
    if target < bytes.count { loadMarks() }
  }

  @inline(__always)
  private mutating func loadMarks() {
    if blockStart + ByteMask.width <= bytes.count {
      marks = ByteMask.of(
        bytes, at: blockStart, separators, SIMD32(repeating: Self.lineFeed),
        SIMD32(repeating: Self.carriageReturn), SIMD32(repeating: Self.quote))
    } else {
      marks = ByteMask.ofTail(
        bytes, at: blockStart, separator, Self.lineFeed, Self.carriageReturn, Self.quote)
    }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
