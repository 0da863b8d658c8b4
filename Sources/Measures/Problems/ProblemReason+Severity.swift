extension ProblemReason {
  /// Whether something could not be used: the contract's own answer for each reason.
  ///
  /// A warning leaves every row in use except the second of two equal ones.
  public var severity: Severity {
    switch self {
    case .recording(let fault): fault.severity
    case .outline(let fault): fault.severity
    case .unknownColumn, .duplicate, .valueContradictsCounts, .parentDiffersFromChildren,
      .furtherProblems, .periodInFuture, .bytesBehindCompressed,
      .otherSheets, .hiddenCells, .textBelowTable, .totalRow, .loneSurrogate, .oneProcedureOnly,
      .incompleteSet, .partsDifferFromTotal, .unknownKey, .pointerFindsNothing:
      .warning
    case .fileMissing, .permissionDenied, .notARegularFile, .folderWithoutData, .readFailed,
      .emptyFile, .wideEncoding, .legacyEncoding, .notUTF8, .binaryFile, .damagedCompression,
      .expandsTooFar, .fileTooLarge,
      .tooManyRows, .lineTooLong, .unknownFileKind, .malformedDocument, .contractVersion,
      .duplicateKey, .nestedTooDeep, .unknownPage, .refusedByPortal, .periodUnknown,
      .malformedYAML, .missingKey, .badPointer,
      .noUsableRow, .noHeader, .missingColumn, .repeatedColumn, .fieldCount, .unterminatedQuote,
      .textAfterQuote, .missingValue, .noValue, .conflict, .unknownUnit, .ambiguousUnit,
      .unitNotValid, .brokenHierarchy, .overlappingValidity, .unknownLevel, .unknownIndicator,
      .unknownDefinition, .unknownWord, .badPeriod, .noSuchDate, .periodEndsBeforeStart,
      .wrongNature, .badTime, .timesOutOfOrder, .badNumber, .ambiguousNumber, .numberTooLarge,
      .countNotWhole, .negativeCount, .percentOutOfRange, .numeratorAboveDenominator,
      .ratingOutOfRange, .encryptedWorkbook, .oldWorkbook, .damagedWorkbook,
      .missingWorkbookPart, .forbiddenMarkup, .missingLibrary, .unknownSheet, .tooManyCells,
      .formulaWithoutValue, .recorded:
      .error
    }
  }
}
