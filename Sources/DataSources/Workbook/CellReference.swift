/// A place such as `C12`, as numbers from 0.
struct CellReference: Hashable {
  let row: Int
  let column: Int

  /// A place that is known.
  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads a place from bytes that end in NUL; nil when it is none, or outside of every sheet.
  init?(_ text: UnsafePointer<CChar>) {
    var index = 0
    var column = 0
    while true {
      let letter = Int(text[index] | 0x20) - 0x61
      guard (0..<26).contains(letter) else { break }
      column = column * 26 + letter + 1
      guard column <= WorkbookLimits.columns else { return nil }
      index += 1
    }
    var row = 0
    let firstDigit = index
    while (0x30...0x39).contains(text[index]) {
      row = row * 10 + Int(text[index]) - 0x30
      guard row <= WorkbookLimits.rows else { return nil }
      index += 1
    }
    guard column > 0, index > firstDigit, row > 0, text[index] == 0 else { return nil }
    self.row = row - 1
    self.column = column - 1
  }
}
