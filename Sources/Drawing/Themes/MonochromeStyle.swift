/// How roles look where there are no colours: `NO_COLOR`, a plain VT100, a printed page.
enum MonochromeStyle {
  /// The attributes of a role.
  ///
  /// Never reverse: it would turn the full blocks of a bar into holes. Status is told by shape and
  /// word in any case; weight only helps.
  static func attributes(of role: Role) -> Style.Attributes {
    switch role {
    case .strong, .title, .borderFocus, .met, .missed, .targetNow, .accent, .keyCap, .step9:
      .bold
    case .critical, .error: [.bold, .underline]
    case .match, .input: .underline
    case .secondary, .disabled, .border, .axis, .track, .baseline, .previous, .stale, .simulated:
      .dim
    default: []
    }
  }
}
