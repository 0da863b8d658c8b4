import Measures
import Testing
import Text

@testable import DataSources

/// Workbooks of Excel: where the table is, and what its cells say.
@Suite("Workbooks")
struct WorkbookTests {
  private typealias Writer = WorkbookWriter

  private func read(_ writer: WorkbookWriter, mark: DecimalMark? = nil) throws -> Reading {
    try Reading(bytes: writer.bytes(), mark: mark)
  }

  // MARK: - Where the table is

  @Test("a title block, a header over two rows with merged cells, numbers of columns, a footer")
  func form() throws {
    var rows = Writer.rows([
      ["UBND THÀNH PHỐ"], ["BÁO CÁO TÌNH HÌNH"], [], ["STT", "Kỳ", "Đơn vị", "Hồ sơ tiếp nhận"],
      ["", "", "", "Tổng số", "Trực tuyến", "Trực tiếp"], ["A", "B", "C", "1", "2", "3"],
      ["1", "2024-07", "Hà Nội", "100", "60", "40"], ["", "", "Huế", "50", "20", "30"], [],
      ["Tổng cộng", "", "", "150", "80", "70"], [], ["Người lập biểu", "", "Thủ trưởng"],
    ])
    rows += ""
    let merges = ["A1:F1", "A4:A5", "B4:B5", "C4:C5", "D4:F4", "B7:B8", "A10:C10"]
      .map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let reading = try read(Writer(rows: rows, rest: "<mergeCells>\(merges)</mergeCells>"))
    #expect(
      reading.problems.map(\.reason) == [
        .textBelowTable("Người lập biểu"), .unknownColumn("STT"), .totalRow("Tổng cộng"),
      ])
    #expect(reading.problems.map(\.line) == [12, 5, 10])
    #expect(reading.problems.allSatisfy { $0.severity == .warning })
    #expect(
      reading.rows.filter { $0.contains(" online ") } == [
        "2024-07 ha-noi online - 60/100 final", "2024-07 hue online - 20/50 final",
      ])
    #expect(reading.rows.contains("2024-07 ha-noi count:direct - 40/- final"))
    #expect(reading.counts == RowCounts(read: 3, kept: 2))
  }

  @Test("parts of merged headers that say too little by themselves are not guessed at")
  func mistakable() throws {
    let rows = Writer.rows([
      ["Kỳ", "Đơn vị", "Tổng hồ sơ", "Đã giải quyết", "", "", "Đang giải quyết"],
      ["", "", "", "Trước hạn", "Đúng hạn", "Quá hạn", "Quá hạn"],
      ["2024-07", "Huế", "100", "50", "20", "5", "3"],
    ])
    let merges = "<mergeCells><mergeCell ref=\"D1:F1\"/></mergeCells>"
    let reading = try read(Writer(rows: rows, rest: merges))
    #expect(
      reading.problems.map(\.reason) == [
        .unknownColumn("Đã giải quyết – Quá hạn"), .unknownColumn("Đang giải quyết – Quá hạn"),
      ])
    // What was early is on time too.
    #expect(reading.rows == ["2024-07 hue on-time - 70/100 final"])
  }

  @Test("a problem stands at the row and column of the sheet")
  func places() throws {
    let rows = Writer.rows(
      [["", "Kỳ", "Đơn vị", "Chỉ tiêu", "Giá trị"], ["", "2024", "vn", "e2e", "nhiều"]], from: 4)
    let reading = try read(Writer(rows: rows))
    #expect(reading.first?.reason == .badNumber("nhiều", column: "value"))
    #expect(reading.first?.place == Marked.Place(line: 5, column: 5))
  }

  @Test("other tables than measures are known by their header too")
  func targets() throws {
    let rows = Writer.rows([
      ["Chỉ tiêu của năm"], ["indicator", "scope", "value"], ["e2e", "vn", "80"],
    ])
    #expect(try read(Writer(rows: rows)).dataset?.targets.count == 1)
  }

  @Test("sparse cells, cells and rows without places, prefixes and blank rows")
  func sparse() throws {
    let header = ["period", "unit", "indicator", "value"].map {
      "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>"
    }
    let rows =
      "<row>\(header.joined())</row><row r=\"1048570\" spans=\"1:4\"/>"
      + "<row r=\"1048576\"><c r=\"D1048576\"><v>1</v></c><c r=\"A1048576\"><v>2024</v></c>"
      + "<c r=\"B1048576\" t=\"str\"><f>A1</f><v>vn</v></c><c r=\"C1048576\" t=\"inlineStr\"><is>"
      + "<r><rPr><b/></rPr><t>e</t></r><r><t>2e</t></r></is></c></row>"
    let reading = try read(Writer(rows: rows))
    #expect(reading.rows == ["2024 vn e2e 1 -/- final"])
    #expect(reading.dataset?.observations[0].line == 1_048_576)
  }

  @Test("a sheet of 1,048,576 empty rows")
  func emptyRows() throws {
    let empty = (4...1_048_576).map { "<row r=\"\($0)\"><c r=\"A\($0)\" s=\"1\"/></row>" }
    let rows =
      Writer.rows([["period", "unit", "indicator", "value"], ["2024", "vn", "e2e", "1"]])
      + empty.joined()
    #expect(try read(Writer(rows: rows)).rows == ["2024 vn e2e 1 -/- final"])
    #expect(try read(Writer(rows: empty.joined())).problems.map(\.reason) == [.emptyFile])
  }

  @Test("hidden rows and columns are read, and that is said")
  func hidden() throws {
    let rows =
      Writer.rows([["period", "unit", "indicator", "value"]])
      + Writer.row(2, ["2024", "vn", "e2e", "1"], attributes: "hidden=\"1\"")
      + Writer.row(3, ["2024", "hue", "e2e", "1"])
    let columns = "<cols><col min=\"3\" max=\"4\" hidden=\"1\"/></cols>"
    let reading = try read(Writer(rows: rows, before: columns))
    #expect(reading.problems.map(\.reason) == [.hiddenCells(rows: 1, columns: 2)])
    #expect(reading.problems.map(\.line) == [2])
    #expect(reading.rows.count == 2)
  }

  // MARK: - What cells say

  @Test("shared texts, runs of several fonts, readings left out, escaped characters")
  func shared() throws {
    var writer = Writer(
      rows: Writer.rows([["period", "", "indicator", "value", "source"]])
        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>"
        + "<c r=\"C2\" t=\"s\"><v>2</v></c><c r=\"D2\"><v>5</v></c>"
        + "<c r=\"E2\" t=\"s\"><v>4</v></c></row>"
        + "<row r=\"1\"><c r=\"B1\" t=\"s\"><v>3</v></c></row>")
    writer.shared = [
      "<si><t>2024</t></si>",
      "<si><r><t xml:space=\"preserve\">Thừa </t></r><r><t>Thiên</t></r></si>",
      "<si><t>e2e</t><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>", "<si><t>Đơn\nvị</t></si>",
      "<si><t>a_x000D_b, \"c\" &amp; _xyz_</t></si>",
    ]
    let text = try writer.bytes().withUnsafeBytes { bytes in
      try Workbook.read(bytes, name: "a", sheet: nil) { _ in }.table.bytes
    }
    #expect(
      String(decoding: text, as: UTF8.self)
        == "\"period\",\"Đơn vị\",\"indicator\",\"value\",\"source\"\n"
        + "\"2024\",\"Thừa Thiên\",\"e2e\",5,\"a b, \"\"c\"\" & _xyz_\"\n")
  }

  @Test("days by their format, in both systems of counting", arguments: [false, true])
  func days(is1904: Bool) throws {
    let cells = [
      (45_474.0, 1, "2024-07"), (45_474.0, 2, "2024-07-01"), (45_473.5, 3, "2024-06-30T12:00:00"),
      (45_292.0, 4, "2024"), (45_473.0, 1, "2024-06-30"), (45_473.0, 5, "2024-06-30"),
    ]
    let header = ["period", "unit", "indicator", "value"]
    let rows = cells.enumerated().map { index, cell in
      let serial = cell.0 - (is1904 ? 1_462 : 0)
      return
        "<row r=\"\(index + 2)\"><c r=\"A\(index + 2)\" s=\"\(cell.1)\"><v>\(serial)</v></c></row>"
    }
    var writer = Writer(rows: Writer.rows([header]) + rows.joined())
    writer.formats = [
      "mm/yyyy", "dd/mm/yyyy", "yyyy\\-mm\\-dd hh:mm", "&quot;Năm&quot; yyyy",
      "[$-42A]d mmmm yyyy;@",
    ]
    writer.is1904 = is1904
    #expect(try firstCells(writer) == cells.map(\.2))
  }

  @Test("the day that never was, and those around it")
  func leapDay() throws {
    let calendar = SerialCalendar.from1900
    #expect(calendar.moment(1)?.day.code == "1900-01-01")
    #expect(calendar.moment(59)?.day.code == "1900-02-28")
    #expect(calendar.moment(60) == nil)
    #expect(calendar.moment(61)?.day.code == "1900-03-01")
    #expect(calendar.moment(0.999_999_9)?.day.code == "1900-01-01")
    #expect(calendar.moment(-1) == nil)
    #expect(calendar.moment(2_958_466) == nil)
    #expect(SerialCalendar.from1904.moment(0)?.day.code == "1904-01-01")
  }

  @Test(
    "numbers are decimal, without the noise of binary fractions",
    arguments: [
      ("0.42499999999999999", 0, "0.425"), ("0.30000000000000004", 0, "0.3"), ("1E-3", 0, "0.001"),
      ("4.2E1", 0, "42"), ("1.234", 0, "1.234"), ("-12.345", 0, "-12.345"),
      ("1234.567", 0, "1234.567"),
      ("0.125", 0, "0.125"), ("1234567", 0, "1234567"), ("5.5511151231257827E-17", 0, "0"),
      ("0.42499999999999999", 1, "42.5"), ("1", 1, "100"), ("0.5", 1, "50"),
      ("0.00125", 1, "0.125"),
      ("0.99999999999999989", 1, "100"), ("1", 2, "01"), ("123", 2, "123"), ("100.0", 0, "100"),
      ("0.421250000000000", 1, "42.125"), ("123456789012345678", 0, "123456789012345678"),
      ("-0", 0, "0"),
    ])
  func numbers(_ value: String, style: Int, expected: String) throws {
    var writer = Writer(
      rows: Writer.rows([["period", "unit", "indicator", "value"]])
        + "<row r=\"2\"><c r=\"A2\" s=\"\(style)\"><v>\(value)</v></c></row>")
    writer.formats = ["0.0%", "00"]
    #expect(try firstCells(writer) == [expected])
  }

  @Test("three decimals of a number are decimals, and no group of thousands")
  func threeDecimals() throws {
    let rows = Writer.rows([
      ["period", "unit", "indicator", "value"], ["2024", "vn", "e2e", "42.125"],
    ])
    #expect(try read(Writer(rows: rows)).rows == ["2024 vn e2e 42.125 -/- final"])
    let counts = Writer.rows([["period", "unit", "received"], ["2024", "vn", "1.234"]])
    #expect(
      try read(Writer(rows: counts)).first?.reason == .countNotWhole("1.234", column: "received"))
  }

  @Test("numbers stored as text are read as in any table")
  func numbersAsText() throws {
    let texts = ["2024", "1.234.567", "1 234 567", "42,5 %"].map {
      "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>"
    }
    let rows =
      Writer.rows([["period", "numerator", "denominator", "value", "unit", "indicator"]])
      + "<row r=\"2\">\(texts.joined())<c t=\"inlineStr\"><is><t>vn</t></is></c>"
      + "<c t=\"inlineStr\"><is><t>portal-accounts</t></is></c></row>"
    let reading = try read(Writer(rows: rows.replacing("portal-accounts", with: "overdue")))
    #expect(reading.rows == ["2024 vn overdue 42.5 1234567/1234567 final"])
  }

  @Test("formulas have their saved value; one without is named and its cell is empty")
  func formulas() throws {
    let rows =
      Writer.rows([["period", "unit", "received", "online"]])
      + "<row r=\"2\"><c r=\"A2\"><v>2024</v></c><c r=\"B2\" t=\"str\"><f>X1</f><v>hue</v></c>"
      + "<c r=\"C2\"><f>SUM(D2:E2)</f><v>10</v></c><c r=\"D2\"><f>E2</f><v></v></c></row>"
      + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Tổng cộng</t></is></c>"
      + "<c r=\"C3\"><f>SUM(C2:C2)</f></c></row>"
    let reading = try read(Writer(rows: rows))
    #expect(
      reading.problems.map(\.reason) == [.formulaWithoutValue("=E2"), .totalRow("Tổng cộng")])
    #expect(reading.first?.place == Marked.Place(line: 2, column: 4))
    #expect(reading.rows == ["2024 hue count:received - 10/- final"])
  }

  @Test("errors and truth values are no numbers")
  func errorsOfCells() throws {
    let rows =
      Writer.rows([["period", "unit", "received"], ["2024", "vn", "1"]])
      + "<row r=\"3\"><c r=\"A3\"><v>2024</v></c><c r=\"B3\" t=\"inlineStr\"><is><t>hue</t></is></c>"
      + "<c r=\"C3\" t=\"e\"><v>#DIV/0!</v></c></row>"
      + "<row r=\"4\"><c r=\"A4\"><v>2023</v></c><c r=\"B4\" t=\"inlineStr\"><is><t>hue</t></is></c>"
      + "<c r=\"C4\" t=\"b\"><v>1</v></c></row>"
    #expect(
      try read(Writer(rows: rows)).problems.map(\.reason) == [
        .badNumber("#DIV/0!", column: "received"), .badNumber("TRUE", column: "received"),
      ])
  }

  // MARK: - Workbooks of other programs

  @Test("a workbook that LibreOffice wrote")
  func libreOffice() throws {
    let bytes = try Repository.bytes("Tests/DataSourcesTests/Workbooks/libreoffice.xlsx")
    let reading = try Reading(bytes: bytes)
    #expect(reading.problems == [])
    #expect(
      reading.rows == ["2024-H1 ha-noi e2e 42.5 -/- final", "2024-H1 hue e2e 30 -/- final"])
    #expect(reading.dataset?.asOf?.code == "2024-06-30")
  }

  @Test(
    "a report that openpyxl wrote, as it is and saved by LibreOffice",
    arguments: ["openpyxl.xlsx", "report.xlsx"])
  func report(_ file: String) throws {
    let bytes = try Repository.bytes("Tests/DataSourcesTests/Workbooks/" + file)
    let result = try DatasetReader.read(
      [InputFile(name: SafeText(file), role: nil, bytes: bytes)], source: SourceID(file),
      request: ReadRequest(), registry: BuiltInUnits.registry)
    #expect(
      Set(result.log.problems.map(\.reason)) == [
        .otherSheets(read: "Quý III", others: ["Quý II"]), .hiddenCells(rows: 1, columns: 0),
        .unknownColumn("STT"), .unknownColumn("Tỷ lệ toàn trình"), .totalRow("Tổng cộng"),
        .textBelowTable("Người lập biểu"),
      ])
    #expect(result.files.map(\.rowsKept) == [3])
    let table = result.dataset.observations
    let found = (0..<table.count).map { table[$0] }.filter { $0.numerator == 480 }
    #expect(found.map(\.denominator) == [1_200])
    #expect(found.map(\.period.code) == ["2025-07"])
    #expect(found.map(\.line) == [5])
  }

  /// The first cell of each row of the table below its header.
  private func firstCells(_ writer: WorkbookWriter) throws -> [String] {
    let table = try writer.bytes().withUnsafeBytes { bytes in
      try Workbook.read(bytes, name: "a", sheet: nil) { _ in }.table.bytes
    }
    return String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst()
      .map { $0.prefix { $0 != "," }.filter { $0 != "\"" } }
  }
}
