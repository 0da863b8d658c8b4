/// One row of a CSV file as places in its bytes: no text is made until somebody asks for it.
///
/// The same row is filled again and again, so that reading a file allocates nothing per row.
package struct CSVRow {
  /// Where one cell stands.
  package struct Cell: Hashable, Sendable {
    /// Offset of the first byte of the content, after an opening quote.
    package var start: Int

    /// Offset behind the last byte of the content, before a closing quote.
    package var end: Int

    /// Whether the content holds doubled quotes that stand for one.
    package var hasDoubledQuotes: Bool

    /// Whether the cell was written in quotes.
    package var isQuoted: Bool

    /// What stands behind the last cell of a row.
    static let none = Cell(start: 0, end: 0, hasDoubledQuotes: false, isQuoted: false)
  }

  /// What is wrong with the shape of a row.
  package enum Fault: Hashable, Sendable {
    /// A quote is opened and never closed.
    case unterminatedQuote

    /// Something follows a closing quote that is neither a separator nor the end of the row.
    case textAfterQuote

    /// More cells than `CSVLimits.columns`.
    case tooManyCells

    /// A cell longer than `CSVLimits.cellBytes`.
    case cellTooLong
  }

  /// What is wrong with the shape of a row, and where.
  package struct Damage: Hashable, Sendable {
    /// What is wrong.
    package let kind: Fault

    /// Offset at which it is wrong.
    package let offset: Int
  }

  /// Offset of the first byte of the row.
  package var start = 0

  /// Line on which the row starts, from 1.
  ///
  /// A row with line breaks in quotes covers several lines.
  package var line = 1

  /// Which row of a derived table this is, from 0 for the header; the row of a CSV file has none.
  var tableRow = 0

  /// What is wrong with the row; nil when it may be read.
  package var fault: Damage?

  private var storage: [Cell] = []

  /// How many cells the row has.
  package private(set) var count = 0

  /// An empty row to be filled by a scanner.
  package init() {}

  /// The cell at a position; an empty one behind the last.
  @inline(__always)
  package subscript(index: Int) -> Cell {
    index < count ? storage[index] : .none
  }

  /// Whether nothing stands in any cell: a blank line, or a line of separators only.
  package var isBlank: Bool {
    for index in 0..<count where storage[index].start < storage[index].end {
      return false
    }
    return true
  }

  @inline(__always)
  mutating func begin(at offset: Int, line: Int) {
    start = offset
    self.line = line
    count = 0
    fault = nil
  }

  @inline(__always)
  mutating func append(_ cell: Cell) {
    if count < storage.count {
      storage[count] = cell
    } else if count < CSVLimits.columns {
      storage.append(cell)
    } else {
      if fault == nil { fault = Damage(kind: .tooManyCells, offset: cell.start) }
      return
    }
    count += 1
  }
}
