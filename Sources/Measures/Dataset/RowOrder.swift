/// Rows in the order of a table: by indicator, unit and period, equal ones in the order of coming.
///
/// The rows stay where they are; what is sorted are their keys.
struct RowOrder {
  /// All periods that occur, sorted.
  let periods: ContiguousArray<Period>

  private let rows: RowChunks
  /// For each number of the interner the position of its period; empty when they are the same.
  private let positions: ContiguousArray<UInt32>
  /// The row that comes at each place; empty when the rows came in order.
  private var order: ContiguousArray<UInt32> = []

  /// Sorts rows whose periods are numbers of an interner.
  init(_ rows: RowChunks, _ interner: PeriodInterner) {
    self.rows = rows
    (periods, positions) = interner.settled()
    order = sorted()
  }

  /// How many rows there are.
  var count: Int { rows.count }

  /// The row at a place, its period a position among `periods`.
  @inline(__always)
  subscript(place: Int) -> PackedRow {
    row(order.isEmpty ? place : Int(order[place]))
  }

  @inline(__always)
  private func row(_ number: Int) -> PackedRow {
    var row = rows[number]
    if !positions.isEmpty { row.period = positions[Int(row.period)] }
    return row
  }

  // MARK: - Sorting

  /// The bits of a digit: 2048 counters stay in the fastest cache.
  private static let digitBits = 11

  private func sorted() -> ContiguousArray<UInt32> {
    let layout = KeyLayout(self)
    guard layout.fitsInOneWord else { return sortedByComparing() }
    var keys = packedKeys(layout)
    if Self.isSorted(keys) { return [] }
    Self.radix(&keys, layout)
    let rowMask = (UInt64(1) << layout.rowBits) - 1
    return ContiguousArray(keys.lazy.map { UInt32(truncatingIfNeeded: $0 & rowMask) })
  }

  /// How key and row share one 64-bit integer: indicator, unit, period, row from the top.
  private struct KeyLayout {
    let rowBits: Int
    let periodBits: Int
    let unitBits: Int
    let indicatorBits: Int

    init(_ order: RowOrder) {
      var (indicators, units) = (UInt64(0), UInt64(0))
      for number in 0..<order.count {
        let row = order.rows[number]
        indicators |= UInt64(row.indicator)
        units |= UInt64(row.unit)
      }
      rowBits = Self.bits(UInt64(order.count))
      periodBits = Self.bits(UInt64(order.periods.count))
      unitBits = Self.bits(units)
      indicatorBits = Self.bits(indicators)
    }

    var keyBits: Int { periodBits + unitBits + indicatorBits }
    var fitsInOneWord: Bool { keyBits + rowBits <= UInt64.bitWidth }

    private static func bits(_ value: UInt64) -> Int { UInt64.bitWidth - value.leadingZeroBitCount }
  }

  private func packedKeys(_ layout: KeyLayout) -> ContiguousArray<UInt64> {
    var keys = ContiguousArray<UInt64>()
    keys.reserveCapacity(count)
    for number in 0..<count {
      let row = row(number)
      var key = UInt64(row.indicator)
      key = key << layout.unitBits | UInt64(row.unit)
      key = key << layout.periodBits | UInt64(row.period)
      keys.append(key << layout.rowBits | UInt64(number))
    }
    return keys
  }

  private static func isSorted(_ keys: ContiguousArray<UInt64>) -> Bool {
    var previous: UInt64 = 0
    for key in keys {
      if key < previous { return false }
      previous = key
    }
    return true
  }

  /// Counts the digits of the keys from their low end: linear in the rows, and equal keys keep
  /// their order.
  private static func radix(_ keys: inout ContiguousArray<UInt64>, _ layout: KeyLayout) {
    var spare = keys
    var shift = layout.rowBits
    while shift < layout.rowBits + layout.keyBits {
      distribute(keys, by: shift, into: &spare)
      swap(&keys, &spare)
      shift += digitBits
    }
  }

  private static func distribute(
    _ keys: ContiguousArray<UInt64>, by shift: Int, into sorted: inout ContiguousArray<UInt64>
  ) {
    let mask = UInt64(1) << digitBits - 1
    var places = ContiguousArray(repeating: 0, count: Int(mask) + 2)
    for key in keys { places[Int(key >> shift & mask) + 1] += 1 }
    for digit in 0..<Int(mask) { places[digit + 1] += places[digit] }
    for key in keys {
      let digit = Int(key >> shift & mask)
      sorted[places[digit]] = key
      places[digit] += 1
    }
  }

  /// For keys of more than 64 bits, which takes millions of units and of periods.
  private func sortedByComparing() -> ContiguousArray<UInt32> {
    let numbers = (0..<count).sorted { left, right in
      let (a, b) = (row(left), row(right))
      return (a.indicator, a.unit, a.period, left) < (b.indicator, b.unit, b.period, right)
    }
    return ContiguousArray(numbers.map { UInt32(truncatingIfNeeded: $0) })
  }
}
