/// How roles look in sixteen colours, where a theme says nothing itself.
///
/// Foreground and background are both set, so that the pair can be read whatever the owner of the
/// terminal made the default. Grounds come from the lower eight: a Linux console has no others.
enum AnsiStyle {
  /// The index, 0...15, of a role's colour.
  static func color(of role: Role, isDark: Bool) -> UInt8 {
    isDark ? onBlack(role) : onWhite(role)
  }

  /// What the role has beside its colour.
  static func attributes(of role: Role) -> Style.Attributes {
    switch role {
    case .strong, .title, .critical, .error: .bold
    case .match: .underline
    case .shade2, .shade3, .shade4, .tileMet, .tileNear, .tileMissed: .reverse
    case .tileCritical: [.reverse, .bold]
    default: []
    }
  }

  /// The grounds: black or white, and blue or cyan for the chosen row.
  static func grounds(isDark: Bool) -> (page: Int32, raised: Int32, selected: Int32) {
    isDark ? (0, 0, 4) : (7, 7, 6)
  }

  private static func onBlack(_ role: Role) -> UInt8 {
    switch role {
    case .strong, .title, .targetNow, .targetNext: 15
    case .secondary, .header, .axis, .baseline, .keyLabel: 7
    case .disabled, .border, .track, .stale, .previous: 8
    case .borderFocus, .accent, .keyCap, .input: 13
    case .met, .tileMet, .trend, .step7, .step8, .step9: 14
    case .near, .tileNear, .warning, .match, .step3, .step4, .step5, .step6: 11
    case .missed, .critical, .tileMissed, .tileCritical, .error, .step0, .step1, .step2: 9
    case .trend2: 10
    case .trend3: 12
    case .simulated, .shade1, .shade2: 6
    case .shade3: 14
    case .shade4: 15
    case .shade0: 7
    case .background, .raised, .selection, .text: 7
    }
  }

  private static func onWhite(_ role: Role) -> UInt8 {
    switch role {
    case .met, .tileMet, .trend, .step7, .step8, .step9: 4
    case .borderFocus, .accent, .keyCap, .input, .trend3: 5
    case .missed, .critical, .tileMissed, .tileCritical, .error, .step0, .step1, .step2: 1
    case .near, .tileNear, .warning, .match, .step3, .step4, .step5, .step6: 1
    case .trend2: 2
    case .shade1, .shade3: 4
    case .shade2: 6
    case .disabled, .border, .track, .stale, .previous: 8
    case .background, .raised, .selection, .text, .strong, .title, .secondary, .header, .axis,
      .baseline, .keyLabel, .targetNow, .targetNext, .simulated, .shade0, .shade4:
      0
    }
  }
}
