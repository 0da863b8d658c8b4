/// An observation in 48 bytes, as the builder keeps it: adding one is a single copy.
struct PackedRow: Sendable {
  var numerator: Int64
  var denominator: Int64
  var published: Int64
  var unit: UInt32
  /// A number of the interner, and once settled a position among the sorted periods.
  var period: UInt32
  var asOf: Int32
  var provenance: UInt32
  var line: UInt32
  var indicator: UInt16
  var scale: UInt8
  var state: UInt8

  /// Packs an observation whose period has that number.
  @inline(__always)
  init(_ row: Observation, period: UInt32) {
    typealias Columns = ObservationTable.Columns
    numerator = row.numerator ?? Columns.noCount
    denominator = row.denominator ?? Columns.noCount
    published = row.published?.unscaled ?? 0
    scale = row.published?.scale ?? Columns.noScale
    unit = row.unit.raw
    self.period = period
    asOf = row.asOf?.number ?? Columns.noDay
    provenance = row.provenance.raw
    line = row.line
    indicator = row.indicator.raw
    state = row.status.rawValue | (row.notApplicable ? Columns.notApplicableFlag : 0)
  }

  /// Whether both are of one indicator, unit and period.
  @inline(__always)
  func isAlternative(to other: PackedRow) -> Bool {
    period == other.period && unit == other.unit && indicator == other.indicator
  }
}

extension ObservationTable.Columns {
  /// The columns of sorted rows.
  init(_ rows: ContiguousArray<PackedRow>, periods: ContiguousArray<Period>) {
    self.init()
    self.periods = periods
    indicator = rows.column(\.indicator)
    unit = rows.column(\.unit)
    period = rows.column(\.period)
    numerator = rows.column(\.numerator)
    denominator = rows.column(\.denominator)
    published = rows.column(\.published)
    scale = rows.column(\.scale)
    state = rows.column(\.state)
    asOf = rows.column(\.asOf)
    provenance = rows.column(\.provenance)
    line = rows.column(\.line)
  }
}

extension ContiguousArray<PackedRow> {
  /// One field of every row.
  @inline(__always)
  fileprivate func column<Field>(_ field: (PackedRow) -> Field) -> ContiguousArray<Field> {
    ContiguousArray<Field>(unsafeUninitializedCapacity: count) { column, filled in
      for position in indices { column.initializeElement(at: position, to: field(self[position])) }
      filled = count
    }
  }
}
