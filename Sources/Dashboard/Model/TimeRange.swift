import Measures
import Words

/// How much of a series plots show, up to its newest figure.
public enum TimeRange: Int, CaseIterable, Hashable, Sendable {
  /// One year, in months.
  case oneYear = 12
  /// Two years.
  case twoYears = 24
  /// Three years.
  case threeYears = 36
  /// Five years.
  case fiveYears = 60
  /// Everything there is.
  case all = 0

  /// The next wider or narrower range; stays at the ends.
  func moved(by steps: Int) -> TimeRange {
    let all = Self.allCases
    let index = (all.firstIndex(of: self) ?? 0) + steps
    return all[min(max(0, index), all.count - 1)]
  }

  /// The first day shown of a series from `first` to `last`.
  func start(from first: Day, to last: Day) -> Day {
    guard self != .all, let month = Period.containing(last, kind: .month),
      let start = month.stepped(by: 1 - rawValue)?.start
    else { return first }
    return max(first, start)
  }

  /// What the range is called.
  var title: Bilingual {
    switch self {
    case .oneYear: Bilingual("1 năm", "1 year")
    case .twoYears: Bilingual("2 năm", "2 years")
    case .threeYears: Bilingual("3 năm", "3 years")
    case .fiveYears: Bilingual("5 năm", "5 years")
    case .all: Bilingual("tất cả các năm", "all years")
    }
  }
}
