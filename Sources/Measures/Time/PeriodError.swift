/// Why a text is not a period.
///
/// The cases carry what was read, so that whoever shows the error can say "30/02/2024 does not
/// exist" and not only "unreadable".
public enum PeriodError: Error, Hashable, Sendable {
  /// The text has none of the forms `2024`, `2024-H1`, `2024-Q3`, `2024-07`, `2024-W29`,
  /// `2024-07-19`, `2024-01-01/2024-06-30`.
  case unreadable
  /// The form is that of a date, but the calendar has no such date.
  case noSuchDate(year: Int, month: Int, day: Int)
  /// The form is that of a month, but months run from 1 to 12 and years from 1.
  case noSuchMonth(year: Int, month: Int)
  /// The form is that of a quarter, but quarters run from 1 to 4 and years from 1.
  case noSuchQuarter(year: Int, quarter: Int)
  /// The form is that of a half, but there are two of them, and years run from 1.
  case noSuchHalf(year: Int, half: Int)
  /// The form is that of an ISO 8601 week, but this year has no such week.
  case noSuchWeek(year: Int, week: Int)
  /// The form is that of a year, but years run from 1 to 9999.
  case noSuchYear(Int)
  /// The interval ends before it starts.
  case reversed(start: Day, end: Day)
}
