import Measures

/// One observation by the keys of the file, which mean the same in every dataset.
struct KnownRow: Equatable {
  typealias Columns = ObservationTable.Columns

  /// Stands as state for an observation that the source no longer carries.
  static let gone: UInt8 = 0x7F

  /// Indicator and unit in one number, so that rows sort as those of a table do.
  var series: UInt64
  /// First and last day in one number that sorts as periods do.
  var period: UInt64
  var numerator: Int64
  var denominator: Int64
  var published: Int64
  var asOf: Int32
  var provenance: UInt32
  var scale: UInt8
  var state: UInt8

  /// Which observation it is, rows of other publications for the same one included.
  var cell: Cell { Cell(series: series, period: period) }

  /// Whether the observation is no longer carried.
  var isGone: Bool { state == Self.gone }

  /// The mark that the source no longer carries what a row says.
  var departure: KnownRow {
    KnownRow(
      series: series, period: period, numerator: Columns.noCount, denominator: Columns.noCount,
      published: 0, asOf: Columns.noDay, provenance: 0, scale: Columns.noScale, state: Self.gone)
  }

  /// Whether the source stood by the value.
  var isSettled: Bool {
    state & ~Columns.notApplicableFlag != Status.provisional.rawValue
  }

  /// Whether both state the same, whatever the decimals, the status and the provenance.
  func hasSameValue(as other: KnownRow) -> Bool {
    numerator == other.numerator && denominator == other.denominator
      && state & Columns.notApplicableFlag == other.state & Columns.notApplicableFlag
      && decimal == other.decimal
  }

  /// The published value.
  var decimal: FixedDecimal? {
    scale == Columns.noScale ? nil : FixedDecimal(unscaled: published, scale: Int(scale))
  }
}

/// Which observation of a source: series, then period.
struct Cell: Hashable, Comparable {
  var series: UInt64
  var period: UInt64

  @inline(__always)
  static func < (left: Cell, right: Cell) -> Bool {
    left.series == right.series ? left.period < right.period : left.series < right.series
  }
}

/// How keys of the file are packed into the numbers of a row.
enum KeyPacking {
  private static let flip: UInt32 = 1 << 31

  static func series(indicator: UInt16, unit: UInt32) -> UInt64 {
    UInt64(indicator) << 32 | UInt64(unit)
  }

  static func indicator(_ series: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: series >> 32) }

  static func unit(_ series: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: series) }

  /// Days may be before 1970: the flipped sign makes them sort as numbers without one.
  static func period(_ period: Period) -> UInt64 {
    let start = UInt32(bitPattern: period.start.number) ^ flip
    let end = UInt32(bitPattern: period.end.number) ^ flip
    return UInt64(start) << 32 | UInt64(end)
  }

  /// Nil for what is no period: the file was damaged.
  static func period(_ packed: UInt64) -> Period? {
    let start = Int32(bitPattern: UInt32(truncatingIfNeeded: packed >> 32) ^ flip)
    let end = Int32(bitPattern: UInt32(truncatingIfNeeded: packed) ^ flip)
    return Period(start: Day(number: start), end: Day(number: end))
  }
}
