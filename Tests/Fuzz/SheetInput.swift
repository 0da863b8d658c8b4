import CZlib
import Text

@testable import DataSources

/// Packs XML as the parts of a workbook: a mutated archive seldom gets past its checksums.
enum SheetInput {
  /// What stands between two parts of the input.
  private static let separator: UInt8 = 0

  /// Reads the first part as a sheet, those that follow as shared texts, styles and directory.
  static func read(_ bytes: [UInt8]) {
    let given = bytes.split(separator: separator, maxSplits: 3, omittingEmptySubsequences: false)
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (index, part) in parts.enumerated() {
      let content = index < given.count && index < 4 ? Array(given[index]) : Array(part.xml.utf8)
      add(part.name, content, to: &archive, &directory)
    }
    let start = archive.count
    archive += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    archive += little(UInt16(parts.count)) + little(UInt16(parts.count))
    archive += little(UInt32(directory.count)) + little(UInt32(start)) + [0, 0]
    DatasetInput.read(archive, named: "input.xlsx")
  }

  /// Adds a part as it is, without compression.
  private static func add(
    _ name: String, _ content: [UInt8], to archive: inout [UInt8], _ directory: inout [UInt8]
  ) {
    let checksum = content.withUnsafeBufferPointer {
      UInt32(crc32(0, $0.baseAddress, UInt32($0.count)))
    }
    var header: [UInt8] = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]
    header += little(content.isEmpty ? 0 : checksum)
    header += little(UInt32(content.count)) + little(UInt32(content.count))
    header += little(UInt16(name.utf8.count)) + little(UInt16(0))
    directory += [0x50, 0x4B, 1, 2, 20, 0] + header
    directory += little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0)) + little(UInt32(0))
    directory += little(UInt32(archive.count)) + Array(name.utf8)
    archive += [0x50, 0x4B, 3, 4] + header + Array(name.utf8) + content
  }

  private static func little<Integer: FixedWidthInteger>(_ value: Integer) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The parts, with what they hold when the input has fewer.
  private static let parts: [(name: String, xml: String)] = [
    ("xl/worksheets/1.xml", "<worksheet><sheetData/></worksheet>"),
    ("xl/sharedStrings.xml", "<sst><si><t>Kỳ</t></si><si><t>Đơn vị</t></si></sst>"),
    (
      "xl/styles.xml",
      "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"mm/yyyy\"/></numFmts><cellXfs>"
        + "<xf numFmtId=\"0\"/><xf numFmtId=\"200\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/>"
        + "</cellXfs></styleSheet>"
    ),
    (
      "xl/workbook.xml",
      "<workbook xmlns:r=\"\(office)\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"s\"/></sheets>"
        + "</workbook>"
    ),
    (
      "_rels/.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" "
        + "Target=\"xl/workbook.xml\"/></Relationships>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"s\" Type=\"\(office)/worksheet\" "
        + "Target=\"worksheets/1.xml\"/><Relationship Id=\"t\" Type=\"\(office)/styles\" "
        + "Target=\"styles.xml\"/><Relationship Id=\"x\" Type=\"\(office)/sharedStrings\" "
        + "Target=\"sharedStrings.xml\"/></Relationships>"
    ),
  ]
}
