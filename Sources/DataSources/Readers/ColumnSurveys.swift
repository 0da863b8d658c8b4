/// What whole columns of a file have shown, kept so that each is looked through at most once.
///
/// The rows by which a file has grown are read with what the rows before them have shown; then they
/// must not show anything else, or the whole file has to be read again.
struct ColumnSurveys: Sendable {
  private var marks: Set<DecimalMark>?
  private var countMarks: Set<DecimalMark>?
  private var months: MonthEvidence?

  /// Whether something was asked that only the whole file could answer.
  private(set) var needsWholeFile = false

  init() {}

  /// The decimal mark that some columns prove, or else some others; nil when neither do, or some
  /// cells prove the one and some the other.
  mutating func decimalMark(
    of columns: [Int], orElseOf others: [Int], in file: CSVFile
  ) -> DecimalMark? {
    if let only = Self.only(in: survey(columns, in: file, \.marks)) { return only }
    return Self.only(in: survey(others, in: file, \.countMarks))
  }

  private mutating func survey(
    _ columns: [Int], in file: CSVFile, _ memo: WritableKeyPath<Self, Set<DecimalMark>?>
  ) -> Set<DecimalMark> {
    if let known = self[keyPath: memo] { return known }
    needsWholeFile = needsWholeFile || file.isContinuation
    let found = ColumnSurvey.decimalMarks(of: columns, in: file)
    self[keyPath: memo] = found
    return found
  }

  private static func only(in marks: Set<DecimalMark>) -> DecimalMark? {
    marks.count == 1 ? marks.first : nil
  }

  /// Whether a column of periods is one of months.
  mutating func isOfMonths(_ column: Int, in file: CSVFile) -> Bool {
    if let months { return months.answer }
    needsWholeFile = needsWholeFile || file.isContinuation
    let found = ColumnSurvey.months(of: column, in: file)
    months = found
    return found.answer
  }

  /// Compares what was shown before with the rows by which the file has grown.
  mutating func confirm(
    _ file: CSVFile, valueColumns: [Int], countColumns: [Int], periodColumn: Int
  ) {
    guard file.isContinuation else { return }
    for (known, columns) in [(marks, valueColumns), (countMarks, countColumns)] {
      guard let known, known.count < 2 else { continue }
      let more = ColumnSurvey.decimalMarks(of: columns, in: file)
      if !more.isSubset(of: known) { needsWholeFile = true }
    }
    if let months {
      let grown = ColumnSurvey.months(of: periodColumn, in: file, after: months)
      if grown.answer != months.answer { needsWholeFile = true }
      self.months = grown
    }
  }
}
