/// To whom a target or a break applies.
public enum Scope: Sendable, Hashable {
  /// Everybody.
  case everyone
  /// One unit; when it is a block, those below it too.
  case unit(UnitIndex)
  /// All units of a level, written `level:province`.
  case level(Level)
}
