/// What time a figure covers: a closed interval of days.
///
/// Two periods are equal when they cover the same days, however they were written:
/// `2024-H1` is `2024-01-01/2024-06-30`. The kind follows from the days. It matters because
/// periods of different kinds are never compared, see `sameFamily(as:)`.
public struct Period: Hashable, Comparable, Sendable {
  /// What sort of time a period is; the first that fits, in this order.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// One day; stocks have a day as their period.
    case day
    /// An ISO 8601 week, Monday to Sunday.
    case week
    /// A calendar month.
    case month
    /// A calendar quarter.
    case quarter
    /// January to June or July to December.
    case half
    /// A calendar year.
    case year
    /// From 1 January to some day of the same year, when it is none of the above (lũy kế).
    case yearToDate
    /// Any other interval.
    case span
  }

  /// The first day.
  public let start: Day
  /// The last day, part of the period.
  public let end: Day
  /// What sort of time this is.
  public let kind: Kind

  /// The period from one day to another, both included; nil when it would end before it starts.
  public init?(start: Day, end: Day) {
    guard start <= end else { return nil }
    self.init(start, end)
  }

  /// For days that are known to be in order.
  init(_ start: Day, _ end: Day) {
    self.start = start
    self.end = end
    kind = Kind(start: start, end: end)
  }

  /// For days whose kind is known: saves taking the dates apart.
  init(_ start: Day, _ end: Day, kind: Kind) {
    self.start = start
    self.end = end
    self.kind = kind
  }

  /// Whether two periods cover the same days.
  public static func == (left: Period, right: Period) -> Bool {
    left.start == right.start && left.end == right.end
  }

  /// The kind follows from the days and adds nothing.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(start.number)
    hasher.combine(end.number)
  }

  /// By first day, then by last day.
  public static func < (left: Period, right: Period) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension Period.Kind {
  /// The simplest kind that covers exactly these days.
  init(start: Day, end: Day) {
    let length = start.days(until: end) + 1
    if length == 1 {
      self = .day
    } else if length == 7, start.weekday == 1 {
      self = .week
    } else {
      self = Self.calendarKind(of: start.civil, to: end.civil)
    }
  }

  private static func calendarKind(of first: CivilDate, to last: CivilDate) -> Self {
    guard first.year == last.year else { return .span }
    let other: Self = first.month == 1 && first.day == 1 ? .yearToDate : .span
    guard first.day == 1, last.day == Day.length(ofMonth: last.month, year: last.year)
    else { return other }
    switch (first.month, last.month - first.month) {
    case (_, 0): return .month
    case (1, 2), (4, 2), (7, 2), (10, 2): return .quarter
    case (1, 5), (7, 5): return .half
    case (1, 11): return .year
    default: return other
    }
  }
}
