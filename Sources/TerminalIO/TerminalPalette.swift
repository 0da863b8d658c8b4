import CTerminal
import Drawing

/// How the colours of a theme are named on an opened terminal.
struct TerminalPalette: Hashable {
  /// How many colours the terminal has; 0 for none.
  let count: Int32
  /// Whether numbers from 8 on are 0xRRGGBB.
  let isDirect: Bool

  /// Darkest colour that is no number of the palette: 0 to 7 are, even with direct colour.
  private static let darkest: Int32 = 0x01_0101

  /// How much of what is wanted the terminal has.
  func depth(wanted: ColorDepth) -> ColorDepth {
    guard count >= 8 else { return .none }
    // With direct colour there are the first eight colours of the palette and no others.
    if isDirect { return wanted == .indexed256 ? .ansi16 : wanted }
    let most: ColorDepth = count >= 256 ? .indexed256 : .ansi16
    return wanted.rawValue < most.rawValue ? wanted : most
  }

  /// The style ncurses is given for a look.
  func style(for look: ResolvedStyle, depth: ColorDepth) -> terminal_style {
    let named = name(look, depth: depth)
    var bits = 0
    if named.attributes.contains(.bold) { bits |= TERMINAL_BOLD }
    if named.attributes.contains(.dim) { bits |= TERMINAL_DIM }
    if named.attributes.contains(.underline) { bits |= TERMINAL_UNDERLINE }
    if named.attributes.contains(.reverse) { bits |= TERMINAL_REVERSE }
    if named.attributes.contains(.italic) { bits |= TERMINAL_ITALIC }
    return terminal_style_make(Int32(bits), named.foreground, named.background)
  }

  /// The look in the numbers of this terminal.
  func name(_ look: ResolvedStyle, depth: ColorDepth) -> ResolvedStyle {
    switch depth {
    case .none:
      ResolvedStyle(foreground: -1, background: -1, attributes: look.attributes)
    case .ansi16 where count < 16 || isDirect:
      eightColors(look)
    case .ansi16, .indexed256:
      look
    case .trueColor:
      ResolvedStyle(
        foreground: Self.direct(look.foreground), background: Self.direct(look.background),
        attributes: look.attributes)
    }
  }

  private static func direct(_ color: Int32) -> Int32 {
    (0..<8).contains(color) ? darkest : color
  }

  /// The upper eight of sixteen colours are the lower eight in bold, as on the first terminals.
  ///
  /// All but the dark grey: bold black on black shows nothing on most emulators of today.
  private func eightColors(_ look: ResolvedStyle) -> ResolvedStyle {
    let background = look.background >= 8 ? look.background - 8 : look.background
    guard look.foreground >= 8 else {
      return ResolvedStyle(
        foreground: look.foreground, background: background, attributes: look.attributes)
    }
    if look.foreground == 8 {
      return ResolvedStyle(
        foreground: background == 7 ? 0 : 7, background: background,
        attributes: look.attributes.union(.dim))
    }
    return ResolvedStyle(
      foreground: look.foreground - 8, background: background,
      attributes: look.attributes.union(.bold))
  }
}
