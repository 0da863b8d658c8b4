import Measures

/// The time of day in Vietnam, to the minute: all that the screen shows of it.
public struct WallClock: Hashable, Comparable, Sendable {
  /// The day in Asia/Ho_Chi_Minh.
  public let day: Day
  /// Minutes since midnight, 0..<1440.
  public let minute: Int

  /// A time; minutes outside a day are cut to it.
  public init(day: Day, minute: Int) {
    self.day = day
    self.minute = min(max(minute, 0), 1439)
  }

  /// The time at `seconds` since 1970-01-01 00:00 UTC; Vietnam is at UTC+7 all year.
  public init(unixSeconds seconds: Int64) {
    let local = seconds + Self.offsetFromUTC
    let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    self.init(
      day: Day(number: Int32(clamping: days)), minute: Int((local - days * 86_400) / 60))
  }

  /// Seconds by which Vietnam is ahead of UTC; it has no summer time.
  public static let offsetFromUTC: Int64 = 7 * 3600

  /// The instant at which its minute begins.
  public var moment: Moment {
    Moment(seconds: Int64(day.number) * 86_400 + Int64(minute) * 60 - Self.offsetFromUTC)
  }

  /// Minutes from `earlier` to this time; negative when this is the earlier one.
  public func minutes(since earlier: WallClock) -> Int {
    Int(day.number - earlier.day.number) * 1440 + minute - earlier.minute
  }

  /// By day, then by minute.
  public static func < (left: WallClock, right: WallClock) -> Bool {
    (left.day, left.minute) < (right.day, right.minute)
  }
}
