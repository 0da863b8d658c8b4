import Measures

/// A day or a time of ISO 8601: `2024-06-30`, `2024-06-30T17:00`, `2024-06-30 17:00:05+07:00`; the
/// day may also be written as in Vietnam: `30/06/2024`, `30-6-2024 17:00`.
///
/// A time without an offset is one of `Asia/Ho_Chi_Minh`, wherever the program runs.
struct TimeCell: Hashable {
  /// The day in `Asia/Ho_Chi_Minh`.
  let day: Day

  /// The instant; of a day without a time, its first.
  let moment: Moment

  /// Reads a day or a time.
  ///
  /// - Throws: `noSuchDate` when the calendar has no such date, else `unreadable`.
  init(_ bytes: UnsafeRawBufferPointer) throws(PeriodError) {
    let (written, length) = try Self.day(bytes)
    let midnight = Int64(written.number) * 86_400 - Moment.fieldOffset
    guard bytes.count > length else {
      day = written
      moment = Moment(seconds: midnight)
      return
    }
    var rest = TimeScanner(UnsafeRawBufferPointer(rebasing: bytes[length...]))
    guard let time = rest.timeOfDay(), let offset = rest.offset() else { throw .unreadable }
    let shift = offset.map { Moment.fieldOffset - $0 } ?? 0
    moment = Moment(seconds: midnight + time + shift)
    day = moment.fieldDay
  }

  /// Reads a day or a time from a text.
  ///
  /// - Throws: as for bytes.
  init(_ text: String) throws(PeriodError) {
    // A typed error cannot pass through the closure of the standard library: carry it out.
    let result = Array(text.utf8).withUnsafeBytes { bytes -> Result<TimeCell, PeriodError> in
      do throws(PeriodError) {
        return .success(try TimeCell(bytes))
      } catch {
        return .failure(error)
      }
    }
    self = try result.get()
  }

  /// The day with which bytes begin, and how many of them it takes.
  private static func day(
    _ bytes: UnsafeRawBufferPointer
  ) throws(PeriodError) -> (Day, length: Int) {
    let date = bytes.prefix { $0 != UInt8(ascii: "T") && $0 != 0x74 && $0 != 0x20 }
    let period = try WrittenPeriod.read(UnsafeRawBufferPointer(rebasing: date))
    guard period.kind == .day else { throw .unreadable }
    return (period.start, date.count)
  }
}

/// Walks what follows the day in a time.
private struct TimeScanner {
  private let bytes: UnsafeRawBufferPointer
  private var index = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// Seconds since midnight of `T17:00`, `T17:00:05` or `T17:00:05.25`.
  mutating func timeOfDay() -> Int64? {
    guard take("T") || take("t") || take(" ") else { return nil }
    guard let hour = twoDigits(below: 24), take(":"), let minute = twoDigits(below: 60) else {
      return nil
    }
    var second: Int64 = 0
    if take(":") {
      // 60 is a leap second, which no clock of the field shows but the standard allows.
      guard let value = twoDigits(below: 61) else { return nil }
      second = value
      if take(".") || take(",") {
        let start = index
        while digit(at: index) != nil { index += 1 }
        guard index > start else { return nil }
      }
    }
    return hour * 3600 + minute * 60 + second
  }

  /// Seconds east of Greenwich; an inner nil where none is written; nil when it is not readable.
  mutating func offset() -> Int64?? {
    if index == bytes.count { return .some(nil) }
    if take("Z") || take("z") { return index == bytes.count ? .some(0) : nil }
    let sign: Int64 = take("-") ? -1 : 1
    guard sign < 0 || take("+"), let hours = twoDigits(below: 24) else { return nil }
    var minutes: Int64 = 0
    if index < bytes.count {
      _ = take(":")
      guard let value = twoDigits(below: 60) else { return nil }
      minutes = value
    }
    return index == bytes.count ? .some(sign * (hours * 3600 + minutes * 60)) : nil
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, UInt32(bytes[index]) == character.value else { return false }
    index += 1
    return true
  }

  private mutating func twoDigits(below limit: Int64) -> Int64? {
    guard let tens = digit(at: index), let ones = digit(at: index + 1) else { return nil }
    let value = tens * 10 + ones
    guard value < limit else { return nil }
    index += 2
    return value
  }

  private func digit(at position: Int) -> Int64? {
    guard position < bytes.count else { return nil }
    let digit = bytes[position] &- UInt8(ascii: "0")
    return digit <= 9 ? Int64(digit) : nil
  }
}
