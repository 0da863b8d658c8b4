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
  /// `ProblemReason.duplicateKey`.
  case duplicateKey = "duplicate-key"
  /// `ProblemReason.nestedTooDeep`.
  case nestedTooDeep = "nested-too-deep"
  /// `ProblemReason.loneSurrogate`.
  case loneSurrogate = "lone-surrogate"
  /// `ProblemReason.unknownPage`.
  case unknownPage = "unknown-page"
  /// `ProblemReason.refusedByPortal`.
  case refusedByPortal = "refused-by-portal"
  /// `ProblemReason.periodUnknown`.
  case periodUnknown = "period-unknown"
  /// `ProblemReason.oneProcedureOnly`.
  case oneProcedureOnly = "one-procedure-only"
  /// `ProblemReason.incompleteSet`.
  case incompleteSet = "incomplete-set"
  /// `ProblemReason.partsDifferFromTotal`.
  case partsDifferFromTotal = "parts-differ-from-total"
  /// `ProblemReason.malformedYAML`.
  case malformedYAML = "malformed-yaml"
  /// `ProblemReason.unknownKey`.
  case unknownKey = "unknown-key"
  /// `ProblemReason.missingKey`.
  case missingKey = "missing-key"
  /// `ProblemReason.badPointer`.
  case badPointer = "bad-pointer"
  /// `ProblemReason.pointerFindsNothing`.
  case pointerFindsNothing = "pointer-finds-nothing"
  /// `ProblemReason.legacyEncoding`.
  case legacyEncoding = "legacy-encoding"
  /// `ProblemReason.expandsTooFar`.
  case expandsTooFar = "expands-too-far"
  /// `ProblemReason.bytesBehindCompressed`.
  case bytesBehindCompressed = "bytes-behind-compressed"
  /// `ProblemReason.encryptedWorkbook`.
  case encryptedWorkbook = "encrypted-workbook"
  /// `ProblemReason.oldWorkbook`.
  case oldWorkbook = "old-workbook"
  /// `ProblemReason.damagedWorkbook`.
  case damagedWorkbook = "damaged-workbook"
  /// `ProblemReason.missingWorkbookPart`.
  case missingWorkbookPart = "missing-workbook-part"
  /// `ProblemReason.forbiddenMarkup`.
  case forbiddenMarkup = "forbidden-markup"
  /// `ProblemReason.missingLibrary`.
  case missingLibrary = "missing-library"
  /// `ProblemReason.unknownSheet`.
  case unknownSheet = "unknown-sheet"
  /// `ProblemReason.otherSheets`.
  case otherSheets = "other-sheets"
  /// `ProblemReason.tooManyCells`.
  case tooManyCells = "too-many-cells"
  /// `ProblemReason.hiddenCells`.
  case hiddenCells = "hidden-cells"
  /// `ProblemReason.formulaWithoutValue`.
  case formulaWithoutValue = "formula-without-value"
  /// `ProblemReason.textBelowTable`.
  case textBelowTable = "text-below-table"
  /// `ProblemReason.recording`.
  case recording
  /// `ProblemReason.recorded`.
  case recorded
  /// `ProblemReason.outline`.
  case outline
  /// `ProblemReason.totalRow`.
  case totalRow = "total-row"
}
