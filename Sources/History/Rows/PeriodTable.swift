import Measures

/// The distinct periods of some rows, sorted, and where each is.
///
/// Neighbouring rows seldom share a period, and the hashing of a dictionary would cost more than all
/// else that is done with a row; here a multiplication spreads the days well enough.
struct PeriodTable {
  /// The packed days of the periods, ascending.
  let packed: ContiguousArray<UInt64>

  /// Positions among `packed` plus one, found by the hash of the period; 0 where there is none.
  private var slots: ContiguousArray<UInt32>
  private let shift: UInt64

  init(_ rows: ContiguousArray<KnownRow>) {
    var finder = Finder(bits: 8)
    for row in rows { finder.insert(row.period) }
    packed = ContiguousArray(finder.found.sorted())
    var sorted = Finder(bits: finder.bits)
    for period in packed { sorted.insert(period) }
    slots = sorted.slots
    shift = sorted.shift
  }

  /// Where a period is among `packed`; it must be of one of the rows.
  func position(of period: UInt64) -> UInt32 {
    var slot = Finder.slot(of: period, shift)
    while slots[slot] != 0 {
      let position = slots[slot] - 1
      if packed[Int(position)] == period { return position }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  /// A table with open addressing that is at most half full.
  private struct Finder {
    private(set) var bits: UInt64
    private(set) var found: ContiguousArray<UInt64> = []
    private(set) var slots: ContiguousArray<UInt32>

    var shift: UInt64 { 64 - bits }

    init(bits: UInt64) {
      self.bits = bits
      slots = ContiguousArray(repeating: 0, count: 1 << Int(bits))
    }

    /// Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4).
    static func slot(of period: UInt64, _ shift: UInt64) -> Int {
      Int(truncatingIfNeeded: (period &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }

    mutating func insert(_ period: UInt64) {
      var slot = Self.slot(of: period, shift)
      while slots[slot] != 0 {
        if found[Int(slots[slot] - 1)] == period { return }
        slot = (slot + 1) & (slots.count - 1)
      }
      found.append(period)
      slots[slot] = UInt32(found.count)
      if found.count * 2 > slots.count { grow() }
    }

    private mutating func grow() {
      var larger = Finder(bits: bits + 1)
      for period in found { larger.insert(period) }
      self = larger
    }
  }
}
