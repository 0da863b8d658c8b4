import Measures
import Text
import Words

/// One of every problem there is, and what its sentence must say.
enum Problems {
  /// The cases in ``payload(_:_:)``: a new one is written there, or the tests do not compile, and
  /// then counted here and added to ``all``.
  static let caseCount = 88

  /// The name of a problem's case.
  static func name(_ reason: ProblemReason) -> String {
    String("\(reason)".prefix { $0 != "(" })
  }

  /// One of every case.
  static let all: [ProblemReason] =
    ofFiles + ofRecordings + ofOutlines + ofWorkbooks + ofDocuments + ofRows + ofUnits + ofValues

  private static let row = RowReference(file: SafeText("quy-1.csv"), line: 4_711)
  private static let column = SafeText("ho_so")
  private static func text(_ text: String) -> SafeText { SafeText(text) }

  private static let ofFiles: [ProblemReason] = [
    .fileMissing, .permissionDenied, .notARegularFile, .folderWithoutData, .readFailed(code: 5),
    .emptyFile, .wideEncoding(.utf16LittleEndian), .wideEncoding(.utf32),
    .legacyEncoding(.tcvn3, byteOffset: 99), .expandsTooFar(limit: 6_000_000_000),
    .bytesBehindCompressed(byteOffset: 5_555), .notUTF8(byteOffset: 1_234),
    .binaryFile(byteOffset: 77), .damagedCompression,
    .fileTooLarge(bytes: 5_000_000_000, limit: 4_000_000_000), .tooManyRows(limit: 9_000_000),
    .lineTooLong(limit: 65_536), .unknownFileKind,
    .malformedDocument(expected: text("dấu phẩy")), .contractVersion(text("dvctop/9")),
    .noUsableRow(rows: 321), .furtherProblems(count: 4_567), .noHeader,
    .unknownColumn(text("ghi_chú")), .missingColumn(text("period"), accepted: [text("Kỳ")]),
    .repeatedColumn(text("unit")),
  ]

  private static let ofRecordings: [ProblemReason] = [
    .recorded(vietnamese: text("dòng đã ghi"), english: text("a recorded row")),
    .recording(.notARecording), .recording(.otherVersion(text("dvctop-recording/9"))),
    .recording(.damaged(byteOffset: 7_654, bytes: 3_210)), .recording(.cutOff(byteOffset: 8_765)),
    .recording(.withoutBase(entry: 4_321)), .recording(.tooManyEntries(limit: 4_000_000)),
  ]

  private static let ofOutlines: [ProblemReason] = [
    .outline(.notACollection(text("Topology"))), .outline(.noGeometry),
    .outline(.noArea(text("LineString"))),
    .outline(.noUnitName(accepted: [text("ma"), text("NAME_1")])), .outline(.badCoordinates),
    .outline(.notOnEarth(text("588000 2324000"))), .outline(.farAway(text("21.5 15.25"))),
    .outline(.openRing), .outline(.tooFewPoints(found: 3)),
    .outline(.tooManyPoints(limit: 4_000_000)),
  ]

  private static let ofWorkbooks: [ProblemReason] = [
    .encryptedWorkbook, .oldWorkbook, .damagedWorkbook(part: text("xl/workbook.xml")),
    .missingWorkbookPart(text("xl/styles.xml")), .forbiddenMarkup(part: text("xl/x.xml")),
    .missingLibrary(package: text("libzip4")),
    .unknownSheet(text("Quý 9"), sheets: [text("Quý 1"), text("Quý 2")]),
    .otherSheets(read: text("Quý 1"), others: [text("Quý 2"), text("Quý 3")]),
    .tooManyCells(limit: 12_345), .hiddenCells(rows: 41, columns: 3),
    .formulaWithoutValue(text("=SUM(C2:C9)")), .textBelowTable(text("Người lập biểu")),
  ]

