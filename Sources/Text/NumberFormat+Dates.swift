extension NumberFormat {
  /// A date.
  ///
  /// - Parameters:
  ///   - year: The year of the Gregorian calendar.
  ///   - month: 1...12.
  ///   - day: 1...31.
  /// - Returns: `22/11/2026`, in English `22 Nov 2026`.
  public func date(year: Int, month: Int, day: Int) -> SafeText {
    SafeText(trusted: "\(dayAndMonth(month: month, day: day))\(dateSeparator)\(year)")
  }

  /// A date of a year that is known.
  ///
  /// - Parameters:
  ///   - month: 1...12.
  ///   - day: 1...31.
  /// - Returns: `22/11`, in English `22 Nov`.
  public func date(month: Int, day: Int) -> SafeText {
    SafeText(trusted: dayAndMonth(month: month, day: day))
  }

  /// A month.
  ///
  /// - Parameters:
  ///   - year: The year of the Gregorian calendar.
  ///   - month: 1...12.
  /// - Returns: `11/2026`, in English `Nov 2026`.
  public func month(year: Int, month: Int) -> SafeText {
    SafeText(trusted: "\(monthName(month))\(dateSeparator)\(year)")
  }

  /// A time of the day of 24 hours.
  ///
  /// - Parameters:
  ///   - hour: 0...23.
  ///   - minute: 0...59.
  ///   - second: 0...60, or nil to leave it out.
  /// - Returns: `08:15`, or with seconds `08:15:02`.
  public func time(hour: Int, minute: Int, second: Int? = nil) -> SafeText {
    var time = "\(Self.twoDigits(hour)):\(Self.twoDigits(minute))"
    if let second { time += ":\(Self.twoDigits(second))" }
    return SafeText(trusted: time)
  }

  private var dateSeparator: String { language == .vietnamese ? "/" : " " }

  private func dayAndMonth(month: Int, day: Int) -> String {
    let day = language == .vietnamese ? Self.twoDigits(day) : String(day)
    return "\(day)\(dateSeparator)\(monthName(month))"
  }

  private func monthName(_ month: Int) -> String {
    guard language == .english, Self.englishMonths.indices.contains(month - 1) else {
      return Self.twoDigits(month)
    }
    return Self.englishMonths[month - 1]
  }

  private static func twoDigits(_ number: Int) -> String {
    (0..<10).contains(number) ? "0\(number)" : String(number)
  }

  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
