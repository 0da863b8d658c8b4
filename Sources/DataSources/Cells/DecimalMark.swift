/// Which character stands before the decimals: the other one, if used, groups thousands.
public enum DecimalMark: String, Hashable, Sendable, CaseIterable {
  /// As in Vietnam: `42,5`, `1.234.567`.
  case comma

  /// As in English and in most programs: `42.5`, `1,234,567`.
  case point

  /// The other of the two.
  var other: DecimalMark { self == .comma ? .point : .comma }
}
