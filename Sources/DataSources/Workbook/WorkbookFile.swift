import Measures

/// A file of a workbook, whichever of its forms it has.
enum WorkbookFile {
  /// Reads one sheet of a workbook, or says why there is none to read.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, and the sheet that is asked for.
  ///   - checkpoint: called now and then with the part of the work that is done, 0 to 1.
  /// - Returns: the table; or what is wrong with the file, or that the pull was given up.
  static func read(
    _ bytes: UnsafeRawBufferPointer, _ file: InputFile,
    checkpoint: (Double) throws(SourceError) -> Void
  ) -> Result<Workbook.Content, WorkbookError> {
    if FileFormat(beginning: Array(bytes.prefix(FileFormat.magicBytes))) == .compoundFile {
      return .failure(WorkbookError(CompoundFile.reason(bytes)))
    }
    do throws(WorkbookError) {
      return .success(
        try Workbook.read(bytes, name: file.name, sheet: file.sheet, checkpoint: checkpoint))
    } catch {
      return .failure(error)
    }
  }
}
