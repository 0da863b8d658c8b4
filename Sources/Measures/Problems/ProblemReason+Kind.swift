import Text

extension ProblemReason {
  /// The kind of the problem.
  public var kind: ProblemKind {
    switch self {
    case .fileMissing: .fileMissing
    case .recording: .recording
    case .recorded: .recorded
    case .outline: .outline
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
    case .duplicateKey: .duplicateKey
    case .nestedTooDeep: .nestedTooDeep
    case .loneSurrogate: .loneSurrogate
    case .unknownPage: .unknownPage
    case .refusedByPortal: .refusedByPortal
    case .periodUnknown: .periodUnknown
    case .oneProcedureOnly: .oneProcedureOnly
    case .incompleteSet: .incompleteSet
    case .partsDifferFromTotal: .partsDifferFromTotal
    case .malformedYAML: .malformedYAML
    case .unknownKey: .unknownKey
    case .missingKey: .missingKey
    case .badPointer: .badPointer
    case .pointerFindsNothing: .pointerFindsNothing
    case .legacyEncoding: .legacyEncoding
    case .expandsTooFar: .expandsTooFar
    case .bytesBehindCompressed: .bytesBehindCompressed
    case .encryptedWorkbook: .encryptedWorkbook
    case .oldWorkbook: .oldWorkbook
    case .damagedWorkbook: .damagedWorkbook
    case .missingWorkbookPart: .missingWorkbookPart
    case .forbiddenMarkup: .forbiddenMarkup
    case .missingLibrary: .missingLibrary
    case .unknownSheet: .unknownSheet
    case .otherSheets: .otherSheets
    case .tooManyCells: .tooManyCells
    case .hiddenCells: .hiddenCells
    case .formulaWithoutValue: .formulaWithoutValue
    case .textBelowTable: .textBelowTable
    case .totalRow: .totalRow
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
    guard let least = near.map(\.distance).min(), typed.count > 3 else { return [] }
    let best = near.filter { $0.distance == least }.map(\.word)
    return best.count == 1 ? best : []
  }
}