  private static let ofDocuments: [ProblemReason] = [
    .duplicateKey(text("value"), firstLine: 31, firstColumn: 17), .nestedTooDeep(limit: 512),
    .loneSurrogate, .unknownPage, .refusedByPortal(text("ERR_429")), .periodUnknown,
    .oneProcedureOnly,
    .incompleteSet(text("H44"), found: 5, needed: 6, lacking: [text("MDSH"), text("CLGQ")]),
    .incompleteSet(text("vn"), found: 3, needed: 5, lacking: []),
    .partsDifferFromTotal(text("H44"), given: text("152595"), computed: text("152590")),
    .malformedYAML(text("did not find")),
    .unknownKey(text("tabels"), suggestions: [text("tables")]),
    .unknownKey(text("abc"), suggestions: []), .missingKey(text("rows")),
    .badPointer(text("data/evaluation")), .pointerFindsNothing(text("/data/rows")),
  ]

  private static let ofRows: [ProblemReason] = [
    .totalRow(text("Tổng cộng")),
    .fieldCount(found: 3, expected: 12), .unterminatedQuote(openedAtLine: 88), .textAfterQuote,
    .missingValue(column: column), .noValue, .duplicate(first: row),
    .conflict(first: row, firstValue: text("83,49"), secondValue: text("83,48")),
    .unknownWord(text("tốt"), column: column, expected: [text("final"), text("derived")]),
  ]

  private static let ofUnits: [ProblemReason] = [
    .unknownUnit(text("Đà Nẳng"), suggestions: [text("Đà Nẵng"), text("Đắk Nông")]),
    .unknownUnit(text("Đà Nẳng"), suggestions: []),
    .ambiguousUnit(text("Châu Thành"), candidates: [text("754"), text("733")]),
    .unitNotValid(
      text("Quảng Nam"), period: text("2025-10"), instead: [text("da-nang@2025")]),
    .brokenHierarchy(text("xa-a"), reference: text("tinh-b")), .overlappingValidity(text("ha-nam")),
    .unknownLevel(text("tổng")), .unknownIndicator(text("e2x"), suggestions: [text("e2e")]),
    .unknownDefinition(text("cũ"), indicator: text("e2e"), known: [text("emc")]),
    .parentDiffersFromChildren(parent: text("vn"), given: text("42"), computed: text("41,7")),
  ]

  private static let ofValues: [ProblemReason] = [
    .badPeriod(text("2024-13")), .noSuchDate(text("31/06/2024")),
    .periodEndsBeforeStart(text("2024-02-01/2024-01-01")), .periodInFuture(text("2199")),
    .wrongNature(text("portal-accounts")), .badTime(text("hôm qua")),
    .timesOutOfOrder(earlier: text("submitted_at"), later: text("accepted_at")),
    .badNumber(text("nhiều"), column: column), .ambiguousNumber(text("1.234"), column: column),
    .numberTooLarge(text("99999999999999999999"), column: column),
    .countNotWhole(text("12,5"), column: column), .negativeCount(text("-1"), column: column),
    .percentOutOfRange(text("101")), .numeratorAboveDenominator(numerator: 7_000, denominator: 50),
    .valueContradictsCounts(value: text("66"), computed: text("50")), .ratingOutOfRange(text("6")),
  ]

