import Text

/// What may be wrong with a file, a row or a value.
///
/// Every case carries what a person needs to mend it. The words are made elsewhere, in the
/// language of the reader. Texts and names of columns are those of the file.
public enum ProblemReason: Sendable, Hashable {
  // The file as a whole.

  /// No such file.
  case fileMissing
  /// The file may not be read by this user.
  case permissionDenied
  /// A device, socket or pipe where a file was expected.
  case notARegularFile
  /// The folder has no file of the contract.
  case folderWithoutData
  /// Reading stopped with an error of the operating system (`errno`).
  case readFailed(code: Int32)
  /// No bytes, or nothing but blank lines.
  case emptyFile
  /// The file is text in UTF-16 or UTF-32.
  case wideEncoding(TextEncoding)
  /// Text in an encoding of one byte a character that its words give away, and the offset of the
  /// first byte that is no UTF-8.
  case legacyEncoding(TextEncoding, byteOffset: Int)
  /// Bytes that are no UTF-8, the first of them at this offset from the start of the file.
  case notUTF8(byteOffset: Int)
  /// Control bytes of a binary file, the first of them at this offset.
  case binaryFile(byteOffset: Int)
  /// Compressed data that is damaged or ends too early.
  case damagedCompression
  /// Compressed data that unpacks to more bytes than the limit.
  case expandsTooFar(limit: Int64)
  /// Bytes behind the end of compressed data, from this offset of the file; they are not read.
  case bytesBehindCompressed(byteOffset: Int)
  /// More bytes than the limit.
  case fileTooLarge(bytes: Int64, limit: Int64)
  /// More rows than the limit; the rest was not read.
  case tooManyRows(limit: Int)
  /// A line longer than the limit.
  case lineTooLong(limit: Int)
  /// The file names no kind of the contract: not measures, units, targets, breaks or indicators.
  case unknownFileKind
  /// A document that breaks the rules of JSON, and what was expected there.
  case malformedDocument(expected: SafeText)
  /// A name that an object of a document has twice, and where it stands first; that one counts.
  case duplicateKey(SafeText, firstLine: Int, firstColumn: Int)
  /// More arrays and objects inside one another than the limit.
  case nestedTooDeep(limit: Int)
  /// Half of a surrogate pair in a text of a document; it is shown as U+FFFD.
  case loneSurrogate
  /// A saved page that is none of those of the National Portal that are read.
  case unknownPage
  /// A saved page in which the portal gave no data, and what it said instead.
  case refusedByPortal(SafeText)
  /// A saved page of which nothing says for what time it was asked.
  case periodUnknown
  /// A saved page whose figures are those of a single procedure, not of a unit.
  case oneProcedureOnly
  /// A set of groups or pages that is not whole, and what it lacks.
  case incompleteSet(SafeText, found: Int, needed: Int, lacking: [SafeText])
  /// Counts by channel that do not add up to the total given with them; the total counts.
  case partsDifferFromTotal(SafeText, given: SafeText, computed: SafeText)
  /// A mapping file that breaks the rules of YAML; the parser's own words.
  case malformedYAML(SafeText)
  /// A key that a mapping file does not have, and those that are close.
  case unknownKey(SafeText, suggestions: [SafeText])
  /// A key without which a mapping cannot be understood.
  case missingKey(SafeText)
  /// Text that is no pointer into a document (RFC 6901).
  case badPointer(SafeText)
  /// A pointer to rows that no document has.
  case pointerFindsNothing(SafeText)
  /// A document of another version of the contract.
  case contractVersion(SafeText)
  /// No row of the file could be used.
  case noUsableRow(rows: Int)
  /// Problems beyond the number that is kept.
  case furtherProblems(count: Int)

  // The workbook.

  /// A workbook that is locked with a password.
  case encryptedWorkbook
  /// A workbook in the form of Excel 97–2003 (`.xls`), or another compound file.
  case oldWorkbook
  /// A zip archive or a part in it that is damaged.
  case damagedWorkbook(part: SafeText)
  /// A part without which an archive is no workbook of Excel.
  case missingWorkbookPart(SafeText)
  /// A part with a document type or entities, which no workbook has and attackers use.
  case forbiddenMarkup(part: SafeText)
  /// A library of the system that is needed to read the file; its Debian package.
  case missingLibrary(package: SafeText)
  /// A sheet that the workbook does not have, and those that it has.
  case unknownSheet(SafeText, sheets: [SafeText])
  /// More sheets than the one that was read.
  case otherSheets(read: SafeText, others: [SafeText])
  /// More filled cells than the limit.
  case tooManyCells(limit: Int)
  /// Rows and columns that the workbook hides; they were read all the same.
  case hiddenCells(rows: Int, columns: Int)
  /// A formula whose value was never computed and saved.
  case formulaWithoutValue(SafeText)
  /// Text below the last row with figures: signatures, remarks.
  case textBelowTable(SafeText)

