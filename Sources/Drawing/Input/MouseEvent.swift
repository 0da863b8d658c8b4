/// Something done with the mouse at one cell.
public struct MouseEvent: Hashable, Sendable {
  /// What was done.
  public enum Action: Hashable, Sendable {
    /// The left button went down.
    case press
    /// The left button went down twice in a row.
    case doublePress
    /// The left button came up.
    case release
    /// The right button went down.
    case secondaryPress
    /// One notch of the wheel, away from the person.
    case wheelUp
    /// One notch of the wheel, towards the person.
    case wheelDown
  }

  /// What was done.
  public let action: Action
  /// Where, on the frame that was shown.
  public let position: Point

  /// An event.
  public init(_ action: Action, at position: Point) {
    self.action = action
    self.position = position
  }
}
