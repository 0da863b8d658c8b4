extension Period {
  /// How many days the period has, at least 1.
  public var dayCount: Int { start.days(until: end) + 1 }

  /// Whether a day lies in the period.
  public func contains(_ day: Day) -> Bool {
    start <= day && day <= end
  }

  /// Whether all days of another period lie in this one.
  public func contains(_ other: Period) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Whether the periods share a day.
  public func overlaps(_ other: Period) -> Bool {
    start <= other.end && other.start <= end
  }

  /// Whether the period is over at the end of a day; an open period has provisional figures.
  public func isClosed(asOf day: Day) -> Bool {
    end <= day
  }

  /// Whether this counts from 1 January within one year (lũy kế).
  ///
  /// True for `yearToDate`, and also for a whole year, a first half, a first quarter, January and
  /// a first week that begins on 1 January. A single day never counts: it is what stocks have.
  public var isYearToDate: Bool {
    guard kind != .day else { return false }
    let first = start.civil
    return first.month == 1 && first.day == 1 && end.year == first.year
  }

  /// Whether figures of both periods may be compared or joined: same kind, or both year to date.
  ///
  /// Two spans are comparable only when they have the same number of days or of whole months.
  public func sameFamily(as other: Period) -> Bool {
    if isYearToDate && other.isYearToDate { return true }
    guard kind == other.kind else { return false }
    guard kind == .span else { return true }
    if let mine = monthCount, let others = other.monthCount { return mine == others }
    return dayCount == other.dayCount
  }

  /// The calendar months this consists of, in order; nil when it is not made of whole months.
  public var months: [Period]? {
    guard let count = monthCount else { return nil }
    let first = start.civil
    return (0..<count).compactMap { offset in
      let month = first.month - 1 + offset
      return .month(first.year + month / 12, month % 12 + 1)
    }
  }

  /// How many whole months this consists of; nil when it is not made of whole months.
  public var monthCount: Int? {
    let first = start.civil
    let last = end.civil
    guard first.day == 1, last.day == Day.length(ofMonth: last.month, year: last.year)
    else { return nil }
    return (last.year - first.year) * 12 + last.month - first.month + 1
  }

  /// The calendar quarters this consists of, in order; nil when it is not made of whole quarters.
  public var quarters: [Period]? {
    guard let count = monthCount, count.isMultiple(of: 3), start.month % 3 == 1
    else { return nil }
    let first = start.civil
    return (0..<count / 3).compactMap { offset in
      let quarter = first.month / 3 + offset
      return .quarter(first.year + quarter / 4, quarter % 4 + 1)
    }
  }

  /// The period of the same kind that many steps later, earlier when negative.
  ///
  /// - Parameter n: how many days, weeks, months, quarters, halves or years.
  /// - Returns: nil for year to date and span, which have no next, and past the calendar's ends.
  public func stepped(by n: Int) -> Period? {
    switch kind {
    case .day: return shiftedDays(n)
    case .week:
      let (days, overflow) = n.multipliedReportingOverflow(by: 7)
      return overflow ? nil : shiftedDays(days)
    case .month: return steppedMonths(n, of: 1)
    case .quarter: return steppedMonths(n, of: 3)
    case .half: return steppedMonths(n, of: 6)
    case .year: return steppedMonths(n, of: 12)
    case .yearToDate, .span: return nil
    }
  }

  private func shiftedDays(_ days: Int) -> Period? {
    let first = start.adding(days)
    let last = end.adding(days)
    // At the ends of the calendar `adding` stands still: then there is no such period.
    guard start.days(until: first) == days, end.days(until: last) == days else { return nil }
    return Period(first, last, kind: kind)
  }

  private func steppedMonths(_ n: Int, of size: Int) -> Period? {
    let first = start.civil
    let (months, overflow) = n.multipliedReportingOverflow(by: size)
    // Beyond any calendar; keeps the sum below from overflowing.
    guard !overflow, months.magnitude < 200_000 else { return nil }
    let target = first.year * 12 + first.month - 1 + months
    guard target >= 12, let day = Day(year: target / 12, month: target % 12 + 1, day: 1)
    else { return nil }
    return .containing(day, kind: kind)
  }

  /// The same time of another year, for comparing with the same period last year.
  ///
  /// A period that ends with its month still does so, so a year to date through 28/02/2023 becomes
  /// one through 29/02/2024; a week keeps its number, and week 53 becomes 52 where there is none.
  ///
  /// - Parameter n: how many years later, negative for earlier.
  /// - Returns: the same time of that year; at the calendar's ends the nearest there is.
  public func shiftedYears(_ n: Int) -> Period {
    if kind == .week { return shiftedWeek(years: n) }
    // Both ends move alike, so a period at the end of the calendar stays what it is.
    let n = min(max(n, 1 - start.year), 9999 - end.year)
    let first = start.addingYears(n)
    var last = end.addingYears(n)
    if kind != .day, end == end.lastOfMonth { last = last.lastOfMonth }
    return Period(min(first, last), last)
  }

  private func shiftedWeek(years n: Int) -> Period {
    let week = start.isoWeek
    let year = min(max(week.year + min(max(n, -9999), 9999), 1), 9999)
    return .week(year, week.week) ?? .week(year, 52) ?? self
  }
}
