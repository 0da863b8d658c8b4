import Measures
import Text

/// Reads a file of measures, whichever of its two forms it has.
enum MeasuresReader {
  /// The form of a file of measures.
  enum Form {
    /// One observation a row.
    case long

    /// One unit and period a row, counts as columns.
    case wide
  }

  /// The form that a header speaks for; nil when it is not one of measures.
  static func form(_ header: HeaderMap<MeasuresHeader>) -> Form? {
    if header.has(.field(.indicator)) { return .long }
    return CountColumn.allCases.contains { header.has(.count($0)) } ? .wide : nil
  }

  /// Reads all rows.
  ///
  /// - Returns: how many rows there were and could be used; nil when the header is not usable.
  static func read(
    _ file: CSVFile, into assembly: inout Assembly, log: inout ProblemLog,
    checkpoint: (Int) throws(SourceError) -> Void
  ) throws(SourceError) -> RowCounts? {
    var header = HeaderMap(file.headers, match: MeasuresHeader.init(header:))
    guard let form = form(header) else {
      let reason: ProblemReason =
        header.positions.isEmpty ? .noHeader : missing(.field(.indicator))
      file.reportHeader(reason, &log)
      return nil
    }
    let hasSplitOnTime = header.positions[.count(.onTime)].map {
      MeasuresHeader.leavesOutEarly(file.headers[$0])
    }
    header.disown(file.headers) { column in
      column == .early ? form == .long || hasSplitOnTime != true : isForeign(column, to: form)
    }
    header.report(file, &log)
    guard hasNeeded(form, header, file, &log) else { return nil }
    // Only the rows by which a file has grown go on from what was seen before.
    let surveys = file.isContinuation ? assembly.surveys : ColumnSurveys()
    switch form {
    case .long:
      var reader = LongReader(file, header, assembly.builder.catalogue, surveys)
      let counts = try file.forEachRow(log: &log, checkpoint: checkpoint) {
        (row, log) throws(RowProblem) in
        try reader.take(row, &assembly, &log)
      }
      assembly.surveys = reader.finishedSurveys()
      return counts
    case .wide:
      var reader = WideReader(file, header, assembly.builder.catalogue, surveys)
      let counts = try file.forEachRow(log: &log, checkpoint: checkpoint) {
        (row, log) throws(RowProblem) in
        try reader.take(row, &assembly, &log)
      }
      assembly.surveys = reader.finishedSurveys()
      return counts
    }
  }

  /// Whether a column belongs to the other form only.
  private static func isForeign(_ column: MeasuresHeader, to form: Form) -> Bool {
    switch (column, form) {
    case (.count, .long): true
    case (.field(let field), .wide):
      [.definition, .value, .numerator, .denominator].contains(field)
    case (.field, .long), (.count, .wide), (.early, _): false
    }
  }

  /// Whether the columns are there without which no row can be understood.
  private static func hasNeeded(
    _ form: Form, _ header: HeaderMap<MeasuresHeader>, _ file: CSVFile, _ log: inout ProblemLog
  ) -> Bool {
    var lacking: [MeasuresHeader] = [.field(.period), .field(.unit)].filter { !header.has($0) }
    switch form {
    case .long:
      let hasCounts = header.has(.field(.numerator))
      if !header.has(.field(.value)), !hasCounts { lacking.append(.field(.value)) }
    case .wide:
      if !header.has(.count(.received)) { lacking.append(.count(.received)) }
    }
    for column in lacking { file.reportHeader(missing(column), &log) }
    return lacking.isEmpty
  }

  private static func missing(_ column: MeasuresHeader) -> ProblemReason {
    switch column {
    case .field(let field):
      .missingColumn(
        SafeText(field.rawValue), accepted: ([field.rawValue] + field.headers).map { SafeText($0) })
    case .count(let count):
      .missingColumn(
        SafeText(count.rawValue), accepted: ([count.rawValue] + count.headers).map { SafeText($0) })
    case .early: missing(.count(.onTime))
    }
  }
}
