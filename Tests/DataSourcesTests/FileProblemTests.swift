import Measures
import Testing
import Text

@testable import DataSources

/// What is wrong with a file as a whole, or with its header.
@Suite("Bad files")
struct FileProblemTests {
  @Test("nothing in it", arguments: ["", "\n\n", "\u{FEFF}", "\r\n\r\n"])
  func empty(text: String) throws {
    #expect(try Reading(text).problems.map(\.reason) == [.emptyFile])
  }

  @Test("a header and no rows")
  func onlyHeader() throws {
    let reading = try Reading("period,unit,indicator,value\n")
    #expect(reading.problems.map(\.reason) == [.noUsableRow(rows: 0)])
    #expect(reading.dataset == nil)
  }

  @Test("no row can be used")
  func noUsableRow() throws {
    let reading = try Reading("period,unit,indicator,value\nx,vn,e2e,1\ny,vn,e2e,1\n")
    #expect(reading.problems.last?.reason == .noUsableRow(rows: 2))
    #expect(reading.problems.count == 3)
    #expect(reading.dataset == nil)
  }

  @Test("another encoding is named")
  func encodings() throws {
    let header = Array("period,unit,indicator,value\n2024,vn,e2e,1\n".utf8)
    let wide = header.flatMap { (byte) -> [UInt8] in [byte, 0] }
    #expect(
      try Reading(bytes: [0xFF, 0xFE] + wide).problems.map(\.reason)
        == [.wideEncoding(.utf16LittleEndian)])
    let legacy = try Reading(bytes: header + Array("2023,Hu".utf8) + [0xD5] + Array(",e2e,2".utf8))
    #expect(legacy.problems.map(\.reason) == [.legacyEncoding(.tcvn3, byteOffset: 49)])
    let unknown = try Reading(bytes: header + [0xFE, 0x80, 0xFF])
    #expect(unknown.problems.map(\.reason) == [.notUTF8(byteOffset: header.count)])
    #expect(legacy.places == [Marked.Place(line: 3, column: 8)])
    #expect(legacy.dataset == nil)
    #expect(
      try Reading(bytes: header + [0]).problems.map(\.reason)
        == [.binaryFile(byteOffset: header.count)])
  }

  @Test(
    "encodings of one byte are told apart by the words that they spell",
    arguments: [
      (.tcvn3, "K\u{FA};\u{AE}\u{AC}n v\u{DE};T\u{E6}ng h\u{E5} s\u{AC}"),
      (.vni, "Ky\u{F8};\u{F1}\u{F4}n v\u{F2};To\u{E5}ng ho\u{E0} s\u{F4}"),
      (.windows1258, "Ky\u{CC};\u{F0}\u{F5}n vi\u{F2};T\u{F4}\u{D2}ng h\u{F4}\u{CC} s\u{F5}"),
      (.windows1252, "P\u{E9}riode;unit\u{E9};total des dossiers re\u{E7}us"),
    ] as [(TextEncoding, String)])
  func legacy(encoding: TextEncoding, header: String) throws {
    let bytes = header.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let reading = try Reading(bytes: bytes + Array("\n2024;vn;10\n".utf8))
    let offset = try #require(bytes.firstIndex { $0 >= 0x80 })
    #expect(reading.problems.map(\.reason) == [.legacyEncoding(encoding, byteOffset: offset)])
    #expect(reading.dataset == nil)
  }

  @Test("control characters around the content of a cell are seen")
  func controlCharacters() throws {
    let header = "period,unit,indicator,value\n"
    let reading = try Reading(
      header + "2024,vn,e2e,\u{1}5\n2023,vn,e2e, 5\t\n\u{1F}2022,vn,e2e,5\n")
    #expect(
      reading.problems.map(\.reason) == [
        .badNumber("\u{1}5", column: "value"), .badPeriod("\u{1F}2022"),
      ])
    #expect(reading.rows == ["2023 vn e2e 5 -/- final"])
  }

  @Test("a row of totals is no unit: a warning names the first of a file")
  func totals() throws {
    let reading = try Reading(
      """
      Kỳ;Đơn vị;Tổng hồ sơ;Hồ sơ trực tuyến
      2024-01;Huế;10;5
      ;Cộng tháng 1;10;5
      2024-02;Huế;20;15
      2024;TỔNG CỘNG (I + II):;30;20
      Total;;30;20
      2024;Toàn quốc;30;20
      2024;Tổng cục;30;20
      """)
    #expect(
      reading.problems.map(\.reason) == [
        .totalRow("Cộng tháng 1"), .unknownUnit("Tổng cục", suggestions: []),
      ])
    #expect(reading.first?.place == Marked.Place(line: 3, column: 2))
    #expect(reading.counts == RowCounts(read: 7, kept: 3))
  }

  @Test("an ambiguous value is settled by the counts of the file when no value tells")
  func settledByCounts() throws {
    let header = "period;unit;indicator;value;numerator;denominator\n"
    let row = "2024;vn;e2e;42.125;1.234.567;2.930.723\n"
    #expect(
      try Reading(header + "2024;vn;e2e;42,125;1.234.567;2.930.723\n").rows
        == ["2024 vn e2e 42.125 1234567/2930723 final"])
    #expect(try Reading(header + row).first?.reason == .percentOutOfRange("42.125"))
    #expect(
      try Reading(header + "2024;vn;e2e;42.125;;\n").first?.reason
        == .ambiguousNumber("42.125", column: "value"))
  }

  @Test("a header that is one endless line is refused without being made into text")
  func endlessHeader() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: CSVLimits.cellBytes + 2)
    #expect(
      try Reading(bytes: bytes).problems.map(\.reason)
        == [.lineTooLong(limit: CSVLimits.cellBytes)])
  }

  @Test("a damaged cell of a UTF-8 file is a warning, and shown with U+FFFD")
  func damagedCell() throws {
    let text = "period,unit,indicator,value,source\n2024,Huế,e2e,1,Tiền "
    let reading = try Reading(bytes: Array(text.utf8) + [0xE1, 0xBB] + Array("\n".utf8))
    #expect(reading.problems.map(\.severity) == [.warning])
    #expect(reading.rows == ["2024 hue e2e 1 -/- final"])
    #expect(reading.dataset?.provenances.first?.publication.string.contains("\u{FFFD}") == true)
  }

  @Test("columns that are not known are named once, with their place")
  func unknownColumns() throws {
    let marked = Marked(
      "period,unit,1️⃣màu sắc,indicator,value,2️⃣giá trị,\n2024,vn,đỏ,e2e,1,9,\n2023,vn,đỏ,e2e,1,,\n")
    let reading = try Reading(marked.text)
    #expect(
      reading.problems.map(\.reason) == [.unknownColumn("màu sắc"), .repeatedColumn("giá trị")])
    #expect(reading.places == [try marked.place(1), try marked.place(2)])
    #expect(reading.rows.count == 2)
  }

  @Test("columns of the other form are named too: what they hold is not read")
  func foreignColumns() throws {
    let long = try Reading("period,unit,indicator,value,received\n2024,vn,e2e,1,9\n")
    #expect(long.problems.map(\.reason) == [.unknownColumn("received")])
    let wide = try Reading("period,unit,received,online,value,note\n2024,vn,10,9,90,x\n")
    #expect(wide.problems.map(\.reason) == [.unknownColumn("value")])
  }

  @Test("a column that is missing is named with what would be accepted")
  func missingColumns() throws {
    let reading = try Reading("unit,indicator,value\nvn,e2e,1\n")
    guard case .missingColumn("period", let accepted)? = reading.problems.first?.reason else {
      Issue.record("\(reading.problems)")
      return
    }
    #expect(accepted.contains("Kỳ"))
    #expect(reading.dataset == nil)
  }

  @Test("values where names of columns were expected")
  func noHeader() throws {
    let reading = try Reading("2024,vn,e2e,45.8\n2023,vn,e2e,17\n")
    #expect(reading.first?.reason == .noHeader)
    #expect(reading.first?.place == Marked.Place(line: 1, column: 1))
  }

  @Test("two rows of one source for the same observation")
  func conflicts() throws {
    let reading = try Reading(
      """
      period,unit,indicator,value,numerator,denominator,source
      2024-H1,vn,e2e,42,,,A
      2024-01-01/2024-06-30,Toàn quốc,e2e,43,,,A
      2024-H1,hue,e2e,,1,2,A
      2024-H1,hue,e2e,,1,2,A
      2024-H1,vn,e2e,44,,,B
      """)
    let file = SafeText("tệp.csv")
    #expect(
      reading.problems.map(\.reason) == [
        .conflict(
          first: RowReference(file: file, line: 2), firstValue: "42", secondValue: "43"),
        .duplicate(first: RowReference(file: file, line: 4)),
      ])
    #expect(reading.problems.map(\.severity) == [.error, .warning])
    #expect(reading.places == [3, 5].map { Marked.Place(line: $0, column: 1) })
    #expect(reading.counts == RowCounts(read: 5, kept: 3))
    #expect(reading.rows.count == 3)
  }

  @Test("a wide row twice is one problem, not one for every rate")
  func wideConflict() throws {
    let reading = try Reading(
      "period,unit,received,online,end_to_end\n2024,hue,10,5,2\n2024,hue,10,5,3\n")
    #expect(
      reading.problems.map(\.reason) == [
        .conflict(
          first: RowReference(file: "tệp.csv", line: 2), firstValue: "2/10", secondValue: "3/10")
      ])
    #expect(reading.counts.kept == 1)
  }

  @Test("a value that its counts contradict is kept, with a warning")
  func contradiction() throws {
    let header = "period,unit,indicator,value,numerator,denominator\n"
    let marked = Marked(header + "2024,hue,e2e,1️⃣68.60,115665,168746\n")
    let reading = try Reading(marked.text)
    #expect(reading.first?.reason == .valueContradictsCounts(value: "68.60", computed: "68.54"))
    #expect(reading.first?.place == (try marked.place(1)))
    #expect(reading.problems.first?.severity == .warning)
    #expect(reading.counts.kept == 1)
    // 68.544…: some sources round, some cut off.
    #expect(try Reading(header + "2024,hue,e2e,68.55,115665,168746\n").problems == [])
  }

  @Test("a period behind its own as-of day is a warning")
  func future() throws {
    let reading = try Reading(
      "period,unit,indicator,value,as_of\n2027,vn,e2e,90,2026-10-10\n2026,vn,e2e,50,2026-10-10\n")
    #expect(reading.problems.map(\.reason) == [.periodInFuture("2027")])
    #expect(reading.rows.count == 2)
  }

  @Test("problems beyond the limit are counted")
  func limit() {
    var log = ProblemLog(limit: 2)
    for line in 1...5 { log.add(SourceProblem(file: "a", line: line, reason: .noValue)) }
    log.add(SourceProblem(file: "a", reason: .unknownColumn("x")))
    #expect(log.problems.map(\.line) == [1, 2])
    #expect((log.errorCount, log.warningCount, log.omitted) == (5, 1, 4))
  }
}
