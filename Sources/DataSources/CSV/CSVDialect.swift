/// What separates the cells of a CSV file.
package struct CSVDialect: Hashable, Sendable {
  /// The byte between two cells: comma, semicolon or tab.
  package let separator: UInt8

  /// A dialect with a separator that is known.
  package init(separator: UInt8) {
    self.separator = separator
  }

  /// Comma, semicolon, tab: the order in which a tie is settled.
  private static let candidates = [",", ";", "\t"].map { UInt8(ascii: $0) }

  /// The separator that occurs most often in the first line that is not empty, outside of quotes.
  ///
  /// A header of one cell has none of them; comma is then as good as any.
  package static func detected(in bytes: UnsafeRawBufferPointer) -> CSVDialect {
    var counts = [Int](repeating: 0, count: candidates.count)
    var isQuoted = false
    var hasContent = false
    for byte in bytes.prefix(CSVLimits.cellBytes) {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if hasContent { break }
        continue
      } else if !isQuoted, let index = candidates.firstIndex(of: byte) {
        counts[index] += 1
      }
      hasContent = true
    }
    let most = counts.max() ?? 0
    let winner = counts.firstIndex(of: most) ?? 0
    return CSVDialect(separator: candidates[winner])
  }
}
