/// What a history keeps, and for how long.
///
/// The latest state of every source is always kept, and so are figures a source no longer carries.
public struct RetentionPolicy: Sendable, Hashable {
  /// For so many days every version is kept; for days before that, the last version of each day.
  public var everyVersionDays: Int
  /// Beyond so many days, the last version of each month.
  public var dailyVersionDays: Int
  /// Beyond so many days alert events are forgotten.
  public var alertDays: Int
  /// The bytes of the file that versions may take, beyond which the oldest are forgotten first.
  public var maximumBytes: Int64

  /// Makes a policy; the defaults keep a month of everything and two years of days in a gigabyte.
  public init(
    everyVersionDays: Int = 31, dailyVersionDays: Int = 731, alertDays: Int = 731,
    maximumBytes: Int64 = 1 << 30
  ) {
    self.everyVersionDays = everyVersionDays
    self.dailyVersionDays = dailyVersionDays
    self.alertDays = alertDays
    self.maximumBytes = maximumBytes
  }
}
