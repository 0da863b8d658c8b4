/// How a period is made of quarters, months and days.
struct PeriodShape: Sendable {
  /// How many days it has.
  let days: Int32
  /// How many whole months; 0 when it is not made of months.
  let months: Int32
  /// Whether its months are whole quarters.
  let isQuarterly: Bool

  init(_ period: Period) {
    let count = period.monthCount ?? 0
    days = Int32(clamping: period.dayCount)
    months = Int32(clamping: count)
    isQuarterly = count > 0 && count.isMultiple(of: 3) && period.start.month % 3 == 1
  }
}
