/// How the rows of a ranking are ordered.
public struct SortOrder: Hashable, Sendable {
  /// What the rows are ordered by.
  public enum Column: Int, CaseIterable, Hashable, Sendable {
    /// The rank, which is also the order of the figure.
    case rank
    /// The name, in Vietnamese alphabetical order.
    case name
    /// The denominator of the figure.
    case denominator
    /// The numerator of the figure.
    case numerator
    /// How far the figure is beyond the target that binds the unit.
    case status
    /// The ranks that were won since the baseline.
    case rankChange
    /// The difference to the baseline.
    case change
  }

  /// What the rows are ordered by.
  public var column: Column
  /// True when the worst, last or smallest comes first.
  public var isReversed: Bool

  /// An order.
  public init(_ column: Column = .rank, isReversed: Bool = false) {
    self.column = column
    self.isReversed = isReversed
  }

  /// The order by the column `steps` further on among those of a list; starts again at the ends.
  func moved(by steps: Int, among columns: [Column]) -> SortOrder {
    guard let place = columns.firstIndex(of: column) else { return SortOrder() }
    let count = columns.count
    return SortOrder(columns[(place + steps % count + count) % count])
  }
}
