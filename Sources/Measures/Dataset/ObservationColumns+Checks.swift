/// What must hold of columns that come from outside before a table may trust them.
extension ObservationTable.Columns {
  /// Whether periods ascend without repetition.
  var periodsAreSorted: Bool {
    zip(periods, periods.dropFirst()).allSatisfy { $0.sortKey < $1.sortKey }
  }

  /// Whether every index points to something.
  func pointInside(units: Int, indicators: Int, provenances: Int) -> Bool {
    unit.allSatisfy { Int($0) < units } && indicator.allSatisfy { Int($0) < indicators }
      && period.allSatisfy { Int($0) < periods.count }
      && provenance.allSatisfy { Int($0) < provenances }
      && scale.allSatisfy { $0 <= FixedDecimal.maximumScale || $0 == Self.noScale }
  }

  /// Whether rows ascend by indicator, unit and period; equal ones are alternatives.
  var rowsAreSorted: Bool {
    for row in indicator.indices.dropFirst() {
      let before = row - 1
      if indicator[before] != indicator[row] {
        guard indicator[before] < indicator[row] else { return false }
      } else if unit[before] != unit[row] {
        guard unit[before] < unit[row] else { return false }
      } else if period[before] > period[row] {
        return false
      }
    }
    return true
  }
}

extension Period {
  /// An integer that sorts as periods do: by first day, then by last day.
  var sortKey: UInt64 {
    Period.sortKey(start: start, end: end.number)
  }

  /// The same for days that need not make a period, such as the end of a search.
  static func sortKey(start: Day, end: Int32) -> UInt64 {
    let flip: UInt32 = 1 << 31
    let upper = UInt32(bitPattern: start.number) ^ flip
    return UInt64(upper) << 32 | UInt64(UInt32(bitPattern: end) ^ flip)
  }
}
