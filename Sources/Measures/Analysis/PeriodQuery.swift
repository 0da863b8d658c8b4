/// A period that is asked for, and where to look for it among the periods that occur.
struct PeriodQuery: Sendable {
  /// The period.
  let period: Period
  /// Its position among those that occur; nil when no observation has it.
  let position: UInt32?
  /// The positions of all that start within it, its parts among them; empty when no shorter one
  /// may be summed.
  private(set) var starting: Range<UInt32> = 0..<0
  /// How it is made of months; nil when no shorter one may be summed.
  private(set) var shape: PeriodShape?

  /// Looks for the period alone.
  init(_ period: Period, in storage: ObservationStorage) {
    self.period = period
    let key = period.sortKey
    let first = storage.firstPosition(notBefore: key)
    let isKnown = first < storage.periodKeys.count && storage.periodKeys[first] == key
    position = isKnown ? UInt32(truncatingIfNeeded: first) : nil
  }

  /// Whether shorter periods may be summed.
  var mayHaveParts: Bool { !starting.isEmpty }

  /// Looks for shorter periods too.
  mutating func findParts(in storage: ObservationStorage) {
    let first = storage.firstPosition(notBefore: Period.sortKey(start: period.start, end: .min))
    let end = storage.firstPosition(notBefore: Period.sortKey(start: period.end, end: .max))
    starting = UInt32(truncatingIfNeeded: first)..<UInt32(truncatingIfNeeded: max(first, end))
    shape = PeriodShape(period)
  }
}
