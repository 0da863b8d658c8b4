import Measures

/// How a workbook counts days: ECMA-376 part 1, 18.17.4.
enum SerialCalendar {
  /// Day 1 is 1 January 1900, and 1900 had a 29 February, as Lotus 1-2-3 believed.
  case from1900

  /// Day 0 is 1 January 1904.
  case from1904

  /// The last day of the first form that was counted before the day that never was.
  private static let lastBeforeLeapDay = 59

  /// The day, and the seconds since its midnight, of a number of days.
  ///
  /// - Returns: nil for a day that the calendar does not have, negative or past 9999.
  func moment(_ serial: Double) -> (day: Day, seconds: Int)? {
    guard serial >= 0, serial < 3_000_000 else { return nil }
    var whole = Int(serial)
    var seconds = Int(((serial - Double(whole)) * 86_400).rounded())
    if seconds == 86_400 {
      whole += 1
      seconds = 0
    }
    let days: Int
    switch self {
    case .from1904: days = whole + Self.epoch1904
    case .from1900 where whole == 0 || whole == Self.lastBeforeLeapDay + 1: return nil
    case .from1900: days = whole + Self.epoch1900 + (whole <= Self.lastBeforeLeapDay ? 1 : 0)
    }
    guard days <= Int(Day.latest.number) else { return nil }
    return (Day(number: Int32(days)), seconds)
  }

  /// 1899-12-30 and 1904-01-01 as days from 1 January 1970.
  private static let epoch1900 = -25_569
  private static let epoch1904 = -24_107
}
