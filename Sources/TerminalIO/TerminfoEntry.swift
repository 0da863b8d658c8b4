import CTerminal
import Drawing

/// What terminfo says of a kind of terminal, without one being there.
public struct TerminfoEntry: Hashable, Sendable {
  /// The name it was found by.
  public let name: String
  /// Whether its cursor can be put anywhere: nothing can be drawn without.
  public let canPlaceCursor: Bool
  private let palette: TerminalPalette

  /// The entry of a name; nil when this machine has none.
  public init?(name: String) {
    var found = terminal_entry()
    guard terminal_look_up(name, &found) else { return nil }
    self.name = name
    canPlaceCursor = found.cursor
    palette = TerminalPalette(count: found.colors, isDirect: found.direct)
  }

  /// How much of the colours that are wanted it has.
  public func depth(wanted: ColorDepth) -> ColorDepth { palette.depth(wanted: wanted) }
}

extension TerminalAbilities {
  /// The entry that is taken for this terminal: the first of ``entries`` that the machine has.
  public var entry: TerminfoEntry? {
    entries.lazy.compactMap(TerminfoEntry.init).first
  }
}
