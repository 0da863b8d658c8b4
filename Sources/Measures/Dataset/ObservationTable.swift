/// All observations of a dataset, column by column.
///
/// Rows are sorted by indicator, unit and period, so that all there is about one unit and one
/// indicator stands together: that is what every figure, ranking and trend asks for. Rows of
/// one unit, indicator and period from several publications are alternatives and stand beside
/// each other, the one named first leading. Rows are numbered in that order from 0, also those of a
/// table that has grown.
public struct ObservationTable: Sendable {
  private let storage: ObservationStorage

  /// The columns; a copy when the table has grown, else as they are stored.
  public var columns: Columns { storage.compacted }

  /// The most rows a table holds: 16 million, some 800 MB.
  public static let rowLimit = 1 << 24

  /// No observations.
  public static let empty = ObservationTable(trusted: Columns())

  /// A table of columns that were stored sorted, such as those of an archive.
  ///
  /// Nil when columns differ in length, rows or periods are out of order, or an index points
  /// nowhere: then the archive is damaged.
  ///
  /// - Parameters:
  ///   - columns: rows in the table's order.
  ///   - unitCount: how many units the registry has.
  ///   - indicatorCount: how many indicators the catalogue has.
  ///   - provenanceCount: how many provenances the dataset has.
  public init?(
    columns: Columns, unitCount: Int, indicatorCount: Int, provenanceCount: Int
  ) {
    guard columns.isRectangular, columns.count <= Self.rowLimit,
      columns.periodsAreSorted,
      columns.pointInside(
        units: unitCount, indicators: indicatorCount, provenances: provenanceCount),
      columns.rowsAreSorted
    else { return nil }
    self.init(trusted: columns)
  }

  /// A table of columns that are known to be in order: made by this room, or stored from it.
  package init(trusted columns: Columns) {
    storage = ObservationStorage(columns)
  }

  /// A table of columns that the program brings with it: they are used where they stand.
  ///
  /// - Parameter image: what `ColumnImage` made, in memory that is never freed nor written.
  /// - Throws: `notAnArchive`, `otherVersion`, or `damaged` when a column has no place in the bytes;
  ///   what the columns hold is not looked at.
  package init(image: UnsafeRawBufferPointer) throws(ArchiveError) {
    var reader = try ColumnImageReader(image)
    storage = ObservationStorage(try SegmentedColumns(&reader))
  }

  /// A table that has grown from another.
  init(_ storage: ObservationStorage) {
    self.storage = storage
  }

  /// How many observations there are, alternatives included.
  public var count: Int { storage.count }

  /// All periods that occur, sorted.
  public var periods: ContiguousArray<Period> { storage.columns.periods }

  /// The observation in a row.
  ///
  /// - Precondition: `0 <= row < count`.
  public subscript(row: Int) -> Observation {
    storage.columns[storage.row(at: row)]
  }

  /// The position of a period among `periods`; nil when no observation has it.
  public func position(of period: Period) -> UInt32? {
    let key = period.sortKey
    let position = storage.firstPosition(notBefore: key)
    guard position < storage.periodKeys.count, storage.periodKeys[position] == key else {
      return nil
    }
    return UInt32(position)
  }

  /// The rows of one indicator, in the order of their units and periods.
  public func rows(_ indicator: IndicatorIndex) -> Range<Int> {
    let groups = storage.groups(indicator)
    let places = storage.index.groupPlace
    return Int(places[groups.lowerBound])..<Int(places[groups.upperBound])
  }

  /// The rows of one indicator and unit, in the order of their periods.
  public func rows(_ indicator: IndicatorIndex, _ unit: UnitIndex) -> Range<Int> {
    guard let group = storage.group(indicator, unit) else { return 0..<0 }
    return storage.places(of: storage.rows(ofGroup: group), inGroup: group)
  }

  /// The rows of one observation and its alternatives, the leading one first; the period is given
  /// by its position among `periods`.
  public func rows(
    _ indicator: IndicatorIndex, _ unit: UnitIndex, period position: UInt32
  ) -> Range<Int> {
    guard let group = storage.group(indicator, unit) else { return 0..<0 }
    let rows = storage.rows(at: position, in: storage.rows(ofGroup: group))
    return storage.places(of: rows, inGroup: group)
  }

  /// The units of which something is known about an indicator, in the order of the registry.
  public func units(_ indicator: IndicatorIndex) -> [UnitIndex] {
    storage.groups(indicator).map { UnitIndex(raw: storage.index.groupUnit[$0]) }
  }

  /// The columns and their index, shared by all copies.
  var shared: ObservationStorage { storage }
}
