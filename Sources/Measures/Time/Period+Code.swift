extension Period {
  /// The canonical code, the same for equal periods.
  ///
  /// `2024`, `2024-H1`, `2024-Q3`, `2024-07`, `2024-W29`, `2024-07-19`, and an interval
  /// `2024-01-01/2024-08-31` when nothing simpler fits.
  public var code: String {
    switch kind {
    case .day: return start.code
    case .week:
      let week = start.isoWeek
      return digits(week.year, 4) + "-W" + digits(week.week, 2)
    case .month: return digits(start.year, 4) + "-" + digits(start.month, 2)
    case .quarter: return digits(start.year, 4) + "-Q" + digits((start.month + 2) / 3, 1)
    case .half: return digits(start.year, 4) + "-H" + digits((start.month + 5) / 6, 1)
    case .year: return digits(start.year, 4)
    case .yearToDate, .span: return start.code + "/" + end.code
    }
  }

  /// The period with this code, or nil when the text is none; see `init(utf8:)` for the reason.
  public init?(code: some StringProtocol) {
    guard let period = try? Period(utf8: Array(code.utf8)) else { return nil }
    self = period
  }

  /// Reads a code from the bytes of a file.
  ///
  /// The forms are those of `code`; the letters may be small; nothing may stand around them.
  ///
  /// - Parameter bytes: the code in UTF-8.
  /// - Throws: why it is not a period.
  public init(utf8 bytes: some Collection<UInt8>) throws(PeriodError) {
    // A typed error cannot pass through the closure of the standard library: carry it as a result.
    let result = bytes.withContiguousStorageIfAvailable { buffer in
      Self.read(Span(_unsafeElements: buffer))
    }
    self = try (result ?? Self.read(Array(bytes).span)).get()
  }

  /// Reads a code from the bytes of a file, without a copy.
  ///
  /// - Parameter bytes: the code in UTF-8.
  /// - Throws: why it is not a period.
  public init(utf8 bytes: Span<UInt8>) throws(PeriodError) {
    self = try PeriodScanner.period(bytes)
  }

  private static func read(_ bytes: Span<UInt8>) -> Result<Period, PeriodError> {
    do throws(PeriodError) {
      return .success(try PeriodScanner.period(bytes))
    } catch {
      return .failure(error)
    }
  }
}

extension Day {
  /// The day with this ISO 8601 code, `2024-06-30`; nil when it is none or does not exist.
  public init?(code: some StringProtocol) {
    guard let period = Period(code: code), period.kind == .day else { return nil }
    self = period.start
  }

  /// Reads a day from the bytes of a file.
  ///
  /// - Parameter bytes: the code in UTF-8, `2024-06-30`.
  /// - Throws: `unreadable`, or `noSuchDate` when the calendar has no such date.
  public init(utf8 bytes: Span<UInt8>) throws(PeriodError) {
    guard bytes.count == PeriodScanner.dayLength else { throw .unreadable }
    self = try PeriodScanner.day(bytes, at: 0)
  }
}
