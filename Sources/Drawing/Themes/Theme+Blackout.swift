extension Theme {
  /// The same look on a ground that is as dark as the terminal can be: for a screen that shows
  /// nothing while somebody talks.
  public var blackedOut: Theme {
    var theme = self
    // Else the ground of a light theme stays light where there are 16 colours.
    theme.isDark = true
    for role in Role.allCases {
      theme[role] = Style(foreground: RGB(0x00_0000), background: RGB(0x00_0000), ansi: 0)
    }
    return theme
  }
}