  // The header.

  /// The first row holds values where names of columns were expected.
  case noHeader
  /// A column or key that the contract does not know; it is kept out, and named once.
  case unknownColumn(SafeText)
  /// A column without which no row can be understood; the names that would be accepted.
  case missingColumn(SafeText, accepted: [SafeText])
  /// Two columns of one meaning.
  case repeatedColumn(SafeText)

  // The row.

  /// Another number of fields than the header has.
  case fieldCount(found: Int, expected: Int)
  /// A quotation mark that is never closed; the line on which it opens.
  case unterminatedQuote(openedAtLine: Int)
  /// Text after the closing quotation mark of a field.
  case textAfterQuote
  /// A field that may not be empty.
  case missingValue(column: SafeText)
  /// A row with the sum of others, such as `Tổng cộng`: no unit; named once for a file.
  case totalRow(SafeText)
  /// Neither a value nor both counts.
  case noValue
  /// The same observation, from the same source, with the same value; the second row is left out.
  case duplicate(first: RowReference)
  /// The same observation, from the same source, with another value; the first row is kept.
  case conflict(first: RowReference, firstValue: SafeText, secondValue: SafeText)

  // A recording.

  /// What is wrong with an entry of a recording.
  case recording(RecordingFault)
  /// A problem that was recorded, in the words in which it was said then.
  case recorded(vietnamese: SafeText, english: SafeText)

  // Shapes of units.

  /// What is wrong with a file of shapes.
  case outline(OutlineFault)

  // Who.

  /// A code or name that fits no unit, and those that are close.
  case unknownUnit(SafeText, suggestions: [SafeText])
  /// A code or name that fits several units.
  case ambiguousUnit(SafeText, candidates: [SafeText])
  /// A unit that did not exist in the period, and those that did in its place.
  case unitNotValid(SafeText, period: SafeText, instead: [SafeText])
  /// A parent or successor that is not among the units, or that leads back to the unit itself.
  case brokenHierarchy(SafeText, reference: SafeText)
  /// Two versions of one unit whose validities overlap.
  case overlappingValidity(SafeText)
  /// A word that is no level.
  case unknownLevel(SafeText)

  // What.

  /// An indicator that is not in the catalogue, and those that are close.
  case unknownIndicator(SafeText, suggestions: [SafeText])
  /// A definition that the indicator does not have, and those it has.
  case unknownDefinition(SafeText, indicator: SafeText, known: [SafeText])
  /// A word where one of a few was expected.
  case unknownWord(SafeText, column: SafeText, expected: [SafeText])

  // When.

  /// Text that is no period of the contract.
  case badPeriod(SafeText)
  /// A date that the calendar does not have, such as 31/06.
  case noSuchDate(SafeText)
  /// A period that ends before it starts.
  case periodEndsBeforeStart(SafeText)
  /// A period in the future of the data's as-of time.
  case periodInFuture(SafeText)
  /// A stock with a period of several days, or a flow with a single instant.
  case wrongNature(SafeText)
  /// Text that is no time of ISO 8601.
  case badTime(SafeText)
  /// Two times of a dossier in an order that cannot be.
  case timesOutOfOrder(earlier: SafeText, later: SafeText)

  // How much.

  /// Text that is no number.
  case badNumber(SafeText, column: SafeText)
  /// A number whose separator may group or divide, such as `1.234`.
  case ambiguousNumber(SafeText, column: SafeText)
  /// A number beyond what can be kept exactly.
  case numberTooLarge(SafeText, column: SafeText)
  /// A number with decimals in a column of counts.
  case countNotWhole(SafeText, column: SafeText)
  /// A count below zero.
  case negativeCount(SafeText, column: SafeText)
  /// A percentage below 0 or above 100.
  case percentOutOfRange(SafeText)
  /// More in the part than in the whole.
  case numeratorAboveDenominator(numerator: Int64, denominator: Int64)
  /// A value that its own counts contradict; both are kept, and the value is shown as given.
  case valueContradictsCounts(value: SafeText, computed: SafeText)
  /// A parent that is not the sum of its children; it is shown as given.
  case parentDiffersFromChildren(parent: SafeText, given: SafeText, computed: SafeText)
  /// A rating outside 1 to 5.
  case ratingOutOfRange(SafeText)
}
