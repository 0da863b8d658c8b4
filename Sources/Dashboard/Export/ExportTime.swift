import Measures

extension Moment {
  /// The time of a moment in files: ISO 8601 with the offset of Vietnam.
  var exportCode: String {
    let clock = WallClock(unixSeconds: seconds)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let second = Int(((seconds % 60) + 60) % 60)
    return "\(clock.day.code)T\(two(clock.minute / 60)):\(two(clock.minute % 60)):\(two(second))"
      + "+07:00"
  }
}
