/// The columns of a table that may have grown: see `ObservationTable.Columns` for what they hold.
///
/// The rows of one indicator and unit stand together in one piece, sorted by period. When some are
/// added, the whole group is written anew into the second piece, and the old one is dead.
struct SegmentedColumns: Sendable {
  typealias Columns = ObservationTable.Columns

  /// All periods that occur, sorted, each once; positions of both pieces mean these.
  let periods: ContiguousArray<Period>
  let indicator: Segmented<UInt16>
  let unit: Segmented<UInt32>
  let period: Segmented<UInt32>
  let numerator: Segmented<Int64>
  let denominator: Segmented<Int64>
  let published: Segmented<Int64>
  let scale: Segmented<UInt8>
  let state: Segmented<UInt8>
  let asOf: Segmented<Int32>
  let provenance: Segmented<UInt32>
  let line: Segmented<UInt32>

  /// Columns in one piece, or in two with the same periods.
  init(_ base: Columns, adding added: Columns = Columns()) {
    periods = base.periods
    indicator = Segmented(base.indicator, adding: added.indicator)
    unit = Segmented(base.unit, adding: added.unit)
    period = Segmented(base.period, adding: added.period)
    numerator = Segmented(base.numerator, adding: added.numerator)
    denominator = Segmented(base.denominator, adding: added.denominator)
    published = Segmented(base.published, adding: added.published)
    scale = Segmented(base.scale, adding: added.scale)
    state = Segmented(base.state, adding: added.state)
    asOf = Segmented(base.asOf, adding: added.asOf)
    provenance = Segmented(base.provenance, adding: added.provenance)
    line = Segmented(base.line, adding: added.line)
  }

  /// Columns that stand in the program itself.
  init(_ image: inout ColumnImageReader) throws(ArchiveError) {
    periods = try image.periods()
    indicator = try image.column()
    unit = try image.column()
    period = try image.column()
    numerator = try image.column()
    denominator = try image.column()
    published = try image.column()
    scale = try image.column()
    state = try image.column()
    asOf = try image.column()
    provenance = try image.column()
    line = try image.column()
    try image.finish()
  }

  /// How many rows there are, dead ones included.
  var count: Int { indicator.count }
  /// How many rows were added, dead ones included.
  var addedCount: Int { indicator.added.count }

  /// The first piece; a copy when it stands in the program itself.
  var first: Columns { piece(\.first, \.first, \.first, \.first, \.first) }
  /// The second piece.
  var added: Columns { piece(\.added, \.added, \.added, \.added, \.added) }

  private func piece(
    _ small: (Segmented<UInt16>) -> ContiguousArray<UInt16>,
    _ plain: (Segmented<UInt32>) -> ContiguousArray<UInt32>,
    _ wide: (Segmented<Int64>) -> ContiguousArray<Int64>,
    _ byte: (Segmented<UInt8>) -> ContiguousArray<UInt8>,
    _ day: (Segmented<Int32>) -> ContiguousArray<Int32>
  ) -> Columns {
    var columns = Columns()
    columns.periods = periods
    columns.indicator = small(indicator)
    columns.unit = plain(unit)
    columns.period = plain(period)
    columns.numerator = wide(numerator)
    columns.denominator = wide(denominator)
    columns.published = wide(published)
    columns.scale = byte(scale)
    columns.state = byte(state)
    columns.asOf = day(asOf)
    columns.provenance = plain(provenance)
    columns.line = plain(line)
    return columns
  }

  /// A row as the builder keeps it.
  func packed(_ row: Int) -> PackedRow {
    PackedRow(
      numerator: numerator[row], denominator: denominator[row], published: published[row],
      unit: unit[row], period: period[row], asOf: asOf[row], provenance: provenance[row],
      line: line[row], indicator: indicator[row], scale: scale[row], state: state[row])
  }
}
