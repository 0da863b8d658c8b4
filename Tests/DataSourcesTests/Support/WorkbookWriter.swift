/// A workbook made for one test: parts that are as good or as bad as the test wants.
struct WorkbookWriter {
  /// The sheets: name, attributes of the directory's entry, and the whole part.
  var sheets: [(name: String, state: String, xml: String)] = []

  /// The items of the shared texts.
  var shared: [String] = []

  /// Codes of number formats; a cell with style n has the n-th, style 0 is a plain number.
  var formats: [String] = []

  /// Whether days count from 1904.
  var is1904 = false

  /// Parts that replace those that would be written; nil leaves one out.
  var replaced: [String: String?] = [:]

  /// A workbook with one sheet of some rows.
  init(rows: String, rest: String = "", before: String = "") {
    add("Sheet1", rows: rows, rest: rest, before: before)
  }

  /// Adds a sheet.
  mutating func add(
    _ name: String, rows: String, rest: String = "", before: String = "", state: String = ""
  ) {
    sheets.append(
      (
        name, state,
        "<worksheet xmlns=\"\(Self.main)\">\(before)<sheetData>\(rows)</sheetData>\(rest)</worksheet>"
      ))
  }

  /// A row of cells: numbers as numbers, everything else as inline texts; empty ones left out.
  static func row(_ number: Int, _ cells: [String], attributes: String = "") -> String {
    let xml = cells.enumerated().filter { !$1.isEmpty }.map { index, text in
      let place = "\(Self.letter(index))\(number)"
      if Double(text) != nil { return "<c r=\"\(place)\"><v>\(text)</v></c>" }
      return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\" \(attributes)>\(xml.joined())</row>"
  }

  /// Rows that follow each other, the first on line 1.
  static func rows(_ rows: [[String]], from first: Int = 1) -> String {
    rows.enumerated().map { row(first + $0, $1) }.joined()
  }

  /// The file.
  func bytes() throws -> [UInt8] {
    var archive = ZipWriter()
    for (name, text) in parts() {
      let content = replaced[name] ?? text
      if let content { try archive.add(name, Array(content.utf8)) }
    }
    return archive.finished()
  }

  // MARK: - Parts

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  private static func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(65 + index))) }

  private func parts() -> [(String, String)] {
    let entries = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" \(sheet.state) r:id=\"s\(index)\"/>"
    }
    let targets = sheets.indices.map {
      "<Relationship Id=\"s\($0)\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/\($0).xml\"/>"
    }
    let codes = formats.enumerated().map {
      "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1)\"/>"
    }
    let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    var parts = [
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(Self.package)\"><Relationship Id=\"a\" "
          + "Type=\"\(Self.office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<x:workbook xmlns:x=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><x:workbookPr "
          + "date1904=\"\(is1904 ? 1 : 0)\"/><sheets>\(entries.joined())</sheets></x:workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(Self.package)\">\(targets.joined())<Relationship Id=\"st\" "
          + "Type=\"\(Self.office)/styles\" Target=\"/xl/styles.xml\"/><Relationship Id=\"ss\" "
          + "Type=\"\(Self.office)/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"9\"/>"
          + "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>"
      ),
      ("xl/sharedStrings.xml", "<sst>\(shared.joined())</sst>"),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(("xl/worksheets/\(index).xml", sheet.xml))
    }
    return parts
  }
}
