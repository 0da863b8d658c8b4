import Dashboard
import DataSources
import Settings
import TerminalIO
import Text
import Words

/// Prints what holds, value by value, and where each came from; secrets stay hidden.
public struct ConfigCommand: Sendable {
  /// What holds.
  public let preferences: Preferences

  /// A command that explains `preferences`.
  public init(_ preferences: Preferences) {
    self.preferences = preferences
  }

  /// Prints the list; a configuration that cannot be used ends with a usage error.
  public func run(_ world: World) -> ExitStatus {
    let lines = lines(world)
    let nameWidth = (lines.map(\.name.width).max() ?? 0) + 2
    let valueWidth = min((lines.map(\.value.width).max() ?? 0) + 2, Self.widestValue)
    let text = lines.map { line in
      let name = line.name.padded(to: nameWidth).string
      guard !line.origin.isEmpty else { return name + line.value.string + "\n" }
      return name + line.value.padded(to: valueWidth).string
        + (line.value.width >= valueWidth ? "  " : "") + line.origin.string + "\n"
    }.joined()
    guard world.print(text) else { return .failure }
    return preferences.errors.isEmpty ? .success : .usage
  }

  /// Columns of values before their origin; longer ones push it to the right.
  private static let widestValue = 48

  private typealias Line = (name: SafeText, value: SafeText, origin: SafeText)

  private var words: Words { Words(preferences.options.language) }

  private func lines(_ world: World) -> [Line] {
    var lines: [Line] = Configuration.Name.allCases.filter { $0 != .keys }.map { name in
      let origin = text(preferences.origins[name] ?? .standard)
      return (SafeText(name.rawValue), value(of: name, world), origin)
    }
    let changed = preferences.configuration.keys.sorted { $0.key.rawValue < $1.key.rawValue }
    if changed.isEmpty {
      lines.append(
        (
          SafeText("keys"), words[Bilingual("như có sẵn", "as they come")], text(.standard)
        ))
    }
    for (command, keys) in changed {
      let name = "keys." + command.rawValue
      let values = keys.map { $0.compactMap(\.name).joined(separator: " ") }
      lines.append(
        (
          SafeText(name),
          values.isEmpty
            ? words[Bilingual("không có phím", "no key")]
            : SafeText(values.joined(separator: ", ")),
          text(.file(line: preferences.configuration.lines[name]))
        ))
    }
    let token = world.environment["DVCTOP_TOKEN"]
    lines.append(
      (
        SafeText("token"), token == nil ? Words.missing : SafeText("•••"),
        text(token == nil ? .standard : .environment("DVCTOP_TOKEN"))
      ))
    return lines + places(world)
  }

  private func places(_ world: World) -> [Line] {
    let isThere = words[
      preferences.hasFile ? Bilingual("đã đọc", "was read") : Bilingual("không có", "not there")]
    func line(_ name: String, _ path: String?, _ origin: SafeText) -> Line {
      (SafeText(name), path.map { SafeText($0) } ?? Words.missing, origin)
    }
    return [
      line("file", preferences.file, isThere),
      line("themes", world.configurationFolder.map { $0 + "/themes" }, .empty),
      line("state", world.stateFolder, .empty),
    ]
  }

  private func value(of name: Configuration.Name, _ world: World) -> SafeText {
    let options = preferences.options
    switch name {
    case .language: return SafeText(options.language == .vietnamese ? "vi" : "en")
    case .theme: return SafeText(options.theme ?? "night")
    case .decimal:
      return options.decimalMark.map { SafeText($0 == .comma ? "comma" : "point") }
        ?? Words.missing
    case .ascii: return SafeText(String(options.isAscii))
    case .units: return SafeText(options.units == .then ? "then" : "today")
    case .mouse: return SafeText(String(!options.ignoresMouse))
    case .accessible: return SafeText(String(options.isAccessible))
    case .reducedMotion: return SafeText(String(options.reducesMotion))
    case .clipboard: return SafeText(options.clipboard.rawValue)
    case .exports: return ExportFolder(options, world).path.map { SafeText($0) } ?? Words.missing
    case .outlines:
      return options.outlines.isEmpty
        ? Words.missing : SafeText(options.outlines.joined(separator: ", "))
    case .sources:
      let names = options.sources.isEmpty ? ["demo:"] : options.sources
      return SafeText(names.map(Self.withoutSecrets).joined(separator: ", "))
    case .keys: return .empty
    }
  }

  /// An address without user, password and query, in any of which a secret may stand.
  static func withoutSecrets(_ source: String) -> String {
    guard let scheme = source.firstRange(of: "://") else { return source }
    var rest = source[scheme.upperBound...]
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    var hidden = ""
    if let at = host.lastIndex(of: "@") {
      hidden = "•••@"
      rest = rest[rest.index(after: at)...]
    }
    if let query = rest.firstIndex(of: "?") { rest = rest[..<query] + "?•••" }
    return source[..<scheme.upperBound] + hidden + rest
  }

  private func text(_ origin: Preferences.Origin) -> SafeText {
    switch origin {
    case .flag: return words[Bilingual("dòng lệnh", "command line")]
    case .environment(let name): return SafeText(name)
    case .file(let line):
      return SafeText((preferences.file ?? "") + (line.map { ":\($0)" } ?? ""))
    case .standard: return words[Bilingual("mặc định", "default")]
    }
  }
}
