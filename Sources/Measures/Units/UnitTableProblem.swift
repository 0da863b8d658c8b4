/// What is wrong with a row of a table of units.
public struct UnitTableProblem: Error, Hashable, Sendable {
  /// The line of the row, as it was given with the row.
  public let line: Int
  /// What is wrong.
  public let reason: Reason

  /// A problem of the row on a line.
  public init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }

  /// What can be wrong with a row; unless said otherwise the row is left out.
  public enum Reason: Hashable, Sendable {
    /// The id is empty, or has something else than small letters, digits and `-_.@:`.
    case badIdentifier(String)
    /// There is no Vietnamese name.
    case noName(id: String)
    /// The validity ends before it begins.
    case reversedValidity(id: String)
    /// Another row of this id is valid on the same days.
    case overlappingValidity(id: String, otherLine: Int)
    /// Another row of this id has another level or parent.
    case changedPlace(id: String, otherLine: Int)
    /// There is no unit with the id of the parent; the unit is kept without a parent.
    case unknownParent(id: String, parent: String)
    /// The parent does not stand above the unit, or the parents run in a ring; the unit is kept
    /// without a parent.
    case parentNotAbove(id: String, parent: String)
    /// There is no unit with the id of the successor; the unit is kept without a successor.
    case unknownSuccessor(id: String, successor: String)
  }
}
