import Measures

/// A day of a workbook, and what time of it.
struct SerialDay {
  let day: Day
  let seconds: Int

  /// The text in a table, and for what it may stand.
  ///
  /// What is shown as `07/2024` is mostly the first of July; another day of the month stays a day.
  func written(as format: CellFormat) -> (SheetGrid.Kind, [UInt8]) {
    var text = day.code
    if seconds > 0 { text += "T" + time }
    switch format {
    case .month where seconds == 0 && day == day.firstOfMonth: return (.month, Array(text.utf8))
    case .year where seconds == 0 && day == day.firstOfYear: return (.year, Array(text.utf8))
    default: return (.value, Array(text.utf8))
    }
  }

  private var time: String {
    [seconds / 3_600, seconds / 60 % 60, seconds % 60]
      .map { ($0 < 10 ? "0" : "") + String($0) }
      .joined(separator: ":")
  }
}
