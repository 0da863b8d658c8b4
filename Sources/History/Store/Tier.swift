import Measures

/// How finely versions of some age are kept.
enum Tier: Int, CaseIterable {
  /// The last of each day.
  case daily
  /// The last of each month.
  case monthly

  /// A number that all moments of one day or month share, in `Asia/Ho_Chi_Minh`.
  func bucket(of moment: Moment) -> Int64 {
    let day = moment.fieldDay
    switch self {
    case .daily: return Int64(day.number)
    case .monthly: return Int64(day.civil.year * 12 + day.civil.month)
    }
  }

  /// The first moment that is too young for this tier.
  func cutoff(_ policy: RetentionPolicy, now: Moment) -> Moment {
    let today = Int64(now.fieldDay.number)
    let day: Int64
    switch self {
    case .daily: day = today - Int64(policy.everyVersionDays)
    case .monthly:
      // Whole months only: half a month would keep the last version of each half.
      let oldest = Day(number: Int32(clamping: today - Int64(policy.dailyVersionDays)))
      day = Int64(oldest.number) - Int64(oldest.civil.day - 1)
    }
    return Moment(seconds: day * 86_400 - Moment.fieldOffset)
  }
}

/// How far thinning out has come in this process: what lies before need not be looked at again.
struct TidyProgress {
  /// What is thinned out.
  enum Table: Hashable {
    case revision
    case trace(Trace)
  }

  /// One way through one table.
  struct Track: Hashable {
    let source: Int64
    let table: Table
    let tier: Tier
  }

  /// The last entry that was looked at; the first of the next run may be the same.
  struct Mark: Comparable {
    var at: Int64 = .min
    var id: Int64 = 0

    static func < (left: Mark, right: Mark) -> Bool { (left.at, left.id) < (right.at, right.id) }
  }

  private var marks: [Track: Mark] = [:]

  subscript(track: Track) -> Mark {
    get { marks[track] ?? Mark() }
    set { marks[track] = newValue }
  }
}
