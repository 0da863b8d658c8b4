extension Theme {
  /// The roles of classes from few to many, in their order.
  public static let shades: [Role] = [.shade0, .shade1, .shade2, .shade3, .shade4]

  /// The roles of the four statuses as grounds, each with the role whose colour it has.
  public static let tiles: [(ground: Role, status: Role)] = [
    (.tileMet, .met), (.tileNear, .near), (.tileMissed, .missed), (.tileCritical, .critical),
  ]

  /// Sets the grounds of classes and statuses, each with the text that can be read on it.
  ///
  /// Classes go from near the page's ground to a full colour; statuses have their own colours,
  /// which must be set before, faded so that a map of them stays calm.
  public mutating func setGrounds(from ground: RGB, to full: RGB, text: RGB) {
    for (index, role) in Self.shades.enumerated() {
      let share = 0.16 + 0.84 * Double(index) / Double(Self.shades.count - 1)
      self[role] = Self.style(on: ground.mixed(with: full, at: share), text, ground)
    }
    for tile in Self.tiles {
      let color = self[tile.status].foreground ?? full
      let behind = ground.mixed(with: color, at: isDark ? 0.6 : 0.5)
      self[tile.ground] = Self.style(on: behind, text, ground)
    }
  }

  /// Text on a ground: in the page's colours where these can be read, else black or white.
  private static func style(on behind: RGB, _ text: RGB, _ ground: RGB) -> Style {
    let inks = [text, ground, RGB(0x00_00_00), RGB(0xFF_FF_FF)]
    let readable = inks.first { $0.contrast(with: behind) >= leastContrast }
    let best = inks.max { $0.contrast(with: behind) < $1.contrast(with: behind) }
    return Style(foreground: readable ?? best ?? text, background: behind)
  }

  /// The contrast that text needs (W3C, Web Content Accessibility Guidelines 2.2, level AA).
  static let leastContrast = 4.5
}
