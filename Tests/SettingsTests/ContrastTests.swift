import Drawing
import Settings
import Testing

/// Web Content Accessibility Guidelines 2.2: 4.5 for text, 3 for what is no text.
@Suite("Contrast")
struct ContrastTests {
  /// What is read: names, numbers, heads, notes.
  private static let textRoles: [Role] = [
    .strong, .text, .secondary, .title, .header, .axis, .keyCap, .keyLabel, .accent, .input,
    .match, .simulated, .warning, .error,
  ]
  /// What is seen: bars, marks, lines, signs.
  private static let markRoles: [Role] = [
    .met, .near, .missed, .critical, .targetNow, .targetNext, .baseline, .trend, .trend2, .trend3,
    .previous, .stale, .borderFocus,
  ]
  /// The themes that promise colours; those of 16 colours and of none take the terminal's.
  private static let names = ["night", "day", "contrast", "wall", "flag"]

  @Test("Text can be read on the page", arguments: names, textRoles)
  func text(_ name: String, role: Role) throws {
    try Self.check(name, role, at: 4.5, on: [])
  }

  @Test("Marks can be seen on the page", arguments: names, markRoles)
  func marks(_ name: String, role: Role) throws {
    try Self.check(name, role, at: 3, on: [])
  }

  @Test("The chosen row and raised boxes keep what stands on them readable", arguments: names)
  func otherGrounds(_ name: String) throws {
    for role in [Role.strong, .text, .keyCap, .keyLabel] {
      try Self.check(name, role, at: 4.5, on: .raised)
    }
    for role in [Role.strong, .text] {
      try Self.check(name, role, at: 4.5, on: .selected)
    }
  }

  private static func check(
    _ name: String, _ role: Role, at least: Double, on flags: CellFlags
  ) throws {
    let theme = try ThemeCatalogue().theme(name)
    let color = try #require(theme[role].foreground ?? theme[.text].foreground)
    let ground = try #require(theme.ground(of: role, flags: flags))
    let contrast = color.contrast(with: ground)
    #expect(
      contrast >= least,
      "\(name): \(role) \(color.hex) on \(ground.hex) \(flags) has \(contrast), needs \(least)")
  }
}
