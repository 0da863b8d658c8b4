import Drawing
import TerminalIO
import Text

/// Which glyphs may be shown.
enum AsciiMode {
  /// All.
  case none
  /// ASCII glyphs, all letters: `--ascii`.
  case glyphs
  /// ASCII only: a locale without UTF-8.
  case lettersToo

  /// What lines on standard output are written in.
  ///
  /// A pipe of a process whose environment names no locale, as of a cron job, is no old terminal:
  /// it gets UTF-8.
  init(ofLines options: DisplayOptions, _ world: World) {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let hasLocale = names.contains { !(world.environment[$0] ?? "").isEmpty }
    if hasLocale || world.isTerminal {
      self.init(options, TerminalAbilities(environment: world.environment))
    } else {
      self = options.isAscii ? .glyphs : .none
    }
  }

  /// The glyphs that may be shown.
  var glyphs: GlyphSet { self == .none ? .all : .ascii }

  /// Lines of text with what may not be shown replaced, or written out.
  func applied(to text: String) -> String {
    guard self != .none else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let spelled = Folding.spelled(String(line))
      return self == .lettersToo ? Folding.ascii(spelled) : Folding.asciiGlyphs(spelled)
    }.joined(separator: "\n")
  }

  /// The grid with what may not be shown replaced.
  func applied(to grid: Grid) -> Grid {
    switch self {
    case .none: grid
    case .glyphs: grid.asciiFallback(lettersToo: false)
    case .lettersToo: grid.asciiFallback(lettersToo: true)
    }
  }
}
