import FoundationEssentials
import Measures

extension Moment {
  /// The time of this machine.
  static var now: Moment {
    Moment(seconds: Int64(Date().timeIntervalSince1970.rounded(.down)))
  }

  /// The form of RFC 3339 in the time of `Asia/Ho_Chi_Minh`: `2026-10-10T06:15:00+07:00`.
  var rfc3339: String {
    let (local, overflow) = seconds.addingReportingOverflow(Self.fieldOffset)
    let second = overflow ? 0 : ((local % 86_400) + 86_400) % 86_400
    func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + String(number) }
    return fieldDay.code + "T" + two(second / 3_600) + ":" + two(second / 60 % 60) + ":"
      + two(second % 60) + "+07:00"
  }
}
