import Measures

/// Why a workbook was not read.
enum WorkbookError: Error {
  /// Something is wrong with the file.
  case unreadable(ProblemReason)

  /// The pull was given up.
  case stopped(SourceError)

  /// A problem of the file.
  init(_ reason: ProblemReason) {
    self = .unreadable(reason)
  }
}
