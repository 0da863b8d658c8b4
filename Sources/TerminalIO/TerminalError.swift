/// Why there is no terminal to draw on.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard output goes to a file or a pipe, or its device cannot be opened.
  case notATerminal
  /// Nothing is known about the terminal, nor about the plainest one to take its place.
  case unknownTerminal(name: String)
  /// The terminal cannot place its cursor (`TERM=dumb`).
  case cannotPlaceCursor(name: String)
  /// The system refused something; the number is its `errno`.
  case system(code: Int32)
}
