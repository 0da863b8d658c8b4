import Text

/// One column of a table: its head, how wide it is, and how easily it can be done without.
public struct TableColumn: Equatable, Sendable {
  /// What stands above the column.
  public enum Heading: Equatable, Sendable {
    /// Words.
    case text(SafeText)
    /// The scale of the bars below.
    case axis(BarAxis)
  }

  /// Which way the rows are sorted by this column.
  public enum SortOrder: Hashable, Sendable {
    /// Smallest first: `▲`.
    case ascending
    /// Largest first: `▼`.
    case descending

    /// The sign behind the title.
    public var glyph: Unicode.Scalar { self == .ascending ? "▲" : "▼" }
  }

  /// What stands above the column.
  public var heading: Heading
  /// The fewest columns of the screen it can be read in.
  public var minimum: Int
  /// What it shrinks to when all columns that can be left out are gone; at most `minimum`.
  public var least: Int
  /// As many as it can make use of.
  public var ideal: Int
  /// What it takes, by weight, of the room that is left when all have their ideal.
  public var weight: Int
  /// Where text stands in it.
  public var alignment: Alignment
  /// 0 is never left out; of the others the one with the highest rank goes first.
  public var dropRank: Int
  /// Free columns of the screen before it.
  public var gap: Int
  /// Set if the rows are sorted by it.
  public var sortOrder: SortOrder?

  /// A column; `ideal` is at least `minimum`.
  public init(
    _ heading: Heading, minimum: Int, least: Int? = nil, ideal: Int? = nil, weight: Int = 0,
    alignment: Alignment = .left, dropRank: Int = 0, gap: Int = 1, sortOrder: SortOrder? = nil
  ) {
    self.heading = heading
    self.minimum = max(0, minimum)
    self.least = min(self.minimum, max(0, least ?? minimum))
    self.ideal = max(self.minimum, ideal ?? minimum)
    self.weight = max(0, weight)
    self.alignment = alignment
    self.dropRank = max(0, dropRank)
    self.gap = max(0, gap)
    self.sortOrder = sortOrder
  }
}
