import CThemes
import Drawing
import Text

/// The themes that can be chosen: those inside the program, and files by name or path.
public struct ThemeCatalogue: Sendable {
  /// Reads a file of a path; nil when it cannot be read.
  ///
  /// A parameter, so that tests need no disk.
  public typealias Reading = @Sendable (String) -> String?

  /// The names of the files in a folder; none when it cannot be read.
  public typealias Listing = @Sendable (String) -> [String]

  private let folder: String?
  private let read: Reading
  private let list: Listing

  /// A catalogue.
  ///
  /// - Parameters:
  ///   - folder: the folder of the user's own themes, `NAME.yaml` each; nil for none.
  ///   - read: how files are read.
  ///   - list: how folders are listed.
  public init(
    folder: String? = nil, read: @escaping Reading = { _ in nil },
    list: @escaping Listing = { _ in [] }
  ) {
    self.folder = folder
    self.read = read
    self.list = list
  }

  /// All names: the built-in themes, then the files of the user's folder by name.
  public var names: [String] {
    let builtIn = builtInNames
    let own = folder.map(list) ?? []
    return builtIn
      + own.filter { $0.hasSuffix(Self.ending) }.map { String($0.dropLast(Self.ending.count)) }
      .filter { !builtIn.contains($0) }.sorted()
  }

  private static let ending = ".yaml"

  /// The names of the built-in themes; the first is the default.
  public var builtInNames: [String] {
    [Theme.night.name] + embeddedNames
  }

  /// The names of the themes of Themes/.
  ///
  /// The default is not among them: its colours were chosen one by one, also for 256 and for 16 of
  /// them, and it is there without reading a file.
  private var embeddedNames: [String] {
    (0..<dvctop_theme_count()).map { String(cString: dvctop_theme_at($0).name) }
  }

  /// The theme of a name, built in or in the user's folder, or of a file's path.
  public func theme(_ name: String) throws(SettingsError) -> Theme {
    if let builtIn = try builtIn(name) { return builtIn }
    if let folder, !name.contains("/"), let text = read(folder + "/" + name + Self.ending) {
      return try ThemeFile(name: name, file: SafeText(name + Self.ending)).theme(text)
    }
    if name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      guard let text = read(name) else {
        throw SettingsError(file: SafeText(name), reason: .unreadable)
      }
      return try ThemeFile(name: stem(of: name), file: SafeText(name)).theme(text)
    }
    throw SettingsError(
      file: .empty,
      reason: .unknownTheme(SafeText(name), known: builtInNames.map { SafeText($0) }))
  }

  /// The theme after the one of a name; the first one after the last or an unknown one.
  ///
  /// A file of the user's that is no theme is passed over.
  public func theme(after name: String) throws(SettingsError) -> Theme {
    let names = names
    let next = names.firstIndex(of: name).map { $0 + 1 } ?? 0
    for candidate in names[next...] {
      if let theme = try? theme(candidate) { return theme }
    }
    return try theme(builtInNames[0])
  }

  private func builtIn(_ name: String) throws(SettingsError) -> Theme? {
    if name == Theme.night.name { return .night }
    guard let index = embeddedNames.firstIndex(of: name) else { return nil }
    let entry = dvctop_theme_at(index)
    let text = String(
      decoding: UnsafeBufferPointer(start: entry.bytes, count: entry.count), as: UTF8.self)
    return try ThemeFile(name: name, file: SafeText(name + ".yaml")).theme(text)
  }

  private func stem(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.split(separator: ".").first.map(String.init) ?? file
  }
}
