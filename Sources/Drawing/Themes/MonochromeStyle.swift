/// How roles look where there are no colours: `NO_COLOR`, a plain VT100, a printed page.
enum MonochromeStyle {
  /// The attributes of a role.
  ///
  /// No reverse for what bars are made of: it would turn the full blocks of a bar into holes. Status is told by shape and
  /// word in any case; weight only helps.
  static func attributes(of role: Role) -> Style.Attributes {
    switch role {
    case .strong, .title, .borderFocus, .met, .missed, .targetNow, .accent, .keyCap, .step9:
      .bold
    case .critical, .error: [.bold, .underline]
    case .match, .input: .underline
    // A class is a ground with text on it, never a bar: it may be turned round.
    case .shade2: [.reverse, .dim]
    case .shade3, .tileMet, .tileNear, .tileMissed: .reverse
    case .shade4, .tileCritical: [.reverse, .bold]
    case .shade0: .dim
    case .secondary, .disabled, .border, .axis, .track, .baseline, .previous, .stale, .simulated:
      .dim
    default: []
    }
  }
}
