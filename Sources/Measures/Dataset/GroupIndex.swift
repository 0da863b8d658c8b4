/// Where the rows of each indicator and unit begin and end.
struct GroupIndex: Sendable {
  /// For each raw indicator the first of its groups; one more entry ends the last.
  private(set) var groupsOfIndicator: ContiguousArray<UInt32> = []
  /// The unit of each group.
  private(set) var groupUnit: ContiguousArray<UInt32> = []
  /// The first row of each group.
  private(set) var groupStart: ContiguousArray<UInt32> = []
  /// Behind the last row of each group.
  private(set) var groupEnd: ContiguousArray<UInt32> = []
  /// How many rows stand in the groups before each; one more entry counts all.
  private(set) var groupPlace: ContiguousArray<UInt32> = [0]

  /// An index to which groups are added.
  init() {}

  /// The index of sorted columns in one piece: one pass.
  init(_ columns: SegmentedColumns) {
    let count = columns.count
    var row = 0
    while row < count {
      let indicator = columns.indicator[row]
      let unit = columns.unit[row]
      let start = row
      repeat {
        row += 1
      } while row < count && columns.unit[row] == unit
        && columns.indicator[row] == indicator
      append(indicator, unit, start..<row)
    }
    finish()
  }

  /// Adds a group behind the last; groups come by indicator and unit.
  mutating func append(_ indicator: UInt16, _ unit: UInt32, _ rows: Range<Int>) {
    while groupsOfIndicator.count <= Int(indicator) {
      groupsOfIndicator.append(UInt32(groupUnit.count))
    }
    groupUnit.append(unit)
    groupStart.append(UInt32(rows.lowerBound))
    groupEnd.append(UInt32(rows.upperBound))
    groupPlace.append((groupPlace.last ?? 0) + UInt32(rows.count))
  }

  /// Ends the last indicator.
  mutating func finish() { groupsOfIndicator.append(UInt32(groupUnit.count)) }
}
