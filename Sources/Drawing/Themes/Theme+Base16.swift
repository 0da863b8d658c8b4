extension Theme {
  /// A theme from the colours of a base16 or base24 scheme; `nil` unless there are 16 or 24.
  ///
  /// Source: tinted-theming, builder specification 0.11.2; a base16 scheme takes the fallbacks it
  /// gives for base10...base17.
  ///
  /// - Parameters:
  ///   - palette: base00...base0F, or base00...base17, in that order.
  ///   - name: The name in files and commands.
  ///   - displayName: The name people read.
  ///   - isDark: The scheme's `variant`; without one, whether base05 is lighter than base00.
  public init?(base16 palette: [RGB], name: String, displayName: String, isDark: Bool? = nil) {
    guard palette.count == 16 || palette.count == 24 else { return nil }
    let brightRed = palette.count == 24 ? palette[0x12] : palette[0x08]
    let dark = isDark ?? (palette[0x05].luminance > palette[0x00].luminance)
    self.init(name: name, displayName: displayName, isDark: dark)
    self[.background] = Style(background: palette[0x00])
    self[.raised] = Style(background: palette[0x01])
    self[.selection] = Style(background: palette[0x02])
    for (role, index, attributes) in Self.baseColors {
      self[role] = Style(foreground: palette[index], attributes: attributes)
    }
    // The scheme has no colour between "warning" and "critical": a missed target lies there.
    self[.missed] = Style(foreground: palette[0x09].mixed(with: brightRed, at: 0.6))
    setGrounds(from: palette[0x00], to: palette[0x0C], text: palette[0x05])
    setSteps(far: palette[0x08], middle: palette[0x09], reached: palette[0x0B])
  }

  private static let baseColors: [(Role, Int, Style.Attributes)] = [
    (.strong, 0x05, .bold), (.text, 0x05, []), (.secondary, 0x04, []), (.disabled, 0x03, []),
    (.border, 0x03, []), (.borderFocus, 0x0D, []), (.title, 0x05, .bold), (.header, 0x04, []),
    (.axis, 0x04, []), (.track, 0x03, []), (.accent, 0x0D, .bold), (.keyCap, 0x0D, .bold),
    (.keyLabel, 0x04, []), (.match, 0x0A, .underline), (.input, 0x05, []),
    (.met, 0x0B, []), (.near, 0x09, []), (.critical, 0x08, .bold),
    (.targetNow, 0x0A, []), (.targetNext, 0x0A, []), (.baseline, 0x04, []),
    (.trend, 0x0C, []), (.trend2, 0x09, []), (.trend3, 0x0D, []), (.previous, 0x0E, []),
    (.stale, 0x0F, []), (.simulated, 0x0E, []), (.warning, 0x09, []), (.error, 0x08, .bold),
  ]
}
