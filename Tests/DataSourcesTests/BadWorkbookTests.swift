import Measures
import SeededRandom
import TestSupport
import Testing
import Text

@testable import DataSources

/// Workbooks that are damaged, locked or made to do harm, and which of their sheets is read.
@Suite("Bad workbooks")
struct BadWorkbookTests {
  private typealias Writer = WorkbookWriter

  private static let table = Writer.rows([
    ["period", "unit", "indicator", "value"], ["2024", "vn", "e2e", "1"],
  ])

  private func reasons(_ writer: WorkbookWriter) throws -> [ProblemReason] {
    try Reading(bytes: writer.bytes()).problems.map(\.reason)
  }

  @Test("a password, or the form of Excel 97")
  func compoundFiles() throws {
    let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let empty = magic + [UInt8](repeating: 0, count: 1_016)
    #expect(try Reading(bytes: empty).problems.map(\.reason) == [.oldWorkbook])
    let locked = empty + "EncryptedPackage".utf8.flatMap { (letter) -> [UInt8] in [letter, 0] }
    #expect(try Reading(bytes: locked).problems.map(\.reason) == [.encryptedWorkbook])
  }

  @Test("a workbook that is cut off anywhere is refused")
  func truncated() throws {
    let bytes = try Writer(rows: Self.table).bytes()
    for count in stride(from: 4, to: bytes.count, by: 97) {
      let reading = try Reading(bytes: Array(bytes.prefix(count)))
      #expect(reading.dataset == nil)
      #expect(reading.problems.first?.severity == .error)
    }
  }

  @Test("parts that are missing or no XML are named")
  func parts() throws {
    var writer = Writer(rows: Self.table)
    writer.replaced = ["xl/workbook.xml": nil]
    #expect(try reasons(writer) == [.missingWorkbookPart("xl/workbook.xml")])
    writer.replaced = ["xl/worksheets/0.xml": nil]
    #expect(try reasons(writer) == [.missingWorkbookPart("xl/worksheets/0.xml")])
    writer.replaced = ["xl/worksheets/0.xml": "<worksheet><sheetData></worksheet>"]
    #expect(try reasons(writer) == [.damagedWorkbook(part: "xl/worksheets/0.xml")])
    writer.replaced = ["xl/workbook.xml": "<workbook/>"]
    #expect(try reasons(writer) == [.missingWorkbookPart("worksheet")])
    writer.replaced = ["xl/styles.xml": nil, "xl/sharedStrings.xml": nil]
    #expect(try reasons(writer) == [])
  }

  @Test("a text that is not among the shared ones, and a place that no sheet has")
  func references() throws {
    let cells = [
      "<c r=\"A2\" t=\"s\"><v>7</v></c>", "<c r=\"XFE2\"><v>7</v></c>",
      "<c r=\"A1048577\"><v>7</v></c>", "<c r=\"2\"><v>7</v></c>",
      "<c r=\"A2\" t=\"s\"><v>-1</v></c>",
    ]
    for cell in cells {
      let writer = Writer(rows: "<row r=\"2\">\(cell)</row>")
      #expect(try reasons(writer) == [.damagedWorkbook(part: "worksheet")], "\(cell)")
    }
  }

  @Test("document types and entities are refused before they are expanded")
  func entities() throws {
    let entities = (1...9).map {
      "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">"
    }
    var writer = Writer(rows: Self.table)
    writer.replaced = [
      "xl/worksheets/0.xml": "<!DOCTYPE x [<!ENTITY l0 \"ha\">\(entities.joined())]>"
        + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>&l9;</v></c></row></sheetData></worksheet>"
    ]
    #expect(try reasons(writer) == [.forbiddenMarkup(part: "xl/worksheets/0.xml")])
    writer.replaced = ["xl/workbook.xml": "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><workbook/>"]
    #expect(try reasons(writer) == [.forbiddenMarkup(part: "xl/workbook.xml")])
  }

  @Test("a part that unpacks to more than the limit, honest about it or not")
  func bomb() throws {
    var archive = ZipWriter()
    try archive.add("a", [UInt8](repeating: 32, count: 1_000_000))
    var bytes = archive.finished()
    func read() throws {
      try bytes.withUnsafeBytes { bytes in
        let archive = try ZipArchive(bytes)
        try archive.read("a", limit: 500_000) { _ in }
      }
    }
    #expect(throws: WorkbookError.self) { try read() }
    // The directory, whose size of the part is the one that counts, now says it is small.
    let entry = bytes.count - 22 - 46 - 1
    bytes.replaceSubrange(entry + 24..<entry + 28, with: [0, 1, 0, 0])
    #expect(throws: WorkbookError.self) { try read() }
  }

  @Test("an attribute or a comment without end does not fill the memory")
  func endless() throws {
    var writer = Writer(rows: Self.table)
    let blanks = String(repeating: "x", count: WorkbookLimits.silentBytes + 200_000)
    writer.replaced = ["xl/worksheets/0.xml": "<worksheet a=\"\(blanks)\"/>"]
    #expect(try reasons(writer) == [.damagedWorkbook(part: "xl/worksheets/0.xml")])
  }

