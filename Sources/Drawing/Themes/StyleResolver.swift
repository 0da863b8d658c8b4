/// Works out how one role of a theme looks in one colour depth, for any flags.
struct StyleResolver {
  private let depth: ColorDepth
  private let attributes: Style.Attributes
  /// True if glyphs are faint because their colours cannot be made darker.
  private let isFaint: Bool
  private let foreground: Int32
  /// Areas of the role: its own ground, else the colour of its glyphs, upon the page's ground.
  private let area: (foreground: Int32, ground: Int32)
  /// What lies behind the role: its own ground or the page's, the raised one, the chosen one.
  private let grounds: (page: Int32, raised: Int32, selected: Int32)

  init(theme: Theme, role: Role, depth: ColorDepth) {
    self.depth = depth
    isFaint =
      theme.isDimmed
      && ([.none, .ansi16].contains(depth) || theme[.background].background == nil)
    let style = theme[role]
    func code(_ color: RGB?) -> Int32 {
      guard let color else { return -1 }
      return switch depth {
      case .none, .ansi16: -1
      case .indexed256: Int32(XtermPalette.nearest(to: color))
      case .trueColor: Int32(color.value)
      }
    }
    switch depth {
    case .none:
      attributes = MonochromeStyle.attributes(of: role)
      foreground = -1
      area = (-1, -1)
      grounds = (-1, -1, -1)
    case .ansi16:
      attributes = style.attributes.union(AnsiStyle.attributes(of: role))
      foreground = Int32(style.ansi ?? AnsiStyle.color(of: role, isDark: theme.isDark))
      grounds = AnsiStyle.grounds(isDark: theme.isDark)
      area = (foreground, grounds.page)
    case .indexed256, .trueColor:
      attributes = style.attributes
      let chosen = depth == .indexed256 ? style.indexed.map(Int32.init) : nil
      foreground = chosen ?? code(style.foreground ?? theme[.text].foreground)
      area = (style.background.map(code) ?? foreground, code(theme[.background].background))
      grounds = (
        code(theme.ground(of: role)), code(theme.ground(of: role, flags: .raised)),
        code(theme.ground(of: role, flags: .selected))
      )
    }
  }

  func style(with flags: CellFlags) -> ResolvedStyle {
    let style = lit(with: flags)
    guard isFaint else { return style }
    // Both bold and faint is neither: terminals do not agree on it.
    return ResolvedStyle(
      foreground: style.foreground, background: style.background,
      attributes: style.attributes.subtracting(.bold).union(.dim))
  }

  private func lit(with flags: CellFlags) -> ResolvedStyle {
    var attributes = attributes
    if flags.contains(.bold) { attributes.insert(.bold) }
    if flags.contains(.dim) { attributes.insert(.dim) }
    if flags.contains(.underline) { attributes.insert(.underline) }
    if flags.contains(.shape) {
      // Turned round, a block would be the hole in its cell.
      attributes.remove(.reverse)
      return ResolvedStyle(
        foreground: area.foreground, background: area.ground, attributes: attributes)
    }
    if flags.contains(.inverse) { attributes.formSymmetricDifference(.reverse) }
    var ground = flags.contains(.raised) ? grounds.raised : grounds.page
    if flags.contains(.selected) {
      ground = grounds.selected
      // Without colours the chosen row can only be turned round.
      if depth == .none { attributes.formSymmetricDifference(.reverse) }
    }
    return ResolvedStyle(foreground: foreground, background: ground, attributes: attributes)
  }
}
