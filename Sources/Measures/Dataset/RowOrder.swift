/// Sorts rows by indicator, unit and period, keeping the order of equal ones.
enum RowOrder {
  /// The bits of a digit: 2048 counters stay in the fastest cache.
  private static let digitBits = 11

  /// Sorts rows whose periods are positions among sorted periods.
  static func sort(_ rows: inout ContiguousArray<PackedRow>) {
    let layout = KeyLayout(rows)
    guard layout.fitsInOneWord else { return sortByComparing(&rows) }
    var keys = packedKeys(rows, layout)
    if isSorted(keys) { return }
    radix(&keys, layout)
    let rowMask = (UInt64(1) << layout.rowBits) - 1
    var sorted: ContiguousArray<PackedRow> = []
    sorted.reserveCapacity(rows.count)
    for key in keys { sorted.append(rows[Int(truncatingIfNeeded: key & rowMask)]) }
    rows = sorted
  }

  /// How key and row share one 64-bit integer: indicator, unit, period, row from the top.
  private struct KeyLayout {
    let rowBits: Int
    let periodBits: Int
    let unitBits: Int
    let indicatorBits: Int

    init(_ rows: ContiguousArray<PackedRow>) {
      var (indicators, units, periods) = (UInt64(0), UInt64(0), UInt64(0))
      for row in rows {
        indicators |= UInt64(row.indicator)
        units |= UInt64(row.unit)
        periods |= UInt64(row.period)
      }
      rowBits = Self.bits(UInt64(rows.count))
      periodBits = Self.bits(periods)
      unitBits = Self.bits(units)
      indicatorBits = Self.bits(indicators)
    }

    var keyBits: Int { periodBits + unitBits + indicatorBits }
    var fitsInOneWord: Bool { keyBits + rowBits <= UInt64.bitWidth }

    private static func bits(_ value: UInt64) -> Int { UInt64.bitWidth - value.leadingZeroBitCount }
  }

  private static func packedKeys(
    _ rows: ContiguousArray<PackedRow>, _ layout: KeyLayout
  ) -> ContiguousArray<UInt64> {
    var keys = ContiguousArray<UInt64>()
    keys.reserveCapacity(rows.count)
    for (position, row) in rows.enumerated() {
      var key = UInt64(row.indicator)
      key = key << layout.unitBits | UInt64(row.unit)
      key = key << layout.periodBits | UInt64(row.period)
      keys.append(key << layout.rowBits | UInt64(position))
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
  private static func sortByComparing(_ rows: inout ContiguousArray<PackedRow>) {
    let order = rows.indices.sorted { left, right in
      let (a, b) = (rows[left], rows[right])
      return (a.indicator, a.unit, a.period, left) < (b.indicator, b.unit, b.period, right)
    }
    rows = ContiguousArray(order.map { rows[$0] })
  }
}
