import Measures

extension CSVRow.Damage {
  /// The damage as a reader of the file is told.
  func reason(in file: CSVFile, row: CSVRow) -> ProblemReason {
    switch kind {
    case .unterminatedQuote: .unterminatedQuote(openedAtLine: file.place(of: offset, in: row).line)
    case .textAfterQuote: .textAfterQuote
    case .tooManyCells: .fieldCount(found: CSVLimits.columns + 1, expected: file.headers.count)
    case .cellTooLong: .lineTooLong(limit: CSVLimits.cellBytes)
    }
  }
}