  /// What a sentence about a problem must contain: all that the problem carries.
  ///
  /// Without a default: a new case is one that nobody has put into words.
  static func payload(_ reason: ProblemReason, _ words: Words) -> [String] {
    func number(_ value: some BinaryInteger) -> String {
      words.numbers.integer(Int64(value)).string
    }
    func place(_ row: RowReference) -> String { "\(row.file):\(row.line)" }
    let said: [SafeText]
    switch reason {
    case .recorded(let vietnamese, let english):
      return [words.language == .vietnamese ? vietnamese.string : english.string]
    case .recording(let fault): return payload(fault, words)
    case .outline(let fault): return payload(fault, words)
    case .fileMissing, .permissionDenied, .notARegularFile, .folderWithoutData, .emptyFile,
      .damagedCompression, .encryptedWorkbook, .oldWorkbook, .unknownFileKind, .noHeader,
      .textAfterQuote, .noValue, .loneSurrogate, .unknownPage, .periodUnknown, .oneProcedureOnly:
      return []
    case .readFailed(let code): return [number(code)]
    case .wideEncoding(let encoding): return [encoding == .utf32 ? "UTF-32" : "UTF-16"]
    case .legacyEncoding(_, let offset): return [number(offset), "TCVN3"]
    case .notUTF8(let offset), .binaryFile(let offset), .bytesBehindCompressed(let offset):
      return [number(offset)]
    case .expandsTooFar(let limit): return [number(limit)]
    case .tooManyCells(let limit): return [number(limit)]
    case .hiddenCells(let rows, let columns): return [number(rows), number(columns)]
    case .fileTooLarge(let bytes, let limit): return [number(bytes), number(limit)]
    case .duplicateKey(let name, let line, let column):
      return [name.string, number(line), number(column)]
    case .nestedTooDeep(let limit): return [number(limit)]
    case .tooManyRows(let limit), .lineTooLong(let limit): return [number(limit)]
    case .noUsableRow(let count), .furtherProblems(let count): return [number(count)]
    case .fieldCount(let found, let expected): return [number(found), number(expected)]
    case .unterminatedQuote(let line): return [number(line)]
    case .numeratorAboveDenominator(let part, let whole): return [number(part), number(whole)]
    case .duplicate(let first): return [place(first)]
    case .conflict(let first, let one, let other):
      return [place(first), one.string, other.string]
    case .malformedDocument(let text), .contractVersion(let text), .unknownColumn(let text),
      .repeatedColumn(let text), .missingValue(let text), .overlappingValidity(let text),
      .unknownLevel(let text), .refusedByPortal(let text), .malformedYAML(let text),
      .missingKey(let text), .badPointer(let text), .pointerFindsNothing(let text),
      .badPeriod(let text), .noSuchDate(let text),
      .periodEndsBeforeStart(let text), .periodInFuture(let text), .wrongNature(let text),
      .badTime(let text), .percentOutOfRange(let text), .ratingOutOfRange(let text),
      .damagedWorkbook(let text), .missingWorkbookPart(let text), .forbiddenMarkup(let text),
      .missingLibrary(let text), .formulaWithoutValue(let text), .textBelowTable(let text),
      .totalRow(let text):
      said = [text]
    case .unknownSheet(let text, let more), .otherSheets(let text, let more),
      .missingColumn(let text, let more), .unknownUnit(let text, let more),
      .ambiguousUnit(let text, let more), .unknownIndicator(let text, let more),
      .unknownKey(let text, let more):
      said = [text] + more
    case .unknownWord(let text, let other, let more), .unitNotValid(let text, let other, let more),
      .unknownDefinition(let text, let other, let more):
      said = [text, other] + more
    case .brokenHierarchy(let one, let other), .timesOutOfOrder(let one, let other),
      .badNumber(let one, let other), .ambiguousNumber(let one, let other),
      .numberTooLarge(let one, let other), .countNotWhole(let one, let other),
      .negativeCount(let one, let other), .valueContradictsCounts(let one, let other):
      said = [one, other]
    case .incompleteSet(let unit, let found, let needed, let lacking):
      return [unit.string, number(found), number(needed)] + lacking.map(\.string)
    case .parentDiffersFromChildren(let parent, let given, let computed),
      .partsDifferFromTotal(let parent, let given, let computed):
      said = [parent, given, computed]
    }
    return said.map(\.string)
  }

  private static func payload(_ fault: OutlineFault, _ words: Words) -> [String] {
    switch fault {
    case .noGeometry, .badCoordinates, .openRing: []
    case .notACollection(let text), .noArea(let text), .notOnEarth(let text), .farAway(let text):
      [text.string]
    case .noUnitName(let accepted): accepted.map(\.string)
    case .tooFewPoints(let number), .tooManyPoints(let number):
      [words.numbers.integer(Int64(number)).string]
    }
  }

  private static func payload(_ fault: RecordingFault, _ words: Words) -> [String] {
    switch fault {
    case .notARecording: []
    case .otherVersion(let found): [found.string]
    case .damaged(let offset, let bytes):
      [words.numbers.integer(offset).string, words.numbers.integer(bytes).string]
    case .cutOff(let offset): [words.numbers.integer(offset).string]
    case .withoutBase(let number), .tooManyEntries(let number):
      [words.numbers.integer(Int64(number)).string]
    }
  }
}
