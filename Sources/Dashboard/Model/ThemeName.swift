import Text

/// What a theme is called: by commands and in English, and by the theme's own file.
public struct ThemeName: Hashable, Sendable {
  /// The name of commands and files, in English for ours.
  public let name: SafeText
  /// The name its file gives it, in Vietnamese for ours.
  public let displayName: SafeText

  /// The names of a theme.
  public init(name: String, displayName: String) {
    self.name = SafeText(name)
    self.displayName = SafeText(displayName)
  }

  /// The name in a language.
  subscript(language: Language) -> SafeText {
    language == .vietnamese ? displayName : name
  }
}
