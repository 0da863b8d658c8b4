/// Whether a theme can be read, and told apart by eyes that do not see all colours.
public struct ThemeReview: Sendable {
  /// Something that falls short.
  public enum Finding: Hashable, Sendable {
    /// A role does not stand out from the ground it stands on.
    case contrast(Role, on: Ground, ratio: Double, least: Double)
    /// Two roles look alike to some eyes.
    case confusable(Role, Role, ColorVision, distance: Double)
  }

  /// What a glyph may stand on.
  public enum Ground: Hashable, Sendable {
    /// The page.
    case page
    /// A bar or a box over the page.
    case raised
    /// The chosen row.
    case selected
    /// A tile of the map in the role's own colour.
    case tile
  }

  /// What falls short, contrast first.
  public let findings: [Finding]
  /// True for a theme of greys: its colours say nothing, so they are not compared.
  public let isGrey: Bool
  /// The least contrast of text on the page.
  public let textContrast: Double
  /// The least contrast of marks on the page.
  public let markContrast: Double
  /// The least distance of two status colours for any eye; nil for a theme of greys.
  public let distance: Double?

  /// The contrast that text needs (W3C, Web Content Accessibility Guidelines 2.2, 1.4.3).
  public static let leastText = Theme.leastContrast
  /// The contrast that marks need (the same, 1.4.11).
  public static let leastMark = 3.0
  /// The distance that two status colours need: four times what is just noticed.
  public static let leastDistance = 0.08

  /// What is read.
  public static let textRoles: [Role] = [
    .strong, .text, .secondary, .title, .header, .axis, .keyCap, .keyLabel, .accent, .input,
    .match, .simulated, .warning, .error,
  ]
  /// What is seen.
  public static let markRoles: [Role] = [
    .met, .near, .missed, .critical, .targetNow, .targetNext, .baseline, .trend, .trend2, .trend3,
    .previous, .stale, .borderFocus,
  ]
  /// What must never be taken for another: base08, base09, base0B and base0D of a scheme.
  static let statusRoles: [Role] = [.critical, .near, .met, .accent]

  /// Reviews a theme.
  public init(_ theme: Theme) {
    var findings: [Finding] = []
    func least(_ roles: [Role], on ground: Ground, _ needed: Double) -> Double {
      var smallest = 21.0
      for role in roles {
        guard let ratio = theme.contrast(of: role, on: ground) else { continue }
        smallest = min(smallest, ratio)
        if ratio < needed {
          findings.append(.contrast(role, on: ground, ratio: ratio, least: needed))
        }
      }
      return smallest
    }
    textContrast = least(Self.textRoles, on: .page, Self.leastText)
    markContrast = least(Self.markRoles, on: .page, Self.leastMark)
    _ = least([.strong, .text, .keyCap, .keyLabel], on: .raised, Self.leastText)
    _ = least([.strong, .text], on: .selected, Self.leastText)
    _ = least(Theme.tiles.map(\.ground) + Theme.shades, on: .tile, Self.leastText)
    let colors = Self.statusRoles.compactMap { role in
      theme[role].foreground.map { (role: role, color: $0) }
    }
    isGrey = colors.allSatisfy { $0.color.isGrey }
    distance = isGrey ? nil : Self.compare(colors, &findings)
    self.findings = findings
  }

  /// The least distance of all pairs for all eyes.
  private static func compare(
    _ colors: [(role: Role, color: RGB)], _ findings: inout [Finding]
  ) -> Double {
    var smallest = 1.0
    for (index, first) in colors.enumerated() {
      for second in colors[(index + 1)...] {
        for vision in ColorVision.allCases {
          let distance = vision.distance(first.color, second.color)
          smallest = min(smallest, distance)
          guard distance < leastDistance else { continue }
          findings.append(.confusable(first.role, second.role, vision, distance: distance))
        }
      }
    }
    return smallest
  }
}

extension Theme {
  /// How well a role stands out from a ground; nil where either has the terminal's own colour.
  func contrast(of role: Role, on ground: ThemeReview.Ground) -> Double? {
    let flags: CellFlags =
      switch ground {
      case .raised: .raised
      case .selected: .selected
      case .page, .tile: []
      }
    guard let color = self[role].foreground ?? self[.text].foreground,
      let behind = self.ground(of: role, flags: flags)
    else { return nil }
    return color.contrast(with: behind)
  }
}

extension RGB {
  /// True if the colour has no hue.
  var isGrey: Bool { red == green && green == blue }
}
