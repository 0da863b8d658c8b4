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

  /// Packs fields as columns hold them.
  init(
    numerator: Int64, denominator: Int64, published: Int64, unit: UInt32, period: UInt32,
    asOf: Int32, provenance: UInt32, line: UInt32, indicator: UInt16, scale: UInt8, state: UInt8
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.published = published
    self.unit = unit
    self.period = period
    self.asOf = asOf
    self.provenance = provenance
    self.line = line
    self.indicator = indicator
    self.scale = scale
    self.state = state
  }

  /// The status; an unknown one counts as the weakest.
  var status: Status {
    Status(rawValue: state & ~ObservationTable.Columns.notApplicableFlag) ?? .simulated
  }

  /// The observation, its period a position among sorted periods.
  func observation(_ periods: ContiguousArray<Period>) -> Observation {
    typealias Columns = ObservationTable.Columns
    return Observation(
      unit: UnitIndex(raw: unit), indicator: IndicatorIndex(raw: indicator),
      period: periods[Int(period)], numerator: numerator == Columns.noCount ? nil : numerator,
      denominator: denominator == Columns.noCount ? nil : denominator,
      published: scale == Columns.noScale
        ? nil : FixedDecimal(unscaled: published, scale: Int(scale)),
      notApplicable: state & Columns.notApplicableFlag != 0,
      status: status,
      asOf: asOf == Columns.noDay ? nil : Day(number: asOf),
      provenance: ProvenanceIndex(raw: provenance), line: line)
  }

  /// Whether both are of one indicator, unit and period.
  @inline(__always)
  func isAlternative(to other: PackedRow) -> Bool {
    period == other.period && unit == other.unit && indicator == other.indicator
  }
}

extension ObservationTable.Columns {
  /// The columns of sorted rows of which those are left out that a finder does not accept.
  init(_ rows: RowOrder, without duplicates: inout DuplicateFinder) {
    self.init()
    periods = rows.periods
    reserve(rows.count)
    for place in 0..<rows.count {
      let row = rows[place]
      if duplicates.accepts(row) { append(row) }
    }
  }

  /// The columns of sorted rows, all of them.
  init(_ rows: RowOrder) {
    self.init()
    periods = rows.periods
    reserve(rows.count)
    for place in 0..<rows.count { append(rows[place]) }
  }

  /// Makes room for so many more rows.
  mutating func reserve(_ more: Int) {
    let count = count + more
    indicator.reserveCapacity(count)
    unit.reserveCapacity(count)
    period.reserveCapacity(count)
    numerator.reserveCapacity(count)
    denominator.reserveCapacity(count)
    published.reserveCapacity(count)
    scale.reserveCapacity(count)
    state.reserveCapacity(count)
    asOf.reserveCapacity(count)
    provenance.reserveCapacity(count)
    line.reserveCapacity(count)
  }

  /// Adds a row behind the last.
  @inline(__always)
  mutating func append(_ row: PackedRow) {
    indicator.append(row.indicator)
    unit.append(row.unit)
    period.append(row.period)
    numerator.append(row.numerator)
    denominator.append(row.denominator)
    published.append(row.published)
    scale.append(row.scale)
    state.append(row.state)
    asOf.append(row.asOf)
    provenance.append(row.provenance)
    line.append(row.line)
  }
}
