/// The columns of a table and where to look in them, shared by all copies of the table.
///
/// A class, because a figure must not cost a dozen reference counts, one for each column.
final class ObservationStorage: Sendable {
  /// The columns as they are stored.
  let columns: ObservationTable.Columns
  /// The periods as one integer each, for searching.
  let periodKeys: ContiguousArray<UInt64>
  /// How each period is made of months, found out once: taking dates apart costs.
  let shapes: ContiguousArray<PeriodShape>
  /// For each raw indicator the first of its groups; one more entry ends the last.
  private let groupsOfIndicator: ContiguousArray<UInt32>
  /// The unit of each group: rows of one indicator and one unit.
  let groupUnit: ContiguousArray<UInt32>
  /// The first row of each group; one more entry ends the last.
  let groupStart: ContiguousArray<UInt32>

  /// Takes columns that are known to be in order.
  init(_ columns: ObservationTable.Columns) {
    self.columns = columns
    periodKeys = ContiguousArray(columns.periods.map(\.sortKey))
    shapes = ContiguousArray(columns.periods.map(PeriodShape.init))
    let index = GroupIndex(columns)
    groupsOfIndicator = index.groupsOfIndicator
    groupUnit = index.groupUnit
    groupStart = index.groupStart
  }

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
    return Int(groupStart[group])..<Int(groupStart[group + 1])
  }

  /// The groups of one indicator.
  @inline(__always)
  func groups(_ indicator: IndicatorIndex) -> Range<Int> {
    let slot = Int(indicator.raw)
    guard slot + 1 < groupsOfIndicator.count else { return 0..<0 }
    return Int(groupsOfIndicator[slot])..<Int(groupsOfIndicator[slot + 1])
  }

  private func group(_ indicator: IndicatorIndex, _ unit: UnitIndex) -> Int? {
    let groups = groups(indicator)
    guard let first = groups.first, groupUnit[first] <= unit.raw else { return nil }
    // Where every unit has rows, as in most files, the group is found without searching.
    let guess = first + Int(unit.raw - groupUnit[first])
    if guess < groups.upperBound, groupUnit[guess] == unit.raw { return guess }
    let found = groupUnit.firstIndex(notBefore: unit.raw, in: groups)
    return found < groups.upperBound && groupUnit[found] == unit.raw ? found : nil
  }
}

extension ContiguousArray where Element: Comparable {
  /// The first index in a sorted range whose element is not below a value; else the range's end.
  @inline(__always)
  fileprivate func firstIndex(notBefore value: Element, in range: Range<Int>) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
