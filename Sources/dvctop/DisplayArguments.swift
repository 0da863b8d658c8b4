import API
import ArgumentParser
import Runtime

/// Options that every command shares.
struct DisplayArguments: ParsableArguments {
  @Option(
    help: "Theme: a name (see `dvctop themes`) or a base16/base24 YAML file.",
    completion: .custom { _, _, _ in Suggestions.themes(.process()) })
  var theme: String?

  @Option(help: "Colours: auto, truecolor, 256, 16 or none.")
  var color: ColorChoice = .auto

  @Flag(help: "Draw with ASCII glyphs only.")
  var ascii = false

  @Flag(
    help: """
      Tell pages and changes in plain lines for screen readers, without drawing (or \
      DVCTOP_ACCESSIBLE=1).
      """)
  var accessible = false

  @Flag(
    help: """
      Move nothing between one picture and the next: a race goes month by month, a wall drifts only \
      with its pages (or DVCTOP_REDUCED_MOTION=1).
      """)
  var reducedMotion = false

  @Option(help: "Language: vi or en (default vi, or DVCTOP_LANG).")
  var lang: LanguageChoice?

  @Option(help: "Decimal separator of ambiguous numbers: comma or point.")
  var decimal: DecimalChoice?

  @Option(help: "Time to show instead of the clock's, such as 2026-11-22T08:15:00+07:00.")
  var now: String?

  @Option(help: "Configuration file (default $XDG_CONFIG_HOME/dvctop/config.yaml).")
  var config: String?

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Option(
    name: .customLong("ca-file"),
    help: "Certificates (PEM) to trust beside the system's (or DVCTOP_CA_FILE).")
  var certificateFile: String?

  @Option(
    help: "A file with the token for servers, mode 600 (or DVCTOP_TOKEN_FILE, DVCTOP_TOKEN).")
  var tokenFile: String?

  @Flag(
    help: "Let mapping files ask the addresses they name, as seldom as they say.")
  var allowPolling = false

  func validate() throws {
    if let now, Timestamp.seconds(now) == nil {
      throw ValidationError("--now: '\(now)' is no ISO 8601 time")
    }
  }

  /// The world the command runs in.
  var world: World {
    get throws {
      var world = World.process(fixedNow: now.flatMap(Timestamp.seconds))
      world.access.certificateFile = certificateFile
      world.access.tokenFile = tokenFile
      world.access.allowsPolling = allowPolling
      return world
    }
  }

  /// What the command line itself says.
  var given: GivenOptions {
    var given = GivenOptions()
    given.theme = theme
    given.colorDepth = color.depth
    given.isASCII = ascii ? true : nil
    given.decimalMark = decimal?.mark
    given.usesMouse = noMouse ? false : nil
    given.language = lang?.language
    given.isAccessible = accessible ? true : nil
    given.reducesMotion = reducedMotion ? true : nil
    given.configurationFile = config
    return given
  }

  /// The options for the runtime; ends the program where the configuration cannot be used.
  func options(_ world: World) -> DisplayOptions { Self.settled(given, world) }

  /// The options when the command line gives none.
  static func defaults(_ world: World) -> DisplayOptions { settled(GivenOptions(), world) }

  private static func settled(_ given: GivenOptions, _ world: World) -> DisplayOptions {
    let preferences = Preferences(given, world)
    preferences.complain(to: world)
    if !preferences.errors.isEmpty { ExitStatus.usage.end() }
    return preferences.options
  }
}
