/// A row of a table of units, before its links are looked up.
public struct UnitRow: Hashable, Sendable {
  /// The id of the unit; rows of one id are versions of one unit.
  public var id: String
  /// Where the unit stands.
  public var level: Level
  /// The id of the unit it belongs to; empty for none.
  public var parent: String
  /// The id of the unit that took its place; empty for none.
  public var successor: String
  /// Names, codes and validity.
  public var version: UnitVersion

  /// A row with all its cells.
  public init(
    id: String, level: Level, parent: String = "", successor: String = "", version: UnitVersion
  ) {
    self.id = id
    self.level = level
    self.parent = parent
    self.successor = successor
    self.version = version
  }
}
