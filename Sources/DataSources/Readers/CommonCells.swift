import Measures
import Text

/// Reads the columns that both forms of measures have: status, as-of time, source, note.
struct CommonCells {
  /// What these columns say of one row.
  struct Meaning {
    let status: Status
    let asOf: Day?
    let provenance: ProvenanceIndex
  }

  private let file: CSVFile
  private let statusColumn: Int
  private let asOfColumn: Int
  private let observedAtColumn: Int
  private let sourceColumn: Int
  private let noteColumn: Int

  private var statuses = CellCache<Status>()
  private var times = CellCache<TimeCell>()
  private var publications = CellCache<(text: SafeText, withoutNote: ProvenanceIndex)>()

  init(_ file: CSVFile, _ header: HeaderMap<MeasuresHeader>) {
    self.file = file
    statusColumn = header[.field(.status)]
    asOfColumn = header[.field(.asOf)]
    observedAtColumn = header[.field(.observedAt)]
    sourceColumn = header[.field(.source)]
    noteColumn = header[.field(.note)]
  }

  /// Reads the columns of one row.
  @inline(__always)
  mutating func meaning(
    _ row: borrowing CSVRow, _ period: Period, _ assembly: inout Assembly,
    _ log: inout ProblemLog
  ) throws(RowProblem) -> Meaning {
    let asOfCell = CellView(row[asOfColumn], in: file.bytes)
    let asOf = try time(asOfCell)?.day
    if let asOf {
      if asOf > assembly.latestAsOf ?? .earliest { assembly.latestAsOf = asOf }
      if period.start > asOf { warnOfFuture(period, asOfCell, copy row, &log) }
    }
    if let seen = try time(CellView(row[observedAtColumn], in: file.bytes))?.moment {
      assembly.latestObservation = max(seen, assembly.latestObservation ?? seen)
    }
    return Meaning(
      status: try status(CellView(row[statusColumn], in: file.bytes), period, asOf), asOf: asOf,
      provenance: provenance(row, &assembly))
  }

  // MARK: - Cells

  /// A period that is not over at the as-of day is provisional unless the row says otherwise.
  @inline(__always)
  private mutating func status(
    _ cell: CellView, _ period: Period, _ asOf: Day?
  ) throws(RowProblem) -> Status {
    if cell.isEmpty {
      guard let asOf else { return .final }
      return asOf < period.end ? .provisional : .final
    }
    if let known = statuses.find(cell.bytes) { return known }
    guard let status = Status(code: cell.string) else {
      throw RowProblem(
        .unknownWord(
          cell.text, column: SafeText(MeasureColumn.status.rawValue),
          expected: Status.allCases.map { SafeText($0.code) }), at: cell)
    }
    statuses.remember(status, for: cell.bytes)
    return status
  }

  @inline(__always)
  private mutating func time(_ cell: CellView) throws(RowProblem) -> TimeCell? {
    if cell.isEmpty { return nil }
    if let known = times.find(cell.bytes) { return known }
    do throws(PeriodError) {
      let time = try TimeCell(cell.bytes)
      times.remember(time, for: cell.bytes)
      return time
    } catch {
      if case .unreadable = error { throw RowProblem(.badTime(cell.text), at: cell) }
      throw RowProblem(error.reason(cell.text), at: cell)
    }
  }

  @inline(__always)
  private mutating func provenance(
    _ row: borrowing CSVRow, _ assembly: inout Assembly
  ) -> ProvenanceIndex {
    let source = CellView(row[sourceColumn], in: file.bytes)
    let note = CellView(row[noteColumn], in: file.bytes)
    let publication = publications.find(source.bytes) ?? intern(source, &assembly)
    if note.isEmpty { return publication.withoutNote }
    return assembly.builder.intern(
      Provenance(
        publication: publication.text, file: file.name, source: assembly.source, note: note.text))
  }

  /// A row without a source has the file's name as its publication.
  private mutating func intern(
    _ cell: CellView, _ assembly: inout Assembly
  ) -> (text: SafeText, withoutNote: ProvenanceIndex) {
    let text = cell.isEmpty ? file.name : cell.text
    let index = assembly.builder.intern(
      Provenance(publication: text, file: file.name, source: assembly.source))
    publications.remember((text, index), for: cell.bytes)
    return (text, index)
  }

  private func warnOfFuture(
    _ period: Period, _ cell: CellView, _ row: CSVRow, _ log: inout ProblemLog
  ) {
    file.report(RowProblem(.periodInFuture(SafeText(period.code)), at: cell), row, &log)
  }
}
