/// What a workbook may ask of us.
enum WorkbookLimits {
  /// Unpacked bytes of a sheet, which is read through and not kept: a full one of ten columns has
  /// some 600 MB.
  static let sheetBytes: UInt64 = 2 << 30

  /// Unpacked bytes of any other part: the shared texts of a full sheet of names have 100 MB.
  static let partBytes: UInt64 = 512 << 20

  /// Unpacked bytes that a parser may take in without telling anything: a text of a cell has at
  /// most 32,767 characters, and an attribute less.
  static let silentBytes = 4 << 20

  /// Filled cells of a sheet: a million rows of fifteen columns; each costs 16 bytes beside its
  /// text.
  static let cells = 16 << 20

  /// Bytes of all texts of a sheet together.
  static let textBytes = 512 << 20

  /// Bytes of the table that is made of a sheet.
  static let tableBytes = 1 << 30

  /// Columns of a sheet, A to XFD.
  static let columns = 16_384

  /// Rows of a sheet.
  static let rows = 1_048_576

  /// Merged ranges of a sheet; a form has some dozen.
  static let merges = 200_000

  /// Rows from the top among which the header is looked for: title blocks have ten at most.
  static let headerRows = 60

  /// Columns among which those with names are looked for; forms have some dozen.
  static let headerColumns = 1_024

  /// Merged cells that are looked at for the header.
  static let headerMerges = 2_000

  /// Formats and fonts of a workbook; Excel allows 65,490.
  static let styles = 1 << 16
}
