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
    indicator = ContiguousArray(rows.lazy.map(\.indicator))
    unit = ContiguousArray(rows.lazy.map(\.unit))
    period = ContiguousArray(rows.lazy.map(\.period))
    numerator = ContiguousArray(rows.lazy.map(\.numerator))
    denominator = ContiguousArray(rows.lazy.map(\.denominator))
    published = ContiguousArray(rows.lazy.map(\.published))
    scale = ContiguousArray(rows.lazy.map(\.scale))
    state = ContiguousArray(rows.lazy.map(\.state))
    asOf = ContiguousArray(rows.lazy.map(\.asOf))
    provenance = ContiguousArray(rows.lazy.map(\.provenance))
    line = ContiguousArray(rows.lazy.map(\.line))
  }
}
