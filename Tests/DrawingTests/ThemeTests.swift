import Drawing
import Testing

@Suite("Themes")
struct ThemeTests {
  /// Grounds with text on them, never in a chosen row.
  private static let tiles = Theme.shades + Theme.tiles.map(\.ground)
  private let base16 = (0..<16).map { RGB(UInt32($0) * 0x0F_0F0F) }

  @Test("contrast is that of WCAG")
  func contrast() {
    let black = RGB(0x00_0000)
    let white = RGB(0xFF_FFFF)
    #expect(abs(black.contrast(with: white) - 21) < 1e-9)
    #expect(black.contrast(with: black) == 1)
    // The grey that is often named as the lightest with 4.5 on white.
    #expect(abs(RGB(0x76_7676).contrast(with: white) - 4.54) < 0.005)
  }

  @Test("the default theme can be read", arguments: Role.allCases)
  func night(role: Role) {
    let quiet: Set<Role> = [.background, .raised, .selection, .border, .track, .disabled]
    guard !quiet.contains(role), let color = Theme.night[role].foreground else { return }
    let marks: Set<Role> = [
      .axis, .previous, .missed, .targetNow, .targetNext, .baseline, .trend, .trend2, .trend3,
      .step0, .step1, .step2, .step3, .step4, .step5, .step6, .step7, .step8, .step9, .borderFocus,
    ]
    // Classes stand on grounds of their own and nowhere else.
    let grounds: [CellFlags] = Self.tiles.contains(role) ? [[]] : [[], .raised, .selected]
    for flags in grounds {
      guard let ground = Theme.night.ground(of: role, flags: flags) else { continue }
      #expect(color.contrast(with: ground) >= (marks.contains(role) ? 3 : 4.5), "\(role) \(flags)")
    }
  }

