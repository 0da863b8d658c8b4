import Measures
import Text

extension Words {
  /// A period as the header and the heads of columns write it: `6T 2024`, `T7/2024`, `Q3/2024`.
  public func short(_ period: Period) -> SafeText {
    let year = String(period.start.year)
    let month = period.start.month
    switch (period.kind, language) {
    case (.year, _): return SafeText(year)
    case (.half, .vietnamese): return SafeText((month == 1 ? "6T " : "6T cuối ") + year)
    case (.half, .english): return SafeText((month == 1 ? "H1 " : "H2 ") + year)
    case (.quarter, .vietnamese): return SafeText("Q\((month + 2) / 3)/" + year)
    case (.quarter, .english): return SafeText("Q\((month + 2) / 3) " + year)
    case (.month, .vietnamese): return SafeText("T\(month)/" + year)
    case (.month, .english): return SafeText(Self.englishMonths[month - 1] + " " + year)
    case (.week, .vietnamese): return SafeText("tuần " + day(period.start).string)
    case (.week, .english): return SafeText("week of " + day(period.start).string)
    case (.day, _): return day(period.end)
    case (.yearToDate, .vietnamese): return SafeText("đến " + day(period.end).string)
    case (.yearToDate, .english): return SafeText("to " + day(period.end).string)
    case (.span, _):
      return SafeText(day(period.start).string + "–" + day(period.end).string)
    }
  }

  /// A period in full: `6 tháng đầu năm 2024`, `Quý III/2024`, `lũy kế đến 26/10/2025`.
  public func long(_ period: Period) -> SafeText {
    let year = String(period.start.year)
    let month = period.start.month
    switch (period.kind, language) {
    case (.year, .vietnamese): return SafeText("năm " + year)
    case (.year, .english): return SafeText("year " + year)
    case (.half, .vietnamese):
      return SafeText("6 tháng " + (month == 1 ? "đầu" : "cuối") + " năm " + year)
    case (.half, .english):
      return SafeText((month == 1 ? "first" : "second") + " half of " + year)
    case (.quarter, .vietnamese):
      return SafeText("quý " + ["I", "II", "III", "IV"][(month - 1) / 3] + "/" + year)
    case (.month, .vietnamese): return SafeText("tháng \(month)/" + year)
    case (.yearToDate, .vietnamese): return SafeText("lũy kế đến " + day(period.end).string)
    case (.yearToDate, .english): return SafeText("year to " + day(period.end).string)
    case (.quarter, .english), (.month, .english), (.week, _), (.day, _), (.span, _):
      return short(period)
    }
  }

  /// The end of a period of a baseline: `cuối 2023`, or the period itself when it is no whole year.
  public func baseline(_ period: Period) -> SafeText {
    period.kind == .year
      ? self(.baseline, SafeText(String(period.start.year))) : short(period)
  }

  /// A date: `22/11/2026`.
  public func day(_ day: Day) -> SafeText {
    numbers.date(year: day.year, month: day.month, day: day.day)
  }

  /// The kind of the periods of a trend.
  public subscript(kind: Period.Kind) -> SafeText {
    switch kind {
    case .day: self[.kindDay]
    case .week: self[.kindWeek]
    case .month: self[.kindMonth]
    case .quarter: self[.kindQuarter]
    case .half: self[.kindHalf]
    case .year: self[.kindYear]
    case .yearToDate: self[.kindYearToDate]
    case .span: self[.kindSpan]
    }
  }

  /// An age in minutes: `2 phút trước`, `3 giờ trước`, `5 ngày trước`.
  public func age(minutes: Int) -> SafeText {
    switch minutes {
    case ..<1: self[.ageNow]
    case ..<60: self(.ageMinutes, SafeText(String(minutes)))
    case ..<2880: self(.ageHours, SafeText(String(minutes / 60)))
    default: self(.ageDays, numbers.integer(Int64(minutes / 1440)))
    }
  }

  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension Words {
  /// The month of a day, as marks on an axis write it: `7/2025`.
  public func monthAndYear(_ day: Day) -> SafeText {
    numbers.month(year: day.year, month: day.month)
  }
}
