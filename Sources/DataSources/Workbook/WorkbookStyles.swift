/// The number formats of a workbook's cells: `xl/styles.xml`, read through.
final class WorkbookStyles: XMLReader {
  private var custom: [Int: CellFormat] = [:]
  private var formats: [CellFormat] = []
  private var isInCellFormats = false

  /// Reads the formats; a workbook without the part has only numbers.
  ///
  /// - Throws: why they cannot be read.
  init(_ part: String?, in archive: borrowing ZipArchive) throws(WorkbookError) {
    guard let part, archive.contains(part) else { return }
    try XMLStream.read(part, of: archive, limit: WorkbookLimits.partBytes, with: self) { _ in }
  }

  /// The format of a cell with a style.
  subscript(style: Int) -> CellFormat {
    formats.indices.contains(style) ? formats[style] : .number
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "xf", isInCellFormats {
      guard formats.count < WorkbookLimits.styles else { return }
      let id = attributes.number("numFmtId") ?? 0
      formats.append(custom[id] ?? CellFormat(builtIn: id))
    } else if name == "numFmt", custom.count < WorkbookLimits.styles {
      guard let id = attributes.number("numFmtId"), let code = attributes["formatCode"] else {
        return
      }
      custom[id] = CellFormat(code: code)
    } else if name == "cellXfs" {
      isInCellFormats = true
    }
  }

  func end(_ name: XMLName) {
    if name == "cellXfs" { isInCellFormats = false }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {}
}
