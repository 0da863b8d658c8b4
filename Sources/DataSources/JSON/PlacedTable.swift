import Measures
import Text

/// Rows of measures that were picked from a JSON text, each cell with its place there.
struct PlacedTable {
  /// A cell.
  struct Cell {
    /// What it says, as CSV would.
    let text: String

    /// Where it stands in the JSON text; nil for what does not stand there.
    let offset: Int?

    /// Whether it is a number there.
    let isNumber: Bool

    /// A text that does not stand in the document.
    init(_ text: String) {
      self.init(text, offset: nil)
    }

    /// A text made of a value of the document.
    init(_ text: String, at value: JSONValue) {
      self.init(text, offset: value.offset)
    }

    /// Another text at the same place.
    func saying(_ text: String) -> Cell { Cell(text, offset: offset) }

    private init(_ text: String, offset: Int?, isNumber: Bool = false) {
      self.text = text
      self.offset = offset
      self.isNumber = isNumber
    }

    /// The value as it stands; a number times a power of ten.
    ///
    /// Nil for `null`, and for an array or object, which is no cell.
    init?(_ value: JSONValue?, exponent: Int = 0) {
      guard let value else { return nil }
      switch value.kind {
      case .null, .array, .object, .name: return nil
      case .number:
        self.init(Self.exact(value.text, exponent), offset: value.offset, isNumber: true)
      case .string, .true, .false: self.init(value.text, at: value)
      }
    }

    /// A number of JSON without exponent, as `CSVRowWriter` writes it.
    private static func exact(_ number: String, _ exponent: Int) -> String {
      var digits = Array(number.utf8)
      if digits.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
        digits = JSONNumber.plain(digits) ?? digits
      }
      if exponent != 0 { digits = JSONNumber.shifted(digits, by: exponent) }
      return String(decoding: digits, as: UTF8.self)
    }
  }

  private let columns: [String]
  private var bytes: [UInt8] = []
  private var offsets: [(row: Int, cells: [Int?])] = []

  /// A table with these columns.
  init(columns: [String]) {
    self.columns = columns
    write(columns.map { Cell($0) })
  }

  /// Whether there is no row.
  var isEmpty: Bool { offsets.isEmpty }

  /// Adds a row whose cells stand in the order of the columns.
  mutating func append(_ cells: [Cell?], at offset: Int) {
    write(cells)
    offsets.append((offset, cells.map { $0?.offset }))
  }

  /// The table, whose problems are told at their places in the document.
  func derived(from document: JSONDocument) -> DerivedTable {
    let offsets = offsets
    return DerivedTable(bytes: bytes, isLiteral: true) { row, cell in
      guard row > 0, row <= offsets.count else { return TextPosition(line: 1, column: 1) }
      let place = offsets[row - 1]
      guard let cell else {
        return TextPosition(line: document.line(of: place.row), column: 1)
      }
      let offset = cell < place.cells.count ? place.cells[cell] : nil
      return document.position(of: offset ?? place.row)
    }
  }

  private mutating func write(_ cells: [Cell?]) {
    for (position, cell) in cells.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      if let cell, cell.isNumber {
        bytes.append(contentsOf: cell.text.utf8)
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in (cell?.text ?? "").utf8 {
        switch byte {
        case UInt8(ascii: "\""): bytes.append(contentsOf: [byte, byte])
        case 0..<0x20: bytes.append(UInt8(ascii: " "))
        default: bytes.append(byte)
        }
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
