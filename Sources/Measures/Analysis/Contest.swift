/// Units in their order at one period, without what they are compared with.
struct Contest {
  /// One unit.
  struct Entry {
    /// The unit.
    let unit: UnitIndex
    /// Whether it has a rank.
    let standing: RankingRow.Standing
    /// What it is ranked by.
    let figure: Figure
    /// The value of the other kind.
    let alternative: Figure?
    /// The exact value of `figure`.
    let value: Ratio?
    /// Its rank.
    var rank: Int?
    /// Whether others share it.
    var isTied = false
    /// The share of the other ranked units that stand behind it, in percent.
    var percentBehind: Int?

    /// The figure, when it may be compared with that of another period.
    var comparable: Figure? { standing <= .belowMinimum ? figure : nil }
  }

  /// What they are ranked by.
  let indicator: IndicatorIndex
  /// The time ranked.
  let period: Period
  /// Whether published or simulated values are ranked.
  let basis: Preference
  /// Whether the lowest comes first.
  let lowerIsBetter: Bool
  /// All units, ranked ones first.
  private(set) var entries: [Entry]
  /// How many have a rank.
  let rankedCount: Int

  init(
    _ dataset: Dataset, _ indicator: IndicatorIndex, _ units: [UnitIndex], _ period: Period,
    _ options: RankingOptions, basis: Preference?, folding: Bool = false
  ) {
    let trait = dataset.traits[indicator]
    let pairs = units.map { FigurePair(dataset, $0, indicator, period, trait, folding: folding) }
    self.indicator = indicator
    self.period = period
    self.basis = basis ?? Self.chooseBasis(pairs, options)
    lowerIsBetter = trait.lowerIsBetter
    var entries: [Entry] = []
    for (unit, pair) in zip(units, pairs) {
      entries.append(pair.entry(unit, self.basis, trait, options.minimumDenominator))
    }
    let lowerIsBetter = lowerIsBetter
    entries.sort { Self.isListedBefore($0, $1, lowerIsBetter) }
    self.entries = entries
    rankedCount = entries.prefix { $0.standing.isRanked }.count
    assignRanks()
  }

  /// The units with a rank.
  var rankedUnits: Set<UnitIndex> { Set(entries.prefix(rankedCount).map(\.unit)) }

  /// All entries by their units.
  var byUnit: [UnitIndex: Entry] {
    Dictionary(entries.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// All published or all simulated (rule 5): published where enough are.
  private static func chooseBasis(_ pairs: [FigurePair], _ options: RankingOptions) -> Preference {
    let published = pairs.count { $0.published.content == .value }
    let simulated = pairs.count { $0.simulated.content == .value }
    if simulated == 0 { return .published }
    let isEnough = published * 100 >= pairs.count * options.publishedShare
    return isEnough || published > simulated ? .published : .simulated
  }

  private static func isListedBefore(_ a: Entry, _ b: Entry, _ lowerIsBetter: Bool) -> Bool {
    // Whether its denominator is known does not move a unit among the ranked ones.
    let (first, second) = (a.standing.listing, b.standing.listing)
    if first != second { return first < second }
    if let mine = a.value, let other = b.value, mine != other {
      return lowerIsBetter ? mine < other : mine > other
    }
    return a.unit < b.unit
  }

  private mutating func assignRanks() {
    var first = 0
    while first < rankedCount {
      var end = first + 1
      while end < rankedCount, entries[end].value == entries[first].value { end += 1 }
      for position in first..<end {
        entries[position].rank = first + 1
        entries[position].isTied = end - first > 1
        entries[position].percentBehind =
          rankedCount > 1 ? (rankedCount - end) * 100 / (rankedCount - 1) : 100
      }
      first = end
    }
  }
}

extension RankingRow.Standing {
  /// In which order rows are listed; both kinds of ranked ones stand together.
  fileprivate var listing: UInt8 { isRanked ? 0 : rawValue }
}
