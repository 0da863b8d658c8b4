extension Theme {
  /// The default look: calm, dark, and safe for the common kinds of colour blindness.
  ///
  /// Status, marks and series have the colours of M. Okabe and K. Ito, "Color Universal Design"
  /// (2008); their reddish purple has a trace more blue, to stay apart from the red of what is
  /// critical for eyes without long-wave cones.
  public static let night: Theme = {
    var theme = Theme(name: "night", displayName: "Đêm", isDark: true)
    theme.englishName = "Night"
    theme[.background] = Style(background: RGB(0x10_14_18))
    theme[.raised] = Style(background: RGB(0x1B_22_29))
    theme[.selection] = Style(background: RGB(0x1F_2B_37))
    for (role, color, attributes) in nightColors {
      theme[role] = Style(foreground: RGB(color), attributes: attributes)
    }
    // The nearest one of the 256 is orange; the mark of a target must not look like "near".
    theme[.targetNow].indexed = 227
    theme[.targetNext].indexed = 227
    theme.setGrounds(from: RGB(0x10_14_18), to: RGB(0x56_B4_E9), text: RGB(0xF2_F5_F7))
    theme.setSteps(far: RGB(0xFF_66_75), middle: RGB(0xE6_9F_00), reached: RGB(0x56_B4_E9))
    return theme
  }()

  private static let nightColors: [(Role, UInt32, Style.Attributes)] = [
    (.strong, 0xF2_F5_F7, .bold), (.text, 0xC6_CE_D6, []), (.secondary, 0x8D_99_A6, []),
    (.disabled, 0x66_71_7C, []),
    (.border, 0x3B_46_51, []), (.borderFocus, 0xCC_79_AD, []), (.title, 0xE4_E9_ED, .bold),
    (.header, 0x8D_99_A6, []), (.axis, 0x7A_86_92, []), (.track, 0x48_54_60, []),
    (.accent, 0xCC_79_AD, .bold), (.keyCap, 0xCC_79_AD, .bold), (.keyLabel, 0xA9_B3_BD, []),
    (.match, 0xF0_E4_42, .underline), (.input, 0xF2_F5_F7, []),
    (.met, 0x56_B4_E9, []), (.near, 0xE6_9F_00, []), (.missed, 0xD5_5E_00, []),
    (.critical, 0xFF_66_75, .bold),
    (.targetNow, 0xF0_E4_42, []), (.targetNext, 0xF0_E4_42, []), (.baseline, 0xC6_CE_D6, []),
    (.trend, 0x56_B4_E9, []), (.trend2, 0xE6_9F_00, []), (.trend3, 0xCC_79_AD, []),
    (.previous, 0x7A_86_92, []),
    (.stale, 0xA8_9D_83, []), (.simulated, 0xA9_9B_D6, []),
    (.warning, 0xE6_9F_00, []), (.error, 0xFF_66_75, .bold),
  ]

  /// Sets the ten roles for the distance to a target: three colours and what lies between.
  public mutating func setSteps(far: RGB, middle: RGB, reached: RGB) {
    for (index, role) in Gradient.roles.enumerated() {
      let place = Double(index) / Double(Gradient.roles.count - 1) * 2
      let color =
        place < 1
        ? far.mixed(with: middle, at: place) : middle.mixed(with: reached, at: place - 1)
      self[role] = Style(foreground: color)
    }
  }
}
