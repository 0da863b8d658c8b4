/// An instant, to the second.
///
/// It has no calendar: turning it into a day or an hour needs the offset of `Asia/Ho_Chi_Minh`,
/// which has been seven hours without summer time since 1975.
public struct Moment: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z; negative before.
  public let seconds: Int64

  /// The offset of `Asia/Ho_Chi_Minh` from UTC, in seconds.
  public static let fieldOffset: Int64 = 7 * 3600

  /// Makes an instant from seconds since 1970-01-01T00:00:00Z.
  public init(seconds: Int64) { self.seconds = seconds }

  /// The day in `Asia/Ho_Chi_Minh` on which the instant falls; the calendar's ends beyond it.
  public var fieldDay: Day {
    let (local, overflow) = seconds.addingReportingOverflow(Self.fieldOffset)
    if overflow { return .latest }
    let (quotient, remainder) = local.quotientAndRemainder(dividingBy: 86_400)
    return Day(number: Int32(clamping: remainder < 0 ? quotient - 1 : quotient))
  }

  /// Earlier instants come first.
  public static func < (lhs: Moment, rhs: Moment) -> Bool { lhs.seconds < rhs.seconds }
}
