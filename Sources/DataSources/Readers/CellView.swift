import Text

/// The content of one cell as bytes, without blanks around it; valid while the file is.
struct CellView {
  let bytes: UnsafeRawBufferPointer

  /// Offset in the file at which the content begins.
  let offset: Int

  /// Whether doubled quotes in the content stand for one.
  let hasDoubledQuotes: Bool

  /// Whether the cell was written in quotes.
  let isQuoted: Bool

  /// The trimmed content of a cell of a row.
  @inline(__always)
  init(_ cell: CSVRow.Cell, in file: UnsafeRawBufferPointer) {
    var start = cell.start
    var end = cell.end
    while start < end, Self.isBlank(file[start]) { start += 1 }
    while end > start, Self.isBlank(file[end - 1]) { end -= 1 }
    bytes = UnsafeRawBufferPointer(rebasing: file[start..<end])
    offset = start
    hasDoubledQuotes = cell.hasDoubledQuotes
    isQuoted = cell.isQuoted
  }

  /// Blank, tab and line ends; any other control character is part of the content, so that it is
  /// seen.
  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D)
  }

  /// Whether there is nothing but blanks.
  @inline(__always)
  var isEmpty: Bool { bytes.isEmpty }

  /// The content as text; doubled quotes become one, what is not UTF-8 becomes U+FFFD.
  var string: String {
    guard hasDoubledQuotes else { return String(decoding: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var skipsQuote = false
    for byte in bytes {
      if byte == UInt8(ascii: "\""), skipsQuote {
        skipsQuote = false
        continue
      }
      skipsQuote = byte == UInt8(ascii: "\"")
      plain.append(byte)
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The content as text that may be shown.
  var text: SafeText { SafeText(string) }

  /// Whether the bytes are exactly these.
  @inline(__always)
  func equals(_ other: UnsafeRawBufferPointer) -> Bool {
    bytes.count == other.count && bytes.elementsEqual(other)
  }

  /// Whether the content says that the indicator does not apply: `n/a`, `k/á`, `—`.
  var isNotApplicable: Bool {
    guard bytes.count <= Self.longestNotApplicable, bytes.count > 0 else { return false }
    let first = bytes[0] | 0x20
    guard first == UInt8(ascii: "n") || first == UInt8(ascii: "k") || bytes[0] == 0xE2 else {
      return false
    }
    return ["n/a", "k/á", "k/a", "—"].contains(string.lowercased())
  }

  /// Bytes of the longest of them, decomposed.
  private static let longestNotApplicable = 6
}
