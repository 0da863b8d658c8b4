extension Period {
  /// One day.
  public static func day(_ day: Day) -> Period {
    Period(day, day, kind: .day)
  }

  /// A calendar month; nil when the month is not 1 to 12 or the year not 1 to 9999.
  public static func month(_ year: Int, _ month: Int) -> Period? {
    months(year, from: month, count: 1, kind: .month)
  }

  /// A calendar quarter; nil when the quarter is not 1 to 4 or the year not 1 to 9999.
  public static func quarter(_ year: Int, _ quarter: Int) -> Period? {
    guard (1...4).contains(quarter) else { return nil }
    return months(year, from: quarter * 3 - 2, count: 3, kind: .quarter)
  }

  /// A half year; nil when the half is not 1 or 2 or the year not 1 to 9999.
  public static func half(_ year: Int, _ half: Int) -> Period? {
    guard (1...2).contains(half) else { return nil }
    return months(year, from: half * 6 - 5, count: 6, kind: .half)
  }

  /// A calendar year; nil when the year is not 1 to 9999.
  public static func year(_ year: Int) -> Period? {
    months(year, from: 1, count: 12, kind: .year)
  }

  /// An ISO 8601 week; nil when that year has no such week or the year is not 1 to 9999.
  public static func week(_ year: Int, _ week: Int) -> Period? {
    // The fourth of January always lies in week 1.
    guard (1...53).contains(week), let fourth = Day(year: year, month: 1, day: 4)
    else { return nil }
    let monday = fourth.adding((week - 1) * 7 + 1 - fourth.weekday)
    let sunday = monday.adding(6)
    // Fails for a week 53 that the year does not have, and at both ends of the calendar.
    guard monday.isoWeek == (year, week), monday.days(until: sunday) == 6 else { return nil }
    return Period(monday, sunday, kind: .week)
  }

  /// The year to date at a day: 1 January to that day.
  ///
  /// Its kind is the simplest that fits: through 30 June it is a half, through 31 December a year.
  public static func yearToDate(through day: Day) -> Period {
    Period(day.firstOfYear, day)
  }

  /// The period of a kind that holds a day.
  ///
  /// - Parameters:
  ///   - day: a day of the wanted period; for `yearToDate` its last day.
  ///   - kind: the wanted kind.
  /// - Returns: nil for `span`, and at the ends of the calendar.
  public static func containing(_ day: Day, kind: Kind) -> Period? {
    let date = day.civil
    switch kind {
    case .day: return .day(day)
    case .week:
      let week = day.isoWeek
      return .week(week.year, week.week)
    case .month: return .month(date.year, date.month)
    case .quarter: return .quarter(date.year, (date.month + 2) / 3)
    case .half: return .half(date.year, (date.month + 5) / 6)
    case .year: return .year(date.year)
    case .yearToDate: return .yearToDate(through: day)
    case .span: return nil
    }
  }

  private static func months(
    _ year: Int, from month: Int, count: Int, kind: Kind
  ) -> Period? {
    let last = month + count - 1
    guard let start = Day(year: year, month: month, day: 1),
      let end = Day(year: year, month: last, day: Day.length(ofMonth: last, year: year))
    else { return nil }
    return Period(start, end, kind: kind)
  }
}
