import Dashboard
import DataSources
import History
import Settings
import TerminalIO
import Text
import Words

/// What holds in the end: flags beat the environment, that beats the configuration file, and that
/// the defaults.
public struct Preferences: Sendable {
  /// Where a value came from.
  public enum Origin: Hashable, Sendable {
    case flag
    /// The variable of this name.
    case environment(String)
    /// The configuration file, at this line.
    case file(line: Int?)
    case standard
  }

  /// What display and reading are to be.
  public private(set) var options = DisplayOptions()
  /// What in the configuration file has no effect.
  public private(set) var warnings: [SettingsError] = []
  /// Why the configuration file cannot be used.
  public private(set) var errors: [SettingsError] = []
  /// The configuration file, whether it exists or not; nil without a home.
  let file: String?
  /// Whether that file was read.
  let hasFile: Bool
  /// Where the value of each setting came from.
  private(set) var origins: [Configuration.Name: Origin] = [:]
  /// What the file says.
  let configuration: Configuration

  /// Works out what holds in a world.
  public init(_ given: GivenOptions, _ world: World) {
    let named = given.configurationFile ?? world.environment["DVCTOP_CONFIG"]
    file = named ?? world.configurationFolder.map { $0 + "/config.yaml" }
    let text = file.flatMap(world.read)
    hasFile = text != nil
    if let text, let file {
      let read = ConfigurationFile(text, file: SafeText(file))
      configuration = read.configuration
      (warnings, errors) = (read.warnings, read.errors)
    } else {
      configuration = Configuration()
      // A file that was asked for must be there.
      if let named, text == nil {
        errors = [SettingsError(file: SafeText(named), reason: .unreadable)]
      }
    }
    settle(given, world)
  }

  private mutating func settle(_ given: GivenOptions, _ world: World) {
    let languages: [String: Language] = ["vi": .vietnamese, "en": .english]
    let variable = world.environment["DVCTOP_LANG"].flatMap { languages[$0] }
    options.language =
      chosen(
        .language, given.language, variable.map { ($0, "DVCTOP_LANG") }, configuration.language)
      ?? .vietnamese
    options.theme = chosen(
      .theme, given.theme, world.environment["DVCTOP_THEME"].map { ($0, "DVCTOP_THEME") },
      configuration.theme)
    let marks: [Configuration.DecimalMark: DataSources.DecimalMark] = [
      .comma: .comma, .point: .point,
    ]
    options.decimalMark = chosen(
      .decimal, given.decimalMark, nil, configuration.decimal.flatMap { marks[$0] })
    options.isAscii = chosen(.ascii, given.isASCII, nil, configuration.isASCII) ?? false
    options.units = chosen(.units, nil, nil, configuration.units) ?? .then
    let usesMouse = chosen(.mouse, given.usesMouse, nil, configuration.usesMouse) ?? true
    options.ignoresMouse = !usesMouse
    let isAccessible = world.environment["DVCTOP_ACCESSIBLE"].map {
      ($0 == "1", "DVCTOP_ACCESSIBLE")
    }
    options.isAccessible =
      chosen(.accessible, given.isAccessible, isAccessible, configuration.isAccessible) ?? false
    let isStill = world.environment["DVCTOP_REDUCED_MOTION"].map {
      ($0 == "1", "DVCTOP_REDUCED_MOTION")
    }
    options.reducesMotion =
      chosen(.reducedMotion, given.reducesMotion, isStill, configuration.reducesMotion) ?? false
    settleExports(world)
    let outlines = chosen(.outlines, nil, nil, configuration.outlines) ?? []
    options.outlines = outlines.map(world.expandingHome)
    options.sources = chosen(.sources, nil, nil, configuration.sources) ?? []
    options.colorDepth = given.colorDepth
    options.keyMap = configuration.keyMap
    origins[.keys] = configuration.keys.isEmpty ? .standard : .file(line: nil)
  }

  private mutating func settleExports(_ world: World) {
    let clipboard = world.environment["DVCTOP_CLIPBOARD"].flatMap(ClipboardAccess.init)
    options.clipboard =
      chosen(
        .clipboard, nil, clipboard.map { ($0, "DVCTOP_CLIPBOARD") },
        configuration.clipboard.flatMap { ClipboardAccess(rawValue: $0.rawValue) }) ?? .off
    let folder = world.environment["DVCTOP_EXPORTS"].flatMap { $0.isEmpty ? nil : $0 }
    options.exportFolder = chosen(
      .exports, nil, folder.map { ($0, "DVCTOP_EXPORTS") }, configuration.exports)
  }

  private mutating func chosen<Value>(
    _ name: Configuration.Name, _ flag: Value?, _ variable: (value: Value, name: String)?,
    _ file: Value?
  ) -> Value? {
    if let flag {
      origins[name] = .flag
      return flag
    }
    if let variable {
      origins[name] = .environment(variable.name)
      return variable.value
    }
    origins[name] = file == nil ? .standard : .file(line: configuration.lines[name.rawValue])
    return file
  }

  /// Says what is wrong with the configuration, in its language.
  public func complain(to world: World) {
    let words = Words(options.language)
    for problem in errors + warnings {
      world.complain("dvctop: " + problem.text(words).string + "\n")
    }
  }
}

extension World {
  /// The folder of the configuration: `dvctop` in `XDG_CONFIG_HOME`, or in `~/.config`.
  var configurationFolder: String? { folder("XDG_CONFIG_HOME", "/.config") }

  /// The folder of what the program itself keeps: `dvctop` in `XDG_STATE_HOME`, or in
  /// `~/.local/state`.
  var stateFolder: String? { HistoryPlace.stateFolder(environment) }

  /// A path as a shell would take it: `~` is the home.
  func expandingHome(_ path: String) -> String {
    let home = path.hasPrefix("~/") ? environment["HOME"] : nil
    return home.map { $0 + path.dropFirst() } ?? path
  }

  private func folder(_ variable: String, _ usual: String) -> String? {
    // A relative path counts as none, and so does an empty one (XDG Base Directory Specification).
    func absolute(_ name: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    return (absolute(variable) ?? absolute("HOME").map { $0 + usual }).map { $0 + "/dvctop" }
  }
}
