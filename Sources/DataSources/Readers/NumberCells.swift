import Measures
import Text

/// Reads the cells of columns of numbers.
enum NumberCells {
  /// A count, whole and not negative; nil for an empty cell.
  @inline(__always)
  static func count(
    _ cell: CellView, column: String, in file: CSVFile
  ) throws(RowProblem) -> Int64? {
    guard !cell.isEmpty else { return nil }
    if let plain = plainDigits(cell.bytes) { return plain }
    return try writtenCount(cell, column: column, in: file)
  }

  /// A number as it was written, which may be ambiguous.
  static func number(
    _ cell: CellView, column: String, in file: CSVFile
  ) throws(RowProblem) -> NumberCell {
    switch NumberCell.parse(cell.bytes) {
    case .success(let number): return file.isExact(cell) ? number.exact : number
    case .failure(.malformed):
      throw RowProblem(.badNumber(cell.text, column: SafeText(column)), at: cell)
    case .failure(.tooLarge):
      throw RowProblem(.numberTooLarge(cell.text, column: SafeText(column)), at: cell)
    }
  }

  private static func writtenCount(
    _ cell: CellView, column: String, in file: CSVFile
  ) throws(RowProblem) -> Int64 {
    let number = try number(cell, column: column, in: file)
    guard !number.hasPercentSign else {
      throw RowProblem(.badNumber(cell.text, column: SafeText(column)), at: cell)
    }
    guard let count = number.count else {
      throw RowProblem(.countNotWhole(cell.text, column: SafeText(column)), at: cell)
    }
    guard count >= 0 else {
      throw RowProblem(.negativeCount(cell.text, column: SafeText(column)), at: cell)
    }
    return count
  }

  /// The common case: digits and nothing else.
  @inline(__always)
  private static func plainDigits(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    guard bytes.count <= NumberCell.maximumDigits else { return nil }
    var value: Int64 = 0
    for byte in bytes {
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    return value
  }
}
