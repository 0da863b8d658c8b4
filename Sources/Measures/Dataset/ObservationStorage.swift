/// The columns of a table and where to look in them, shared by all copies of the table.
///
/// A class, because a figure must not cost a dozen reference counts, one for each column. Rows have
/// two numbers: where they are stored, by which the arithmetic asks for them, and their place in
/// the order of the table. They differ only in a table that has grown.
final class ObservationStorage: Sendable {
  /// The columns as they are stored.
  let columns: SegmentedColumns
  /// The periods as one integer each, for searching.
  let periodKeys: ContiguousArray<UInt64>
  /// How each period is made of months, found out once: taking dates apart costs.
  let shapes: ContiguousArray<PeriodShape>
  /// Where the rows of each indicator and unit are.
  let index: GroupIndex

  /// Takes columns that are known to be in order.
  convenience init(_ columns: ObservationTable.Columns) {
    self.init(SegmentedColumns(columns))
  }

  /// Takes columns in one piece that are known to be in order.
  convenience init(_ columns: SegmentedColumns) {
    self.init(columns, GroupIndex(columns))
  }

  /// Takes columns with their index.
  init(_ columns: SegmentedColumns, _ index: GroupIndex) {
    self.columns = columns
    self.index = index
    periodKeys = ContiguousArray(columns.periods.map(\.sortKey))
    shapes = ContiguousArray(columns.periods.map(PeriodShape.init))
  }

  /// How many rows there are.
  var count: Int { Int(index.groupPlace.last ?? 0) }

  /// The first position among the periods that is not before a sort key.
  func firstPosition(notBefore key: UInt64) -> Int {
    periodKeys.firstIndex(notBefore: key, in: 0..<periodKeys.count)
  }

  /// The first of some rows of one unit whose period is not before a position.
  @inline(__always)
  func firstRow(in rows: Range<Int>, notBefore position: UInt32) -> Int {
    columns.period.firstIndex(notBefore: position, in: rows)
  }

  /// Those of some rows of one unit whose period has exactly a position.
  @inline(__always)
  func rows(at position: UInt32, in rows: Range<Int>) -> Range<Int> {
    let first = firstRow(in: rows, notBefore: position)
    var end = first
    while end < rows.upperBound, columns.period[end] == position { end += 1 }
    return first..<end
  }

  /// The rows of one indicator and unit.
  @inline(__always)
  func rows(_ indicator: IndicatorIndex, _ unit: UnitIndex) -> Range<Int> {
    guard let group = group(indicator, unit) else { return 0..<0 }
    return rows(ofGroup: group)
  }

  /// The rows of one group.
  @inline(__always)
  func rows(ofGroup group: Int) -> Range<Int> {
    Int(index.groupStart[group])..<Int(index.groupEnd[group])
  }

  /// The groups of one indicator.
  @inline(__always)
  func groups(_ indicator: IndicatorIndex) -> Range<Int> {
    let slot = Int(indicator.raw)
    guard slot + 1 < index.groupsOfIndicator.count else { return 0..<0 }
    return Int(index.groupsOfIndicator[slot])..<Int(index.groupsOfIndicator[slot + 1])
  }

  /// The group of one indicator and unit; nil when it has no rows.
  @inline(__always)
  func group(_ indicator: IndicatorIndex, _ unit: UnitIndex) -> Int? {
    let groups = groups(indicator)
    guard let first = groups.first, index.groupUnit[first] <= unit.raw else { return nil }
    // Where every unit has rows, as in most files, the group is found without searching.
    let guess = first + Int(unit.raw - index.groupUnit[first])
    if guess < groups.upperBound, index.groupUnit[guess] == unit.raw { return guess }
    let found = index.groupUnit.firstIndex(notBefore: unit.raw, in: groups)
    return found < groups.upperBound && index.groupUnit[found] == unit.raw ? found : nil
  }

  // MARK: - Places in the order of the table

  /// The places of some rows of one group.
  func places(of rows: Range<Int>, inGroup group: Int) -> Range<Int> {
    let shift = Int(index.groupPlace[group]) - Int(index.groupStart[group])
    return (rows.lowerBound + shift)..<(rows.upperBound + shift)
  }

  /// The row at a place.
  @inline(__always)
  func row(at place: Int) -> Int {
    columns.addedCount == 0 ? place : searchedRow(at: place)
  }

  private func searchedRow(at place: Int) -> Int {
    let groups = index.groupPlace
    let behind = groups.firstIndex(notBefore: UInt32(place) + 1, in: 0..<groups.count)
    return Int(index.groupStart[behind - 1]) + place - Int(groups[behind - 1])
  }

  /// The columns in one piece and in order: a copy when the table has grown.
  var compacted: ObservationTable.Columns {
    if columns.addedCount == 0 { return columns.first }
    var whole = ObservationTable.Columns()
    whole.periods = columns.periods
    whole.reserve(count)
    for group in index.groupUnit.indices {
      for row in rows(ofGroup: group) { whole.append(columns.packed(row)) }
    }
    return whole
  }
}
