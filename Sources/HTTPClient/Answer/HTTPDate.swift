/// Dates as HTTP writes them (RFC 9110, section 5.6.7), all three forms.
public enum HTTPDate {
  /// The instant that a text means; the day of the week is not looked at.
  ///
  /// - Parameter text: `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or
  ///   `Sun Nov  6 08:49:37 1994`.
  /// - Returns: seconds since 1970-01-01T00:00:00Z; nil if it is no such date.
  public static func seconds(of text: String) -> Int64? {
    guard text.utf8.count <= limit else { return nil }
    let words = text.split { $0 == " " || $0 == "-" || $0 == "," }
    switch words.count {
    case 6 where words[5] == "GMT":
      return seconds(day: words[1], month: words[2], year: words[3], time: words[4])
    case 5:
      return seconds(day: words[2], month: words[1], year: words[4], time: words[3])
    default:
      return nil
    }
  }

  /// Longer than the longest form, `Wednesday, 06-Nov-94 08:49:37 GMT`.
  private static let limit = 40

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func seconds(
    day: Substring, month: Substring, year: Substring, time: Substring
  ) -> Int64? {
    let clock = time.split(separator: ":", omittingEmptySubsequences: false).map { number($0) }
    guard let day = number(day), (1...31).contains(day),
      let month = months.firstIndex(of: String(month)), let year = fullYear(year),
      clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
      hour < 24, minute < 60, second <= 60
    else { return nil }
    let days = dayNumber(year: year, month: Int64(month + 1), day: day)
    return days * 86_400 + hour * 3_600 + minute * 60 + second
  }

  private static func number(_ digits: Substring) -> Int64? {
    guard digits.count <= 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int64(digits)
  }

  /// Two digits mean the years from 1970 to 2069.
  private static func fullYear(_ text: Substring) -> Int64? {
    guard let year = number(text) else { return nil }
    if text.count == 4 { return year }
    guard text.count == 2 else { return nil }
    return year < 70 ? 2000 + year : 1900 + year
  }

  /// Days since 1970-01-01 in the Gregorian calendar.
  ///
  /// After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so
  /// that the leap day is their last.
  private static func dayNumber(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
