import Drawing

/// What the name of a terminal tells about its kind.
struct TerminalFamily: Hashable {
  /// The name without what says how many colours: `xterm` of `xterm-256color`.
  let base: String
  /// The depth the environment promises.
  let colorDepth: ColorDepth
  /// Whether it is an emulator in a window or a multiplexer, which know marks and mouse and ignore
  /// what they do not know; a console or a real terminal may print it.
  let isEmulator: Bool
  /// Whether the entry itself has direct colour.
  let isDirect: Bool

  /// Consoles and terminals of old, and those of which nothing is known.
  private static let plain: Set<String> = [
    "", "linux", "ansi", "dumb", "unknown", "cygwin", "sun", "hurd", "pcansi",
  ]
  private static let plainPrefixes = [
    "vt1", "vt2", "vt3", "vt4", "vt5", "cons", "mach", "wsvt", "wy",
  ]

  init(environment: [String: String]) {
    let name = environment["TERM"] ?? ""
    isDirect = name.hasSuffix("-direct")
    var base = name
    for suffix in ["-256color", "-direct", "-color", "-16color"] where name.hasSuffix(suffix) {
      base = String(name.dropLast(suffix.count))
      break
    }
    // What runs inside tmux is drawn by tmux, whatever it is called.
    if environment["TMUX"].map({ !$0.isEmpty }) ?? false, base == "screen" { base = "tmux" }
    self.base = base
    isEmulator =
      !Self.plain.contains(base) && !Self.plainPrefixes.contains { base.hasPrefix($0) }
    colorDepth = Self.depth(name: name, base: base, isEmulator: isEmulator, environment)
  }

  private static func depth(
    name: String, base: String, isEmulator: Bool, _ environment: [String: String]
  ) -> ColorDepth {
    if name.hasSuffix("-direct") { return .trueColor }
    let promised = environment["COLORTERM"]?.lowercased()
    // GNU screen passes COLORTERM on but shows 256 colours.
    if isEmulator, base != "screen", promised == "truecolor" || promised == "24bit" {
      return .trueColor
    }
    if name.hasSuffix("256color") { return .indexed256 }
    if isEmulator || base == "linux" || name.contains("color") { return .ansi16 }
    return base.hasPrefix("vt") || plain.contains(base) && base != "ansi" ? .none : .ansi16
  }

  /// Entries with direct colour that fit although their name is another.
  var directRelatives: [String] {
    base == "tmux" || base.hasPrefix("xterm") || isEmulator && base != "screen"
      ? ["xterm-direct"] : []
  }
}