  @Test("elements a hundred thousand deep")
  func deep() throws {
    var writer = Writer(rows: Self.table)
    let depth = 100_000
    writer.replaced = [
      "xl/worksheets/0.xml": "<worksheet>" + String(repeating: "<a>", count: depth)
        + String(repeating: "</a>", count: depth) + "</worksheet>"
    ]
    #expect(try reasons(writer) == [.emptyFile])
  }

  @Test("a cell longer than any of a sheet")
  func longCell() throws {
    let text = String(repeating: "x", count: CSVLimits.cellBytes + 1)
    let writer = Writer(rows: Writer.rows([[text]]))
    #expect(try reasons(writer) == [.lineTooLong(limit: CSVLimits.cellBytes)])
  }

  @Test("bytes changed at random never trap, and never give another table unseen")
  func mutations() throws {
    let bytes = try Writer(rows: Self.table).bytes()
    var random = SeededGenerator(seed: 20_260_723)
    for _ in 0..<1_500 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        changed[Int.random(in: 4..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      let reading = try Reading(bytes: changed)
      if let row = reading.rows.first { #expect(row == "2024 vn e2e 1 -/- final") }
    }
  }

  // MARK: - Sheets

  private func threeSheets() -> WorkbookWriter {
    var writer = Writer(rows: Writer.rows([["ẩn"]]))
    writer.sheets[0].name = "Ẩn"
    writer.sheets[0].state = "state=\"hidden\""
    writer.add("Quý 1", rows: Self.table)
    writer.add(
      "Quý 2",
      rows: Writer.rows([["period", "unit", "indicator", "value"], ["2023", "vn", "e2e", "2"]]))
    return writer
  }

  @Test("the first sheet that is shown is read, and the others are named")
  func firstSheet() throws {
    let reading = try Reading(bytes: threeSheets().bytes())
    #expect(
      reading.problems.map(\.reason) == [.otherSheets(read: "Quý 1", others: ["Ẩn", "Quý 2"])])
    #expect(reading.rows == ["2024 vn e2e 1 -/- final"])
  }

  @Test("a sheet is asked for by its name behind the path")
  func namedSheet() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(threeSheets().bytes(), to: "số liệu#1.xlsx")
    for sheet in ["Quý 2", "quy 2"] {
      let outcome = try #require(
        try FileSource(path: path + "#" + sheet).readNow(ReadRequest()))
      #expect(outcome.problems == [])
      #expect(outcome.dataset.observations[0].period.code == "2023")
      #expect(outcome.files.map(\.file) == [SafeText(path + "#" + sheet)])
    }
    #expect(throws: SourceError.self) {
      try FileSource(path: path + "#").readNow(ReadRequest())
    }
    do throws(SourceError) {
      _ = try FileSource(path: path + "#Quý 3").readNow(ReadRequest())
      Issue.record("a sheet that is not there was read")
    } catch {
      let reason = ProblemReason.unknownSheet("Quý 3", sheets: ["Ẩn", "Quý 1", "Quý 2"])
      let name = SafeText(path + "#Quý 3")
      #expect(
        error == .unusable(problems: [SourceProblem(file: name, reason: reason)], omitted: 0))
    }
    try folder.write("period,unit,indicator,value\n2024,vn,e2e,1\n", to: "a.csv")
    #expect(throws: SourceError.notFound(path: SafeText(folder.path + "/a.csv#x"))) {
      try FileSource(path: folder.path + "/a.csv#x").readNow(ReadRequest())
    }
  }

  @Test("a workbook of a folder has the role of its name; a damaged one does not cost the others")
  func folder() throws {
    let folder = try TemporaryFolder()
    try folder.write(Writer(rows: Self.table).bytes(), to: "measures.xlsx")
    try folder.write(Array("PK\u{3}\u{4}x".utf8), to: "measures-2.xlsx")
    let outcome = try #require(try FileSource(path: folder.path).readNow(ReadRequest()))
    #expect(outcome.problems.map(\.reason) == [.damagedWorkbook(part: "zip")])
    #expect(outcome.dataset.observations.count == 1)
  }

  @Test("a folder whose only figures are in a damaged workbook gives no data")
  func folderWithoutFigures() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("PK\u{3}\u{4}x".utf8), to: "measures.xlsx")
    try folder.write("id,name_vi,level,parent\na-1,Sở A,department,ha-noi\n", to: "units.csv")
    #expect(throws: SourceError.self) {
      try FileSource(path: folder.path).readNow(ReadRequest())
    }
  }

  @Test("a workbook that takes too long is given up")
  func deadline() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Writer(rows: Self.table).bytes(), to: "a.xlsx")
    let late = ReadRequest(deadline: ContinuousClock.now - .seconds(1))
    #expect(throws: SourceError.timedOut(seconds: 0)) { try FileSource(path: path).readNow(late) }
  }
}
