import Dashboard
import Drawing
import Measures
import Text
import Yams

/// Reads a configuration: YAML, strictly, and to the end, so that all that is wrong is said at once.
///
/// An unknown setting is a warning, for it may belong to a later version; a wrong type or a key that
/// cannot be reached is an error.
public struct ConfigurationFile: Sendable {
  /// What was read.
  public private(set) var configuration = Configuration()
  /// Why the file cannot be used; empty when it can.
  public private(set) var errors: [SettingsError] = []
  /// What in the file has no effect.
  public private(set) var warnings: [SettingsError] = []

  private let file: SafeText
  /// Where each command's keys stand.
  private var marks: [Command: Mark] = [:]

  /// Reads the text of a file of that name.
  public init(_ text: String, file: SafeText) {
    self.file = file
    do {
      // Scalars stay text: the key `1` is no number, and `on` no truth.
      guard let root = try Yams.compose(yaml: text, .basic) else { return }
      read(root)
      errors.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    } catch {
      errors.append(SettingsError(yaml: error, file: file))
    }
  }

  private mutating func read(_ root: Node) {
    if root.scalar?.string.isEmpty == true { return }
    guard let mapping = root.mapping else {
      add(.wrongType(.empty, .mapping), at: root.mark)
      return
    }
    for (key, value) in mapping {
      let text = key.scalar?.string ?? ""
      guard let name = Configuration.Name(rawValue: text) else {
        warn(unknown: text, among: Configuration.Name.allCases.map(\.rawValue), at: key.mark)
        continue
      }
      configuration.lines[text] = key.mark?.line
      read(name, value)
    }
    makeKeyMap()
  }

  private mutating func read(_ name: Configuration.Name, _ value: Node) {
    switch name {
    case .language:
      configuration.language = choice(name, value, ["vi": Language.vietnamese, "en": .english])
    case .theme: configuration.theme = text(name, value)
    case .decimal: configuration.decimal = choice(name, value, ["comma": .comma, "point": .point])
    case .ascii: configuration.isASCII = truth(name, value)
    case .units: configuration.units = choice(name, value, ["then": .then, "today": .today])
    case .mouse: configuration.usesMouse = truth(name, value)
    case .accessible: configuration.isAccessible = truth(name, value)
    case .reducedMotion: configuration.reducesMotion = truth(name, value)
    case .clipboard:
      let ways = Configuration.Clipboard.allCases.map { ($0.rawValue, $0) }
      configuration.clipboard = choice(name, value, Dictionary(uniqueKeysWithValues: ways))
    case .exports: configuration.exports = text(name, value)
    case .outlines: configuration.outlines = texts(name.rawValue, value)
    case .sources: configuration.sources = texts(name.rawValue, value)
    case .keys: readKeys(value)
    }
  }

  private mutating func text(_ name: Configuration.Name, _ value: Node) -> String? {
    guard let text = value.scalar?.string, !text.isEmpty else {
      add(.wrongType(SafeText(name.rawValue), .text), at: value.mark)
      return nil
    }
    return text
  }

  private mutating func truth(_ name: Configuration.Name, _ value: Node) -> Bool? {
    choice(name, value, ["true": true, "false": false])
  }

  private mutating func choice<Value>(
    _ name: Configuration.Name, _ value: Node, _ choices: [String: Value]
  ) -> Value? {
    guard let text = value.scalar?.string, let chosen = choices[text] else {
      add(
        .wrongChoice(
          SafeText(name.rawValue), SafeText(value.scalar?.string ?? "…"),
          choices: choices.keys.sorted().map { SafeText($0) }), at: value.mark)
      return nil
    }
    return chosen
  }

  /// One text or a list of texts.
  private mutating func texts(_ name: String, _ value: Node) -> [String]? {
    if let text = value.scalar?.string { return text.isEmpty ? [] : [text] }
    let texts = value.sequence?.map { $0.scalar?.string }
    guard let texts, !texts.contains(nil) else {
      add(.wrongType(SafeText(name), .texts), at: value.mark)
      return nil
    }
    return texts.compactMap(\.self)
  }
}

extension ConfigurationFile {
  private mutating func readKeys(_ value: Node) {
    guard let mapping = value.mapping else {
      add(.wrongType(SafeText(Configuration.Name.keys.rawValue), .mapping), at: value.mark)
      return
    }
    for (key, value) in mapping {
      let text = key.scalar?.string ?? ""
      guard let command = Command(rawValue: text) else {
        warn(unknown: text, among: Command.allCases.map(\.rawValue), at: key.mark)
        continue
      }
      guard let names = texts("keys." + text, value) else { continue }
      configuration.lines["keys." + text] = key.mark?.line
      marks[command] = value.mark
      var keys: [[Key]] = []
      for name in names {
        guard let series = Key.series(name) else {
          add(.unknownKeyName(SafeText(name)), at: value.mark)
          continue
        }
        keys.append(series)
      }
      configuration.keys[command] = keys
    }
  }

  /// Checks that every binding can be reached, and that the program can be left.
  private mutating func makeKeyMap() {
    if configuration.keys[.quit]?.isEmpty == true {
      add(.commandNeedsKey(SafeText(Command.quit.rawValue)), at: marks[.quit])
      return
    }
    do throws(KeyMap.Clash) {
      configuration.keyMap = try KeyMap.standard.rebinding(configuration.keys)
    } catch {
      let mark = marks[error.second.command] ?? marks[error.first.command]
      add(
        .keyClash(
          keys: SafeText(error.second.keys.map { $0.label.string }.joined()),
          SafeText(error.second.command.rawValue), SafeText(error.first.command.rawValue)),
        at: mark)
    }
  }

  private mutating func warn(unknown name: String, among known: [String], at mark: Mark?) {
    let typed = Array(name.utf8)
    let close = known.compactMap { candidate in
      editDistance(typed, Array(candidate.utf8), atMost: Self.mostEdits).map { ($0, candidate) }
    }.min { $0 < $1 }
    warnings.append(
      SettingsError(
        file: file, line: mark?.line, column: mark?.column,
        reason: .unknownSetting(SafeText(name), nearest: close.map { SafeText($0.1) })))
  }

  /// Letters in which a name may differ from the one that was meant.
  private static let mostEdits = 4

  private mutating func add(_ reason: SettingsError.Reason, at mark: Mark?) {
    errors.append(
      SettingsError(file: file, line: mark?.line, column: mark?.column, reason: reason))
  }
}
