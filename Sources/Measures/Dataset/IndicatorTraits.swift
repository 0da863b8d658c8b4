/// What the arithmetic must know of each indicator, found out once for a dataset.
struct IndicatorTraits: Sendable {
  /// One indicator's.
  struct Trait: Sendable {
    /// Whether values are percentages, so that a fraction is shown times a hundred.
    var isPercent = false
    /// Whether a value is one count divided by another.
    var isRate = false
    /// Whether a value is one count by itself.
    var isCount = false
    /// Whether it may be summed over time.
    var isFlow = true
    /// Whether less is better.
    var lowerIsBetter = false
    /// The fewest days of a period in which something is known; no period that short has parts.
    var shortestPeriod = Int32.max
    /// Whether anybody publishes counts, so that sums may be made of published values.
    var hasPublishedCounts = false
    /// Whether there are simulated values.
    var hasSimulated = false
  }

  private var traits: ContiguousArray<Trait>
  /// For each indicator, one bit a unit: something is known of a unit below it.
  private var below: ContiguousArray<UInt64>
  private let wordsPerIndicator: Int
  /// For each indicator the positions of the periods in which something is known, ascending.
  private var known: ContiguousArray<ContiguousArray<UInt32>>

  init(
    _ catalogue: IndicatorCatalogue, _ table: ObservationTable, _ hierarchy: Hierarchy
  ) {
    var traits = ContiguousArray(catalogue.indicators.map(Trait.init))
    let words = (hierarchy.count + 63) / 64
    var below = ContiguousArray(repeating: UInt64(0), count: words * traits.count)
    var known = ContiguousArray<ContiguousArray<UInt32>>()
    for position in traits.indices {
      let indicator = IndicatorIndex(position)
      let periods = Self.periods(of: indicator, in: table)
      for period in periods {
        let days = Int32(clamping: table.periods[Int(period)].dayCount)
        traits[position].shortestPeriod = min(traits[position].shortestPeriod, days)
      }
      known.append(periods)
      traits[position].noteKinds(of: indicator, in: table.shared)
      for unit in table.units(indicator) where Int(unit.raw) < hierarchy.count {
        Self.markAncestors(of: unit, hierarchy, in: &below, from: position * words)
      }
    }
    self.traits = traits
    self.below = below
    self.known = known
    wordsPerIndicator = words
  }

  /// Notes what the rows tell by which a table has grown; the same as of the whole table.
  mutating func grow(by growth: ObservationGrowth, _ hierarchy: Hierarchy) {
    if !growth.periodPositions.isEmpty {
      for indicator in known.indices {
        for place in known[indicator].indices {
          known[indicator][place] = growth.periodPositions[Int(known[indicator][place])]
        }
      }
    }
    let periods = growth.storage.columns.periods
    for row in growth.rows where Int(row.indicator) < traits.count {
      let indicator = Int(row.indicator)
      let days = Int32(clamping: periods[Int(row.period)].dayCount)
      traits[indicator].shortestPeriod = min(traits[indicator].shortestPeriod, days)
      traits[indicator].noteKind(of: row)
      let count = known[indicator].count
      let place = known[indicator].firstIndex(notBefore: row.period, in: 0..<count)
      if place == count || known[indicator][place] != row.period {
        known[indicator].insert(row.period, at: place)
      }
      Self.markAncestors(
        of: UnitIndex(raw: row.unit), hierarchy, in: &below,
        from: indicator * wordsPerIndicator)
    }
  }

  /// What is known of an indicator; the defaults for one that is not in the catalogue.
  @inline(__always)
  subscript(indicator: IndicatorIndex) -> Trait {
    let position = Int(indicator.raw)
    return position < traits.count ? traits[position] : Trait()
  }

  /// Whether something is known of a unit below this one.
  @inline(__always)
  func isKnown(_ indicator: IndicatorIndex, below unit: UnitIndex) -> Bool {
    let word = Int(indicator.raw) * wordsPerIndicator + Int(unit.raw) / 64
    return word < below.count && below[word] & (1 << (unit.raw % 64)) != 0
  }

  /// The positions of the periods in which something is known, ascending.
  func periods(of indicator: IndicatorIndex) -> ContiguousArray<UInt32> {
    Int(indicator.raw) < known.count ? known[Int(indicator.raw)] : []
  }

  private static func periods(
    of indicator: IndicatorIndex, in table: ObservationTable
  ) -> ContiguousArray<UInt32> {
    let storage = table.shared
    let groups = storage.groups(indicator)
    guard !groups.isEmpty else { return [] }
    var seen = ContiguousArray(repeating: false, count: table.periods.count)
    for group in groups {
      for row in storage.rows(ofGroup: group) { seen[Int(storage.columns.period[row])] = true }
    }
    return ContiguousArray(seen.indices.filter { seen[$0] }.map(UInt32.init))
  }

  private static func markAncestors(
    of unit: UnitIndex, _ hierarchy: Hierarchy, in bits: inout ContiguousArray<UInt64>,
    from first: Int
  ) {
    var current = unit
    while let parent = hierarchy.parent(of: current) {
      let word = first + Int(parent.raw) / 64
      let bit = UInt64(1) << (parent.raw % 64)
      // Marked before: so are all above it, and a ring of parents ends here too.
      if bits[word] & bit != 0 { return }
      bits[word] |= bit
      current = parent
    }
  }
}

extension IndicatorTraits.Trait {
  init(_ indicator: Indicator) {
    isPercent = indicator.unit == .percent
    isRate = indicator.isRate
    if case .count = indicator.unit { isCount = !indicator.isRate }
    isFlow = indicator.nature == .flow
    lowerIsBetter = indicator.direction == .lower
  }

  /// Notes which kinds of values the rows of the indicator have.
  fileprivate mutating func noteKinds(
    of indicator: IndicatorIndex, in storage: ObservationStorage
  ) {
    for group in storage.groups(indicator) {
      for row in storage.rows(ofGroup: group) {
        if storage.columns.status(row) == .simulated {
          hasSimulated = true
        } else if storage.columns.numerator[row] != ObservationTable.Columns.noCount {
          hasPublishedCounts = true
        }
        if hasSimulated && hasPublishedCounts { return }
      }
    }
  }

  /// Notes which kind of value a row has.
  fileprivate mutating func noteKind(of row: PackedRow) {
    if row.status == .simulated {
      hasSimulated = true
    } else if row.numerator != ObservationTable.Columns.noCount {
      hasPublishedCounts = true
    }
  }
}
