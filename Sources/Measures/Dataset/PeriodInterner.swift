/// Gives each distinct period a number while rows come in, and puts the numbers in order at the end.
struct PeriodInterner: Sendable {
  private var periods: ContiguousArray<Period> = []
  private var numbers: [UInt64: UInt32] = [:]
  // Rows of one period mostly follow each other.
  private var lastKey: UInt64?
  private var lastNumber: UInt32 = 0

  /// The number of a period, in the order of first naming.
  @inline(__always)
  mutating func intern(_ period: Period) -> UInt32 {
    let key = period.sortKey
    if key == lastKey { return lastNumber }
    return lookUp(period, key)
  }

  private mutating func lookUp(_ period: Period, _ key: UInt64) -> UInt32 {
    let number = numbers[key] ?? UInt32(periods.count)
    if number == periods.count {
      numbers[key] = number
      periods.append(period)
    }
    lastKey = key
    lastNumber = number
    return number
  }

  /// The periods sorted, and for each number the position of its period among them; no positions
  /// when they are the numbers.
  func settled() -> (periods: ContiguousArray<Period>, positions: ContiguousArray<UInt32>) {
    let order = periods.indices.sorted { periods[$0] < periods[$1] }
    guard order != Array(periods.indices) else { return (periods, []) }
    var positions = ContiguousArray(repeating: UInt32(0), count: periods.count)
    for (place, number) in order.enumerated() { positions[number] = UInt32(place) }
    return (ContiguousArray(order.map { periods[$0] }), positions)
  }
}
