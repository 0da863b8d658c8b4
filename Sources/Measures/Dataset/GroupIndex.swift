/// Where the rows of each indicator and unit begin: one pass over sorted columns.
struct GroupIndex {
  /// For each raw indicator the first of its groups; one more entry ends the last.
  private(set) var groupsOfIndicator: ContiguousArray<UInt32> = [0]
  /// The unit of each group.
  private(set) var groupUnit: ContiguousArray<UInt32> = []
  /// The first row of each group; one more entry ends the last.
  private(set) var groupStart: ContiguousArray<UInt32> = []

  init(_ columns: ObservationTable.Columns) {
    let count = columns.count
    var row = 0
    while row < count {
      let indicator = columns.indicator[row]
      let unit = columns.unit[row]
      while groupsOfIndicator.count <= Int(indicator) {
        groupsOfIndicator.append(UInt32(groupUnit.count))
      }
      groupUnit.append(unit)
      groupStart.append(UInt32(row))
      repeat {
        row += 1
      } while row < count && columns.unit[row] == unit
        && columns.indicator[row] == indicator
    }
    groupStart.append(UInt32(count))
    groupsOfIndicator.append(UInt32(groupUnit.count))
  }
}
