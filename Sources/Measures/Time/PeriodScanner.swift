/// Reads the codes of periods from bytes.
///
/// A reader of measures calls this for every row, a million times for a large file: the length of
/// the text tells the form, so nothing is tried twice and nothing is allocated.
enum PeriodScanner {
  /// The length of `2024-06-30`.
  static let dayLength = 10
  /// The length of `2024-01-01/2024-06-30`.
  private static let intervalLength = 21

  static func period(_ bytes: Span<UInt8>) throws(PeriodError) -> Period {
    switch bytes.count {
    case 4: return try year(bytes)
    case 7: return try halfQuarterOrMonth(bytes)
    case 8: return try week(bytes)
    case dayLength: return .day(try day(bytes, at: 0))
    case intervalLength: return try interval(bytes)
    default: throw .unreadable
    }
  }

  /// Reads `2024-06-30` at an offset; the bytes must reach that far.
  static func day(_ bytes: Span<UInt8>, at offset: Int) throws(PeriodError) -> Day {
    guard let year = number(bytes, at: offset, count: 4),
      bytes[offset + 4] == dash,
      let month = number(bytes, at: offset + 5, count: 2),
      bytes[offset + 7] == dash,
      let day = number(bytes, at: offset + 8, count: 2)
    else { throw .unreadable }
    guard let result = Day(year: year, month: month, day: day) else {
      throw .noSuchDate(year: year, month: month, day: day)
    }
    return result
  }

  private static func year(_ bytes: Span<UInt8>) throws(PeriodError) -> Period {
    guard let year = number(bytes, at: 0, count: 4) else { throw .unreadable }
    guard let period = Period.year(year) else { throw .noSuchYear(year) }
    return period
  }

  /// `2024-H1`, `2024-Q3` and `2024-07` have the same length.
  private static func halfQuarterOrMonth(_ bytes: Span<UInt8>) throws(PeriodError) -> Period {
    guard let year = number(bytes, at: 0, count: 4), bytes[4] == dash else { throw .unreadable }
    switch bytes[5] | caseBit {
    case UInt8(ascii: "h"):
      guard let half = number(bytes, at: 6, count: 1) else { throw .unreadable }
      guard let period = Period.half(year, half) else {
        throw .noSuchHalf(year: year, half: half)
      }
      return period
    case UInt8(ascii: "q"):
      guard let quarter = number(bytes, at: 6, count: 1) else { throw .unreadable }
      guard let period = Period.quarter(year, quarter) else {
        throw .noSuchQuarter(year: year, quarter: quarter)
      }
      return period
    default:
      guard let month = number(bytes, at: 5, count: 2) else { throw .unreadable }
      guard let period = Period.month(year, month) else {
        throw .noSuchMonth(year: year, month: month)
      }
      return period
    }
  }

  private static func week(_ bytes: Span<UInt8>) throws(PeriodError) -> Period {
    guard let year = number(bytes, at: 0, count: 4), bytes[4] == dash,
      bytes[5] | caseBit == UInt8(ascii: "w"),
      let week = number(bytes, at: 6, count: 2)
    else { throw .unreadable }
    guard let period = Period.week(year, week) else { throw .noSuchWeek(year: year, week: week) }
    return period
  }

  private static func interval(_ bytes: Span<UInt8>) throws(PeriodError) -> Period {
    guard bytes[dayLength] == UInt8(ascii: "/") else { throw .unreadable }
    let start = try day(bytes, at: 0)
    let end = try day(bytes, at: dayLength + 1)
    guard let period = Period(start: start, end: end) else {
      throw .reversed(start: start, end: end)
    }
    return period
  }

  private static func number(_ bytes: Span<UInt8>, at offset: Int, count: Int) -> Int? {
    var value = 0
    for index in offset..<offset + count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  private static let dash = UInt8(ascii: "-")
  /// Set in a small ASCII letter, clear in a capital one.
  private static let caseBit: UInt8 = 0x20
}
