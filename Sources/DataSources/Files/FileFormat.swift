import Text

/// How a file is written down, as its first bytes say.
///
/// Compression is looked through: a `.csv.gz` is CSV.
enum FileFormat: Hashable {
  /// Text with separators, and everything that is nothing else: its reader says what is wrong.
  case csv

  /// A zip archive, which among the files of offices is a workbook: `.xlsx`.
  case workbook

  /// A compound file of OLE: a workbook of Excel 97–2003, or one behind a password.
  case compoundFile

  /// Bytes that are enough to tell.
  static let magicBytes = 512

  /// The format of a file.
  ///
  /// - Parameter beginning: its first `magicBytes`, uncompressed.
  init(beginning: [UInt8]) {
    if beginning.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .workbook
    } else if beginning.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compoundFile
    } else {
      self = .csv
    }
  }
}
