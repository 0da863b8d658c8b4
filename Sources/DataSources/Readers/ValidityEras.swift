import Measures

/// The stretches of time in which the list of units does not change.
///
/// Which unit a text means depends on the period of its row, but only through the days on which
/// some unit began or ended: of 25 months, most ask the same question.
struct ValidityEras: Sendable {
  /// First days of the eras but the first, sorted.
  private let boundaries: [Int32]

  init(_ registry: UnitRegistry) {
    var days: Set<Int32> = []
    for unit in registry.units {
      for version in unit.versions {
        if let from = version.validFrom { days.insert(from.number) }
        if let to = version.validTo { days.insert(to.number + 1) }
      }
    }
    boundaries = days.sorted()
  }

  /// A number that is the same for periods in which the same units were valid.
  func era(of period: Period) -> UInt64 {
    UInt64(index(period.start.number)) << 32 | UInt64(index(period.end.number))
  }

  private func index(_ day: Int32) -> Int {
    var low = 0
    var high = boundaries.count
    while low < high {
      let middle = (low + high) / 2
      if boundaries[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
