@testable import DataSources

/// The rules of `CSVScanner` once more, byte by byte and without any cleverness.
struct NaiveScanner {
  /// A row as the tests compare it.
  struct Row: Hashable {
    var line: Int
    var cells: [CSVRow.Cell] = []
    var fault: CSVRow.Damage?
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line = 1

  /// All rows of some bytes.
  static func rows(_ bytes: [UInt8], separator: UInt8) -> [Row] {
    var scanner = NaiveScanner(bytes, separator)
    var rows: [Row] = []
    while scanner.index < bytes.count { rows.append(scanner.row()) }
    return rows
  }

  private init(_ bytes: [UInt8], _ separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  private mutating func row() -> Row {
    var row = Row(line: line)
    while true {
      guard takeCell(&row) else { return row }
      if index < bytes.count, bytes[index] == separator {
        index += 1
        continue
      }
      takeLineEnd()
      return row
    }
  }

  /// Takes one cell; false when its quote is never closed.
  private mutating func takeCell(_ row: inout Row) -> Bool {
    guard index < bytes.count, bytes[index] == quote else {
      let start = index
      skipToEnd()
      row.cells.append(
        CSVRow.Cell(start: start, end: index, hasDoubledQuotes: false, isQuoted: false))
      return true
    }
    let opening = index
    let lineOfOpening = line
    var hasDoubledQuotes = false
    index += 1
    while index < bytes.count, bytes[index] != quote || next == quote {
      if bytes[index] == quote {
        hasDoubledQuotes = true
        index += 1
      } else if bytes[index] == newline || (bytes[index] == carriage && next != newline) {
        line += 1
      }
      index += 1
    }
    guard index < bytes.count else {
      row.fault = CSVRow.Damage(kind: .unterminatedQuote, offset: opening)
      index = opening
      line = lineOfOpening
      while index < bytes.count, !isLineEnd(bytes[index]) { index += 1 }
      takeLineEnd()
      return false
    }
    row.cells.append(
      CSVRow.Cell(
        start: opening + 1, end: index, hasDoubledQuotes: hasDoubledQuotes, isQuoted: true))
    index += 1
    let closing = index
    skipToEnd()
    if index > closing, row.fault == nil {
      row.fault = CSVRow.Damage(kind: .textAfterQuote, offset: closing)
    }
    return true
  }

  private mutating func skipToEnd() {
    while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) { index += 1 }
  }

  private mutating func takeLineEnd() {
    guard index < bytes.count else { return }
    index += bytes[index] == carriage && next == newline ? 2 : 1
    line += 1
  }

  private var next: UInt8? { index + 1 < bytes.count ? bytes[index + 1] : nil }
  private func isLineEnd(_ byte: UInt8) -> Bool { byte == newline || byte == carriage }
  private let quote = UInt8(ascii: "\"")
  private let newline = UInt8(ascii: "\n")
  private let carriage = UInt8(ascii: "\r")
}
