/// Whether a quantity is counted over time or true at a moment.
public enum Nature: String, Hashable, Sendable, CaseIterable {
  /// Counted over a period, such as dossiers received; may be summed over time.
  case flow
  /// True at a day, such as accounts; has a day as its period, and is never summed over time.
  case stock
}
