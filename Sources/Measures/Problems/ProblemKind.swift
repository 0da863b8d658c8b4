import Text

/// What kind of problem a reason is, without what it says about one row.
///
/// The raw values are stable: scripts that read `dvctop validate --format json` rely on them.
public enum ProblemKind: String, Sendable, Hashable, CaseIterable {
  /// `ProblemReason.fileMissing`.
  case fileMissing = "file-missing"
  /// `ProblemReason.permissionDenied`.
  case permissionDenied = "permission-denied"
  /// `ProblemReason.notARegularFile`.
  case notARegularFile = "not-a-regular-file"
  /// `ProblemReason.folderWithoutData`.
  case folderWithoutData = "folder-without-data"
  /// `ProblemReason.readFailed`.
  case readFailed = "read-failed"
  /// `ProblemReason.emptyFile`.
  case emptyFile = "empty-file"
  /// `ProblemReason.wideEncoding`.
  case wideEncoding = "wide-encoding"
  /// `ProblemReason.notUTF8`.
  case notUTF8 = "not-utf8"
  /// `ProblemReason.binaryFile`.
  case binaryFile = "binary-file"
  /// `ProblemReason.damagedCompression`.
  case damagedCompression = "damaged-compression"
  /// `ProblemReason.fileTooLarge`.
  case fileTooLarge = "file-too-large"
  /// `ProblemReason.tooManyRows`.
  case tooManyRows = "too-many-rows"
  /// `ProblemReason.lineTooLong`.
  case lineTooLong = "line-too-long"
  /// `ProblemReason.unknownFileKind`.
  case unknownFileKind = "unknown-file-kind"
  /// `ProblemReason.malformedDocument`.
  case malformedDocument = "malformed-document"
  /// `ProblemReason.contractVersion`.
  case contractVersion = "contract-version"
  /// `ProblemReason.noUsableRow`.
  case noUsableRow = "no-usable-row"
  /// `ProblemReason.furtherProblems`.
  case furtherProblems = "further-problems"
  /// `ProblemReason.noHeader`.
  case noHeader = "no-header"
  /// `ProblemReason.unknownColumn`.
  case unknownColumn = "unknown-column"
  /// `ProblemReason.missingColumn`.
  case missingColumn = "missing-column"
  /// `ProblemReason.repeatedColumn`.
  case repeatedColumn = "repeated-column"
  /// `ProblemReason.fieldCount`.
  case fieldCount = "field-count"
  /// `ProblemReason.unterminatedQuote`.
  case unterminatedQuote = "unterminated-quote"
  /// `ProblemReason.textAfterQuote`.
  case textAfterQuote = "text-after-quote"
  /// `ProblemReason.missingValue`.
  case missingValue = "missing-value"
  /// `ProblemReason.noValue`.
  case noValue = "no-value"
  /// `ProblemReason.duplicate`.
  case duplicate
  /// `ProblemReason.conflict`.
  case conflict
  /// `ProblemReason.unknownUnit`.
  case unknownUnit = "unknown-unit"
  /// `ProblemReason.ambiguousUnit`.
  case ambiguousUnit = "ambiguous-unit"
  /// `ProblemReason.unitNotValid`.
  case unitNotValid = "unit-not-valid"
  /// `ProblemReason.brokenHierarchy`.
  case brokenHierarchy = "broken-hierarchy"
  /// `ProblemReason.overlappingValidity`.
  case overlappingValidity = "overlapping-validity"
  /// `ProblemReason.unknownLevel`.
  case unknownLevel = "unknown-level"
  /// `ProblemReason.unknownIndicator`.
  case unknownIndicator = "unknown-indicator"
  /// `ProblemReason.unknownDefinition`.
  case unknownDefinition = "unknown-definition"
  /// `ProblemReason.unknownWord`.
  case unknownWord = "unknown-word"
  /// `ProblemReason.badPeriod`.
  case badPeriod = "bad-period"
  /// `ProblemReason.noSuchDate`.
  case noSuchDate = "no-such-date"
  /// `ProblemReason.periodEndsBeforeStart`.
  case periodEndsBeforeStart = "period-ends-before-start"
  /// `ProblemReason.periodInFuture`.
  case periodInFuture = "period-in-future"
  /// `ProblemReason.wrongNature`.
  case wrongNature = "wrong-nature"
  /// `ProblemReason.badTime`.
  case badTime = "bad-time"
  /// `ProblemReason.timesOutOfOrder`.
  case timesOutOfOrder = "times-out-of-order"
  /// `ProblemReason.badNumber`.
  case badNumber = "bad-number"
  /// `ProblemReason.ambiguousNumber`.
  case ambiguousNumber = "ambiguous-number"
  /// `ProblemReason.numberTooLarge`.
  case numberTooLarge = "number-too-large"
  /// `ProblemReason.countNotWhole`.
  case countNotWhole = "count-not-whole"
  /// `ProblemReason.negativeCount`.
  case negativeCount = "negative-count"
  /// `ProblemReason.percentOutOfRange`.
  case percentOutOfRange = "percent-out-of-range"
  /// `ProblemReason.numeratorAboveDenominator`.
  case numeratorAboveDenominator = "numerator-above-denominator"
  /// `ProblemReason.valueContradictsCounts`.
  case valueContradictsCounts = "value-contradicts-counts"
  /// `ProblemReason.parentDiffersFromChildren`.
  case parentDiffersFromChildren = "parent-differs-from-children"
  /// `ProblemReason.ratingOutOfRange`.
  case ratingOutOfRange = "rating-out-of-range"
}

