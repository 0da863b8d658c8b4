import Drawing

/// What a terminal can do, as far as its environment tells.
///
/// A value, so that flags and settings may change it before the terminal is opened.
public struct TerminalAbilities: Hashable, Sendable {
  /// The value of `TERM`; empty if there is none.
  public let name: String
  /// How many colours are wanted; an opened terminal says how many it has.
  public var colorDepth: ColorDepth
  /// Whether the locale can write more than ASCII.
  public var isUTF8: Bool
  /// Whether updates are put between the marks of synchronized output (`ESC[?2026h`, `l`).
  public var synchronizesOutput: Bool
  /// Whether the mouse is reported.
  public var reportsMouse: Bool
  /// Whether pasted text is marked as such.
  public var marksPaste: Bool
  private let family: TerminalFamily

  /// What the environment says.
  ///
  /// - Parameter environment: The variables of the process.
  public init(environment: [String: String]) {
    family = TerminalFamily(environment: environment)
    name = environment["TERM"] ?? ""
    colorDepth = Self.colorDepth(of: family, environment)
    isUTF8 = Self.isUTF8(environment)
    synchronizesOutput =
      switch environment["DVCTOP_SYNC"] {
      case "on": true
      case "off": false
      default: family.isEmulator
      }
    reportsMouse = family.isEmulator
    marksPaste = family.isEmulator
  }

  /// The terminfo entries to try, best first.
  ///
  /// True colour needs an entry with direct colour. An unknown terminal is treated as a VT100: that
  /// much every emulator understands.
  public var entries: [String] {
    var entries: [String] = []
    switch colorDepth {
    case .trueColor:
      entries = [family.base + "-direct"] + family.directRelatives
      entries += [name, family.base + "-256color"]
    case .indexed256:
      entries = [family.base + "-256color"]
      if !family.isDirect { entries = name.hasSuffix("256color") ? [name] : entries + [name] }
    case .ansi16, .none:
      entries = family.isDirect ? [family.base + "-256color"] : [name]
    }
    entries += [name, family.base, "vt100", "ansi"]
    var seen: Set<String> = [""]
    return entries.filter { seen.insert($0).inserted }
  }

  // MARK: Reading the environment

  /// `NO_COLOR` (no-color.org) comes first, then `FORCE_COLOR`, then what the terminal can do.
  private static func colorDepth(
    of family: TerminalFamily, _ environment: [String: String]
  ) -> ColorDepth {
    if let wish = environment["NO_COLOR"], !wish.isEmpty { return .none }
    let own = family.colorDepth
    switch environment["FORCE_COLOR"] {
    case "3": return .trueColor
    case "2": return .indexed256
    case "0", "false": return .none
    case nil, "":
      let forced = environment["CLICOLOR_FORCE"].map { !$0.isEmpty && $0 != "0" } ?? false
      return forced && own == .none ? .ansi16 : own
    default: return own == .none ? .ansi16 : own
    }
  }

  /// The first of the three variables that is set decides (POSIX, "Internationalization Variables").
  private static func isUTF8(_ environment: [String: String]) -> Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
    let lowered = locale.lowercased()
    return lowered.contains("utf-8") || lowered.contains("utf8")
  }
}
