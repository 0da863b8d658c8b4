/// A calendar day of the proleptic Gregorian calendar, without a time zone.
///
/// Days of the field are days in `Asia/Ho_Chi_Minh`; turning an instant into such a day is the
/// business of whoever holds the clock. Valid days run from 0001-01-01 to 9999-12-31, the range of
/// a four-digit ISO 8601 year; arithmetic stops at these ends instead of overflowing.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int32

  /// The first day that can be written, 0001-01-01.
  public static let earliest = Day(unchecked: -719_162)
  /// The last day that can be written, 9999-12-31.
  public static let latest = Day(unchecked: 2_932_896)

  /// The day that many days after 1970-01-01, kept between `earliest` and `latest`.
  public init(number: Int32) {
    self.number = min(max(number, Self.earliest.number), Self.latest.number)
  }

  /// The day of a calendar date, or nil when the calendar has no such date.
  ///
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: 1 to the length of that month.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(unchecked: CivilDate.dayNumber(year: year, month: month, day: day))
  }

  private init(unchecked number: Int32) {
    self.number = number
  }

  /// Earlier days come first.
  public static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }

  /// How many days a month has, 28 to 31; the month must be 1 to 12.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has a 29th of February.
  public static func isLeap(year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension Day {
  /// Year, month and day at once: cheaper than asking for them one by one.
  public var civil: CivilDate { CivilDate(dayNumber: number) }

  /// The year, 1 to 9999.
  public var year: Int { civil.year }

  /// The month, 1 to 12.
  public var month: Int { civil.month }

  /// The day of the month, 1 to 31.
  public var day: Int { civil.day }

  /// The day of the week as ISO 8601 counts it: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    // Day 0 was a Thursday; the remainder of a negative number must not be negative.
    let sinceMonday = (Int(number) + 3) % 7
    return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
  }

  /// The day `days` later, or earlier when negative; stops at `earliest` and `latest`.
  public func adding(_ days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    if overflow { return days < 0 ? .earliest : .latest }
    return Day(number: Int32(clamping: sum))
  }

  /// How many days lie between this day and a later one; negative when `later` is earlier.
  public func days(until later: Day) -> Int {
    Int(later.number) - Int(number)
  }

  /// The first day of this day's month.
  public var firstOfMonth: Day { adding(1 - day) }

  /// The last day of this day's month.
  public var lastOfMonth: Day {
    let date = civil
    return adding(Day.length(ofMonth: date.month, year: date.year) - date.day)
  }

  /// The first of January of this day's year.
  public var firstOfYear: Day {
    Day(number: CivilDate.dayNumber(year: year, month: 1, day: 1))
  }

  /// The same date in another year; 29 February becomes the 28th where it must.
  public func addingYears(_ years: Int) -> Day {
    let date = civil
    let (sum, overflow) = date.year.addingReportingOverflow(years)
    if overflow || sum > 9999 || sum < 1 { return years < 0 ? .earliest : .latest }
    let day = min(date.day, Day.length(ofMonth: date.month, year: sum))
    return Day(number: CivilDate.dayNumber(year: sum, month: date.month, day: day))
  }

  /// The ISO 8601 week this day lies in: the year the week belongs to and its number, 1 to 53.
  public var isoWeek: (year: Int, week: Int) {
    // A week belongs to the year that holds its Thursday.
    let thursday = adding(4 - weekday)
    let ordinal = Int(thursday.number - thursday.firstOfYear.number)
    return (thursday.year, ordinal / 7 + 1)
  }

  /// The ISO 8601 form, `2024-06-30`.
  public var code: String {
    let date = civil
    return digits(date.year, 4) + "-" + digits(date.month, 2) + "-" + digits(date.day, 2)
  }
}

/// A number padded with zeros to at least `width` digits.
func digits(_ value: Int, _ width: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
