import Synchronization

/// The sums over members that were worked out before, so that a nation of thousands of communes is
/// added up once and not at every step of a cursor.
///
/// A memory and nothing else: a dataset never changes, so what is remembered is what would be
/// worked out again.
final class SumMemory: Sendable {
  /// Which sum: of what, whose, when, and which kind of values leads.
  struct Key: Hashable {
    private let unit: UnitIndex
    private let indicator: IndicatorIndex
    private let preference: Preference
    private let start: Int32
    private let end: Int32

    init(_ unit: UnitIndex, _ question: FigureSums.Question, _ period: Period) {
      self.unit = unit
      indicator = question.indicator
      preference = question.preference
      start = period.start.number
      end = period.end.number
    }
  }

  /// What came of adding: also that there was nothing to add is worth remembering.
  struct Entry {
    let sum: FigureSums.Sum?
  }

  /// Enough for a nation, its provinces and ministries over some years of months, in some 4 MB.
  private static let limit = 16_384

  private let known = Mutex<[Key: Entry]>([:])

  /// What is remembered of some sums, in their order; nil for those that are not.
  func entries(_ keys: [Key]) -> [Entry?] {
    known.withLock { known in keys.map { known[$0] } }
  }

  /// Remembers sums; when there are too many, those of before are forgotten.
  func remember(_ entries: some Sequence<(Key, Entry)>) {
    known.withLock { known in
      if known.count > Self.limit { known.removeAll(keepingCapacity: true) }
      for (key, entry) in entries { known[key] = entry }
    }
  }
}
