import Measures

/// Times on the command line: ISO 8601, in Vietnam when they name no offset.
public enum Timestamp {
  /// Seconds since 1970-01-01 00:00 UTC of a time such as `2026-11-22T08:15:00+07:00`, `…Z`, or a
  /// day alone, which is its midnight; nil when it is none.
  public static func seconds(_ text: String) -> Int64? {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let day = Day(code: first) else { return nil }
    let midnight = Int64(day.number) * 86_400
    guard parts.count == 2 else { return midnight - Moment.fieldOffset }
    guard let (clock, offset) = split(parts[1]) else { return nil }
    let fields = clock.split(separator: ":", omittingEmptySubsequences: false).map { Int64($0) }
    guard (2...3).contains(fields.count), let hour = fields[0], let minute = fields[1],
      let second = fields.count == 3 ? fields[2] : 0, (0..<24).contains(hour),
      (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    return midnight + hour * 3600 + minute * 60 + second - offset
  }

  /// The moment until which a time on the command line reaches: a day alone means its last second.
  ///
  /// - Parameter text: as for ``seconds(_:)``.
  /// - Returns: nil when it is no time.
  public static func end(_ text: String) -> Moment? {
    seconds(text).map { Moment(seconds: text.contains("T") ? $0 : $0 + 86_399) }
  }

  private static func split(_ text: Substring) -> (clock: Substring, offset: Int64)? {
    if text.hasSuffix("Z") { return (text.dropLast(), 0) }
    guard let sign = text.firstIndex(where: { $0 == "+" || $0 == "-" }) else {
      return (text, Moment.fieldOffset)
    }
    let fields = text[text.index(after: sign)...].split(separator: ":").map { Int64($0) }
    guard fields.count == 2, let hours = fields[0], let minutes = fields[1],
      (0...14).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    let size = hours * 3600 + minutes * 60
    return (text[..<sign], text[sign] == "-" ? -size : size)
  }
}