extension ProblemReason {
  /// The kind of the problem.
  public var kind: ProblemKind {
    switch self {
    case .fileMissing: .fileMissing
    case .permissionDenied: .permissionDenied
    case .notARegularFile: .notARegularFile
    case .folderWithoutData: .folderWithoutData
    case .readFailed: .readFailed
    case .emptyFile: .emptyFile
    case .wideEncoding: .wideEncoding
    case .notUTF8: .notUTF8
    case .binaryFile: .binaryFile
    case .damagedCompression: .damagedCompression
    case .fileTooLarge: .fileTooLarge
    case .tooManyRows: .tooManyRows
    case .lineTooLong: .lineTooLong
    case .unknownFileKind: .unknownFileKind
    case .malformedDocument: .malformedDocument
    case .contractVersion: .contractVersion
    case .noUsableRow: .noUsableRow
    case .furtherProblems: .furtherProblems
    case .noHeader: .noHeader
    case .unknownColumn: .unknownColumn
    case .missingColumn: .missingColumn
    case .repeatedColumn: .repeatedColumn
    case .fieldCount: .fieldCount
    case .unterminatedQuote: .unterminatedQuote
    case .textAfterQuote: .textAfterQuote
    case .missingValue: .missingValue
    case .noValue: .noValue
    case .duplicate: .duplicate
    case .conflict: .conflict
    case .unknownUnit: .unknownUnit
    case .ambiguousUnit: .ambiguousUnit
    case .unitNotValid: .unitNotValid
    case .brokenHierarchy: .brokenHierarchy
    case .overlappingValidity: .overlappingValidity
    case .unknownLevel: .unknownLevel
    case .unknownIndicator: .unknownIndicator
    case .unknownDefinition: .unknownDefinition
    case .unknownWord: .unknownWord
    case .badPeriod: .badPeriod
    case .noSuchDate: .noSuchDate
    case .periodEndsBeforeStart: .periodEndsBeforeStart
    case .periodInFuture: .periodInFuture
    case .wrongNature: .wrongNature
    case .badTime: .badTime
    case .timesOutOfOrder: .timesOutOfOrder
    case .badNumber: .badNumber
    case .ambiguousNumber: .ambiguousNumber
    case .numberTooLarge: .numberTooLarge
    case .countNotWhole: .countNotWhole
    case .negativeCount: .negativeCount
    case .percentOutOfRange: .percentOutOfRange
    case .numeratorAboveDenominator: .numeratorAboveDenominator
    case .valueContradictsCounts: .valueContradictsCounts
    case .parentDiffersFromChildren: .parentDiffersFromChildren
    case .ratingOutOfRange: .ratingOutOfRange
    }
  }

  /// What was probably meant, the likeliest first; empty where nothing is obvious.
  public var suggestions: [SafeText] {
    switch self {
    case .unknownUnit(_, let close), .unitNotValid(_, _, let close),
      .unknownIndicator(_, let close):
      close
    case .ambiguousUnit(_, let candidates): candidates
    case .unknownDefinition(_, _, let known): known
    case .unknownColumn(let name): Self.closest(to: name, among: Self.columns)
    case .unknownWord(let word, _, let expected): Self.closest(to: word, among: expected)
    default: []
    }
  }

  /// The names of all columns, as files and offices write them.
  private static let columns =
    (MeasureColumn.allCases.flatMap { [$0.rawValue] + $0.headers }
    + CountColumn.allCases.flatMap { [$0.rawValue] + $0.headers }).map { SafeText($0) }

  /// The words that differ from a text in a letter of four at most; none when several are as near.
  private static func closest(to text: SafeText, among words: [SafeText]) -> [SafeText] {
    let typed = Array(Folding.key(text.string).utf8.prefix(64))
    let limit = max(1, typed.count / 4)
    let near = words.compactMap { word -> (word: SafeText, distance: Int)? in
      editDistance(typed, Array(Folding.key(word.string).utf8), atMost: limit).map { (word, $0) }
    }
    guard let least = near.map(\.distance).min(), typed.count > 2 else { return [] }
    let best = near.filter { $0.distance == least }.map(\.word)
    return best.count == 1 ? best : []
  }
}
