import Measures

/// Whether a column of periods is one of months, so that a first day of a month stands for it.
///
/// It is when every period in it is a month or the first day of one, and there are two at least:
/// spreadsheets turn `2024-06` into the first of June, but a single first of June may well be that
/// day.
struct MonthEvidence: Hashable {
  /// Whether all periods so far are months or first days of one.
  private(set) var isOfMonths = true
  private var first: Period?
  private var hasSeveral = false

  /// Takes one more period.
  mutating func take(_ period: Period) {
    isOfMonths =
      isOfMonths
      && (period.kind == .month || (period.kind == .day && period.start.day == 1))
    hasSeveral = hasSeveral || (first ?? period) != period
    first = first ?? period
  }

  /// Whether the column is one of months.
  var answer: Bool { isOfMonths && hasSeveral }
}
