import Drawing
import Measures
import Text
import Words

/// The provinces month by month, worked out once, so that a frame has only to find places between.
///
/// Values glide from one month to the next; numbers are those of the month that is named, for
/// nobody has measured what lies between. Where the set of units changes or a break cuts the series
/// nothing glides: the next month begins with an order of its own.
struct RaceModel: Sendable {
  /// One province in one month.
  struct Entry: Sendable {
    /// The province.
    let unit: UnitIndex
    /// Its name in that month.
    let name: SafeText
    /// The value of the month.
    let value: Double
    /// The value of the next month; nil where nothing may be joined to it.
    var next: Double?
    /// The number of the month: `≈68,5 %`.
    let reading: SafeText
    /// The rank in the month, as tables write it: `≈17`.
    let rank: SafeText
    /// How it stands to its target.
    let status: TargetStatus?
  }

  /// One month.
  struct Month: Sendable {
    /// When.
    let period: Period
    /// Those that are ranked, in the order of the month.
    var entries: [Entry]
    /// How many provinces there were.
    let validCount: Int
    /// True when the values are simulated.
    let isSimulated: Bool
    /// The rate of the nation; nil when it is not known.
    let nation: Double?
    /// The same as a number.
    let nationReading: SafeText
    /// What lies between this month and the next one; after the last one nothing follows.
    var gap = Gap.end
    /// True when the next month goes on from this one.
    var joinsNext: Bool { gap == .none }
  }

  /// Why a month does not go on from the one before.
  enum Gap {
    /// It does.
    case none
    /// Other units are ranked.
    case units
    /// One is published, the other one simulated.
    case basis
    /// There are no figures between.
    case missingMonths
    /// The series is cut.
    case cut
    /// There is no month after it.
    case end
  }

  /// The months, oldest first; at least one.
  let months: [Month]
  /// The scale that fits all months.
  let scale: LinearScale
  /// What is measured.
  let title: SafeText
  /// Whether a lower value is better: then the lowest leads.
  let lowerIsBetter: Bool
  /// The unit that stands out, with the one that it became and those that became it.
  let followed: Set<UnitIndex>
  /// Columns for the longest name.
  let nameWidth: Int
  /// Columns for the longest number.
  let readingWidth: Int
  /// The words of the screen.
  let words: Words

  /// Months that are worked out at most: ten years are longer than anybody watches.
  private static let mostMonths = 120
  /// Columns that a name may take: the longest name of a province fits.
  private static let longestName = 20

  /// The race of the months in the data, or in `period`; nil when no province has a value in any.
  ///
  /// - Parameters:
  ///   - unit: the unit that stands out; nil for none.
  ///   - period: nil for all months.
  ///   - scene: what is measured, and in which words.
  init?(following unit: UnitIndex?, within period: Period? = nil, in scene: Scene) {
    let dataset = scene.dataset
    guard let localities = dataset.registry.localities else { return nil }
    let known = dataset.periods(scene.indicator, kind: .month)
      .filter { period?.contains($0) ?? true }
    var months = known.suffix(Self.mostMonths).compactMap {
      Self.month($0, of: localities, in: scene)
    }
    guard !months.isEmpty else { return nil }
    for index in months.indices.dropLast() {
      months[index].gap = Self.gap(after: index, months, localities, scene)
      if months[index].joinsNext { months[index].join(months[index + 1]) }
    }
    self.months = months
    let entries = months.lazy.flatMap(\.entries)
    let most = entries.map(\.value).max() ?? 0
    scale =
      scene.measure.unit == .percent
      ? LinearScale(0, Self.ceiling(of: most)) : scene.scale(fitting: [most])
    title = scene.measure.name(scene.words.language)
    lowerIsBetter = scene.measure.direction == .lower
    followed = unit.map { dataset.registry.relatives(of: $0) } ?? []
    nameWidth = min(entries.map(\.name.width).max() ?? 0, Self.longestName)
    readingWidth = entries.map(\.reading.width).max() ?? 0
    words = scene.words
  }

  /// The next ten percent, so that the longest bar nearly fills the page and stays within it.
  private static func ceiling(of percent: Double) -> Double {
    min(100, max(10, (percent / 10).rounded(.up) * 10))
  }

  private static func month(
    _ period: Period, of localities: UnitIndex, in scene: Scene
  ) -> Month? {
    let dataset = scene.dataset
    let ranking = dataset.ranking(
      scene.indicator, of: localities, level: .province, during: period,
      options: RankingOptions(basis: scene.preference == .simulated ? .simulated : nil))
    guard ranking.rankedCount > 0 else { return nil }
    let nation = dataset.registry.nation.map { scene.figure($0, during: period) } ?? .missing
    return Month(
      period: period,
      entries: ranking.ranked.compactMap { row in
        guard let value = row.figure.plotted else { return nil }
        return Entry(
          unit: row.unit,
          name: dataset.registry[row.unit].shortName(scene.words.language, at: period.end),
          value: value,
          reading: scene.words.reading(row.figure, of: scene.measure, decimals: scene.decimals),
          rank: SafeText((ranking.basis == .simulated ? "≈" : "") + "\(row.rank ?? 0)"),
          status: row.status)
      }, validCount: ranking.validCount, isSimulated: ranking.basis == .simulated,
      nation: nation.plotted,
      nationReading: scene.words.reading(nation, of: scene.measure, decimals: scene.decimals))
  }

  /// Whether a month and the one after it are of the same units and of one uncut series.
  private static func gap(
    after index: Int, _ months: [Month], _ localities: UnitIndex, _ scene: Scene
  ) -> Gap {
    let (month, next) = (months[index], months[index + 1])
    let dataset = scene.dataset
    func members(_ period: Period) -> [UnitIndex] {
      dataset.registry.members(of: localities, level: .province, during: .day(period.end))
    }
    guard members(month.period) == members(next.period) else { return .units }
    guard month.isSimulated == next.isSimulated else { return .basis }
    guard month.period.stepped(by: 1) == next.period else { return .missingMonths }
    let span = (month.period.end, next.period.end)
    let ofAll = dataset.breaks(
      of: localities, scene.indicator, after: span.0, through: span.1)
    let ofLevel = dataset.breaks.filter { candidate in
      candidate.scope == .level(.province) && span.0 < candidate.date && candidate.date <= span.1
        && candidate.indicator.map { $0 == scene.indicator } ?? true
    }
    return (ofAll + ofLevel).contains(where: \.cuts) ? .cut : .none
  }
}

extension RaceModel.Month {
  /// Has every province glide to its value in the next month; one that has none there stays.
  fileprivate mutating func join(_ next: RaceModel.Month) {
    let values = Dictionary(
      next.entries.map { ($0.unit, $0.value) }, uniquingKeysWith: { first, _ in first })
    for index in entries.indices { entries[index].next = values[entries[index].unit] }
  }
}

extension UnitRegistry {
  /// A unit, what it became, and what it was made of.
  fileprivate func relatives(of unit: UnitIndex) -> Set<UnitIndex> {
    var found: Set<UnitIndex> = [unit]
    if let successor = self[unit].successor { found.insert(successor) }
    let name = self[unit].shortName(.vietnamese)
    // Of those that became it the one with its name: the others are units of their own.
    found.formUnion(
      predecessors(of: unit).filter { self[$0].shortName(.vietnamese) == name })
    return found
  }
}
