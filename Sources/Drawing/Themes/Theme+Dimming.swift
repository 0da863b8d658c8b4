extension Theme {
  /// How much of a colour is left at night: enough to be read in a dark room.
  private static let nightShare = 0.55

  /// The same look with glyphs nearer to their ground: for a room that is dark at night.
  ///
  /// Where no colour of ours is shown, with sixteen or none and on a ground of the terminal's own,
  /// glyphs are faint instead.
  public var dimmed: Theme {
    var theme = self
    theme.isDimmed = true
    guard let ground = self[.background].background else { return theme }
    for role in Role.allCases {
      guard let color = self[role].foreground else { continue }
      theme[role].foreground = ground.mixed(with: color, at: Self.nightShare)
      // The one that was chosen for the bright colour is not that of the dim one.
      theme[role].indexed = nil
    }
    return theme
  }
}