  @Test("every role of the default theme has a colour")
  func complete() {
    let grounds: Set<Role> = [.background, .raised, .selection]
    for role in Role.allCases {
      #expect(
        (grounds.contains(role) ? Theme.night[role].background : Theme.night[role].foreground)
          != nil, "\(role)")
    }
  }

  @Test("true colour says colours as they are")
  func trueColor() {
    let theme = Theme.night.resolved(for: .trueColor)
    let style = theme.style(role: .met)
    #expect(style.foreground == 0x56B4E9)
    #expect(style.background == 0x101418)
    #expect(theme.style(role: .met, flags: .selected).background == 0x1F2B37)
    #expect(theme.style(role: .met, flags: [.inverse, .bold]).attributes == [.reverse, .bold])
  }

  @Test(
    "256 colours are the nearest ones, never one of the owner's sixteen",
    arguments: [
      (Role.met, 74), (.near, 178), (.missed, 166), (.targetNow, 227), (.accent, 175),
    ] as [(Role, Int32)])
  func indexed(role: Role, index: Int32) {
    let theme = Theme.night.resolved(for: .indexed256)
    #expect(theme.style(role: role).foreground == index)
    for role in Role.allCases {
      #expect(theme.style(role: role).foreground >= 16)
      #expect(theme.style(role: role).background >= 16)
    }
  }

  @Test("sixteen colours tell the statuses apart")
  func sixteen() {
    let theme = Theme.night.resolved(for: .ansi16)
    let statuses: [Role] = [.met, .near, .missed, .targetNow, .accent]
    #expect(Set(statuses.map { theme.style(role: $0).foreground }).count == 5)
    for role in Role.allCases {
      let style = theme.style(role: role)
      #expect((0...15).contains(style.foreground))
      #expect((0...7).contains(style.background))
      #expect(style.foreground != style.background, "\(role)")
    }
  }

  @Test("a screen that is made black is black in every depth, whatever the theme was")
  func blackout() throws {
    let light = Theme(name: "light", displayName: "Light", isDark: false)
    for depth in [ColorDepth.ansi16, .indexed256, .trueColor] {
      let theme = light.blackedOut.resolved(for: depth)
      let black = Theme.night.blackedOut.resolved(for: depth)
      for role in Role.allCases {
        #expect(theme.style(role: role).background == black.style(role: role).background)
      }
    }
    #expect(light.blackedOut.resolved(for: .ansi16).style(role: .text).background == 0)
  }

  @Test(
    "classes are told apart in every depth, with text that can be read",
    arguments: [
      ColorDepth.none, .ansi16, .indexed256, .trueColor,
    ])
  func shades(depth: ColorDepth) {
    for theme in [Theme.night, Theme(base16: base16, name: "grey", displayName: "Grey")] {
      guard let theme else { continue }
      let styles = Theme.shades.map { theme.resolved(for: depth).style(role: $0) }
      #expect(Set(styles).count == styles.count)
      for role in Self.tiles {
        guard let text = theme[role].foreground, let ground = theme[role].background else {
          Issue.record("\(role) has no colours")
          continue
        }
        #expect(text.contrast(with: ground) >= 4.5)
      }
    }
  }

  @Test("a theme may name its own colour of the sixteen")
  func ownAnsi() {
    var theme = Theme.night
    theme[.met].ansi = 2
    #expect(theme.resolved(for: .ansi16).style(role: .met).foreground == 2)
  }

  @Test("without colours nothing but the chosen row is turned round")
  func none() {
    let theme = Theme.night.resolved(for: .none)
    for role in Role.allCases {
      let style = theme.style(role: role)
      #expect(style.foreground == -1 && style.background == -1)
      // Classes are grounds with text on them, and never in a chosen row.
      guard !Self.tiles.contains(role) else { continue }
      #expect(!style.attributes.contains(.reverse), "\(role)")
      #expect(theme.style(role: role, flags: .selected).attributes.contains(.reverse))
    }
    #expect(
      theme.style(role: .strong).attributes != theme.style(role: .secondary).attributes)
  }

  @Test("base16 schemes give roles, base24 schemes their bright red")
  func schemes() throws {
    let theme = try #require(Theme(base16: base16, name: "grey", displayName: "Grey"))
    #expect(theme.isDark)
    #expect(theme[.background].background == base16[0])
    #expect(theme[.raised].background == base16[1])
    #expect(theme[.text].foreground == base16[5])
    #expect(theme[.critical].foreground == base16[8])
    #expect(theme[.met].foreground == base16[0xB])
    #expect(theme[.targetNow].foreground == base16[0xA])
    #expect(theme[.stale].foreground == base16[0xF])
    var base24 = base16 + base16[0..<8]
    base24[0x12] = RGB(0xFF_0000)
    let bright = try #require(Theme(base16: base24, name: "grey", displayName: "Grey"))
    #expect(bright[.missed].foreground != theme[.missed].foreground)
    #expect(Theme(base16: Array(base16.dropLast()), name: "x", displayName: "x") == nil)
  }

  @Test("a light scheme is seen to be light")
  func light() throws {
    let theme = try #require(
      Theme(base16: base16.reversed(), name: "paper", displayName: "Paper"))
    #expect(!theme.isDark)
  }

  @Test(
    "colours are read from six digits and nothing else",
    arguments: [
      ("#56B4E9", 0x56B4E9), ("56b4e9", 0x56B4E9), ("", nil), ("#fff", nil), ("+6B4E9", nil),
      ("56B4E9F", nil), ("56B4G9", nil), ("##6B4E9", nil),
    ] as [(String, UInt32?)])
  func hex(text: String, value: UInt32?) {
    #expect(RGB(hex: text)?.value == value)
  }

  @Test("the gradient goes from far to reached, and only the target is reached")
  func gradient() {
    #expect(Gradient.role(at: 0) == .step0)
    #expect(Gradient.role(at: .nan) == .step0)
    #expect(Gradient.role(at: 0.999) == .step8)
    #expect(Gradient.role(at: 1) == .step9)
    #expect(Gradient.role(at: .infinity) == .step9)
    #expect(Gradient.role(of: 35, target: 70) == .step4)
    #expect(Gradient.role(of: 0, target: 0) == .step9)
    let steps = (0...100).map { Gradient.role(at: Double($0) / 100).rawValue }
    #expect(steps == steps.sorted())
  }

  @Test("a shape has the colour of its role's ground and lies on the page's, in every depth")
  func shapes() {
    var theme = Theme(name: "t", displayName: "T", isDark: true)
    theme[.background] = Style(background: RGB(0x00_0010))
    theme[.shade2] = Style(foreground: RGB(0xFF_FFFF), background: RGB(0x20_4060))
    theme[.disabled] = Style(foreground: RGB(0x80_8080))
    let colours = theme.resolved(for: .trueColor)
    let shape = colours.style(role: .shade2, flags: .shape)
    #expect(shape.foreground == 0x20_4060 && shape.background == 0x00_0010)
    #expect(colours.style(role: .disabled, flags: .shape).foreground == 0x80_8080)
    for depth in [ColorDepth.ansi16, .none] {
      let resolved = theme.resolved(for: depth)
      #expect(resolved.style(role: .shade3).attributes.contains(.reverse))
      #expect(!resolved.style(role: .shade3, flags: .shape).attributes.contains(.reverse))
    }
  }

  @Test(
    "At night glyphs are faint where colours cannot be made darker",
    arguments: [ColorDepth.none, .ansi16])
  func faintAtNight(depth: ColorDepth) {
    for role in Role.allCases {
      for flags in [CellFlags(), .bold, .shape] {
        let day = Theme.night.resolved(for: depth).style(role: role, flags: flags)
        let night = Theme.night.dimmed.resolved(for: depth).style(role: role, flags: flags)
        #expect(night.attributes.contains(.dim) && !night.attributes.contains(.bold))
        #expect(night.foreground == day.foreground)
      }
    }
    let own = Theme(name: "own", displayName: "Own", isDark: true)
    #expect(own.dimmed.resolved(for: .trueColor).style(role: .strong).attributes.contains(.dim))
    let colors = Theme.night.dimmed.resolved(for: .trueColor).style(role: .strong)
    #expect(!colors.attributes.contains(.dim))
  }
}
