import Text

/// What a person can say to a terminal with one stroke.
public enum Key: Hashable, Sendable {
  /// A printable character.
  case character(Unicode.Scalar)
  /// A letter with the control key, `a`...`z` or one of `@[\]^_`.
  case control(Unicode.Scalar)
  /// Enter.
  case enter
  /// Escape.
  case escape
  /// Tab.
  case tab
  /// Tab with shift.
  case backTab
  /// Backspace.
  case backspace
  /// Delete.
  case delete
  /// Insert.
  case insert
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// Home.
  case home
  /// End.
  case end
  /// A function key, from 1.
  case function(Int)
  /// Something done with the mouse.
  case mouse(MouseEvent)
  /// Text pasted at once, already made safe.
  case paste(SafeText)
  /// The window of the terminal has the keyboard (true) or has lost it.
  case focus(Bool)
}
