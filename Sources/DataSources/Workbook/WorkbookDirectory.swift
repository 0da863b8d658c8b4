import Text

/// The sheets of a workbook and what holds for all of them: `xl/workbook.xml`, read through.
final class WorkbookDirectory: XMLReader {
  /// A sheet as the directory names it.
  struct Sheet {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  /// The sheets in their order, charts among them.
  private(set) var sheets: [Sheet] = []

  /// How days are counted.
  private(set) var calendar = SerialCalendar.from1900

  /// Reads the directory.
  ///
  /// - Throws: why it cannot be read.
  init(_ part: String, in archive: borrowing ZipArchive) throws(WorkbookError) {
    try XMLStream.read(part, of: archive, limit: WorkbookLimits.partBytes, with: self) { _ in }
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "sheet", sheets.count < WorkbookLimits.styles {
      // Its own id comes without a prefix, `sheetId`; that of the relationship is `r:id`.
      guard let title = attributes["name"], let id = attributes["id"] else { return }
      let state = attributes["state"]
      sheets.append(
        Sheet(
          name: title, relationship: id, isHidden: state == "hidden" || state == "veryHidden"))
    } else if name == "workbookPr", attributes.isTrue("date1904") {
      calendar = .from1904
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}
}
