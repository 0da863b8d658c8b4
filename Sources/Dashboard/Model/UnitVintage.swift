/// Whose figures are shown where provinces have been merged since: 63 of then, or 34 of today.
public enum UnitVintage: String, CaseIterable, Hashable, Sendable {
  /// The units as they were at the end of the period.
  case then
  /// The units as they are today, earlier figures summed over those that became them.
  case today
}
