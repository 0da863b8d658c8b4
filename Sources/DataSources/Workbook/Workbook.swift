import Measures
import Text

/// A workbook of Excel, ECMA-376: a zip archive of XML parts, each read through and none kept.
enum Workbook {
  /// What a workbook gave.
  struct Content {
    /// One of its sheets as a table.
    let table: DerivedTable

    /// What is wrong or odd about the sheet.
    let problems: [SourceProblem]
  }

  /// Reads one sheet.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: the file as problems name it.
  ///   - wanted: the name of the sheet, in any case, with or without marks; nil for the first one
  ///     that is shown.
  ///   - checkpoint: called now and then with the part of the work that is done, 0 to 1.
  /// - Returns: the table and its problems.
  /// - Throws: why there is none.
  static func read(
    _ bytes: UnsafeRawBufferPointer, name: SafeText, sheet wanted: String?,
    checkpoint: (Double) throws(SourceError) -> Void
  ) throws(WorkbookError) -> Content {
    let archive = try ZipArchive(bytes)
    let top = try Relationships(of: "", in: archive)
    let part = top.targetsOfTypes["officeDocument"] ?? "xl/workbook.xml"
    guard archive.contains(part) else {
      throw WorkbookError(.missingWorkbookPart(SafeText(part)))
    }
    let directory = try WorkbookDirectory(part, in: archive)
    let relationships = try Relationships(of: part, in: archive)
    let sheets = directory.sheets.filter { sheet in
      relationships.targets[sheet.relationship]?.contains("chartsheet") != true
    }
    let sheet = try chosen(wanted, among: sheets)
    guard let target = relationships.targets[sheet.relationship] else {
      throw WorkbookError(.missingWorkbookPart(SafeText(sheet.name)))
    }
    func progress(_ part: Double) throws(WorkbookError) {
      do throws(SourceError) {
        try checkpoint(part)
      } catch {
        throw .stopped(error)
      }
    }
    let styles = try WorkbookStyles(relationships.targetsOfTypes["styles"], in: archive)
    let texts = try SharedTexts(relationships.targetsOfTypes["sharedStrings"], in: archive) {
      (_) throws(WorkbookError) in
      try progress(0)
    }
    let reader = SheetReader(texts, styles, directory.calendar)
    let size = Double(max(archive.size(of: target), 1))
    var done = 0
    try XMLStream.read(target, of: archive, limit: WorkbookLimits.sheetBytes, with: reader) {
      (count) throws(WorkbookError) in
      done += count
      try progress(min(1, Double(done) / size))
    }
    return try content(of: reader.finished(), name, other: wanted == nil ? sheets : [], sheet)
  }

  private static func content(
    of grid: SheetGrid, _ name: SafeText, other sheets: [WorkbookDirectory.Sheet],
    _ sheet: WorkbookDirectory.Sheet
  ) throws(WorkbookError) -> Content {
    guard let header = SheetHeader.found(in: grid) else { throw WorkbookError(.emptyFile) }
    var table = SheetTable(grid, header, name: name)
    let derived = try table.derived()
    var problems = table.problems
    let others = sheets.filter { $0.name != sheet.name }.map { SafeText($0.name) }
    if !others.isEmpty {
      let reason = ProblemReason.otherSheets(read: SafeText(sheet.name), others: others)
      problems.insert(SourceProblem(file: name, reason: reason), at: 0)
    }
    return Content(table: derived, problems: problems)
  }

  /// The sheet of a name; without one the first that is shown.
  private static func chosen(
    _ wanted: String?, among sheets: [WorkbookDirectory.Sheet]
  ) throws(WorkbookError) -> WorkbookDirectory.Sheet {
    guard let wanted else {
      guard let first = sheets.first(where: { !$0.isHidden }) ?? sheets.first else {
        throw WorkbookError(.missingWorkbookPart(SafeText("worksheet")))
      }
      return first
    }
    if let sheet = sheets.first(where: { $0.name == wanted }) { return sheet }
    let key = Folding.key(wanted)
    let close = sheets.filter { Folding.key($0.name) == key }
    guard close.count == 1 else {
      throw WorkbookError(
        .unknownSheet(SafeText(wanted), sheets: sheets.map { SafeText($0.name) }))
    }
    return close[0]
  }
}
