import Measures

/// The texts that cells share: `xl/sharedStrings.xml`, read through.
///
/// Runs of one text with several fonts are put together; readings in another script (`rPh`) are
/// left out.
final class SharedTexts: XMLReader {
  /// All texts; those of the cells themselves join them.
  private(set) var arena = TextArena()

  /// Where each text stands.
  private(set) var places: [TextArena.Place] = []

  private var current: [UInt8] = []
  private var isText = false
  private var readings = 0

  /// Reads the texts; a workbook without the part has none.
  ///
  /// - Throws: why they cannot be read.
  init(
    _ part: String?, in archive: borrowing ZipArchive,
    checkpoint: (Int) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    guard let part, archive.contains(part) else { return }
    try XMLStream.read(
      part, of: archive, limit: WorkbookLimits.partBytes, with: self, checkpoint: checkpoint)
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "t" {
      isText = readings == 0
    } else if name == "si" {
      current.removeAll(keepingCapacity: true)
    } else if name == "rPh" {
      readings += 1
    }
  }

  func end(_ name: XMLName) throws(WorkbookError) {
    if name == "t" {
      isText = false
    } else if name == "rPh" {
      readings -= 1
    } else if name == "si" {
      guard places.count < WorkbookLimits.cells else {
        throw WorkbookError(.tooManyCells(limit: WorkbookLimits.cells))
      }
      places.append(try arena.append(current))
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) throws(WorkbookError) {
    guard isText else { return }
    guard current.count + bytes.count <= CSVLimits.cellBytes else {
      throw WorkbookError(.lineTooLong(limit: CSVLimits.cellBytes))
    }
    current.append(contentsOf: bytes)
  }
}
