import Text
import Words

extension State {
  /// Opens the box with the themes on the one that is shown.
  mutating func openThemes() -> [Effect] {
    overlay = .themes
    themeBefore = theme
    return [.listThemes]
  }

  /// Answers a command while the box with the themes is open; nil for one that means the same as
  /// ever.
  ///
  /// A step shows the next theme at once, open keeps it, back brings the old one again.
  mutating func pick(_ command: Command) -> [Effect]? {
    let current = themes.firstIndex { $0.name == theme.name } ?? 0
    switch command {
    case .moveUp: return show(current - 1)
    case .moveDown, .nextTheme: return show(current + 1)
    case .pageUp, .halfPageUp: return show(max(0, current - Self.themesPerPage))
    case .pageDown, .halfPageDown:
      return show(min(themes.count - 1, current + Self.themesPerPage))
    case .moveFirst: return show(0)
    case .moveLast: return show(themes.count - 1)
    case .open, .pickTheme:
      overlay = nil
      return []
    case .back, .quit:
      overlay = nil
      return themeBefore.map { [.useTheme($0.name)] } ?? []
    default: return nil
    }
  }

  /// Themes that a page key goes on.
  private static let themesPerPage = 10

  private func show(_ index: Int) -> [Effect] {
    guard !themes.isEmpty else { return [] }
    let wrapped = (index % themes.count + themes.count) % themes.count
    return [.useTheme(themes[wrapped].name)]
  }

  /// The box with the themes.
  var themePicker: ThemePicker {
    ThemePicker(
      themes: themes.map { $0[language] },
      chosen: themes.firstIndex { $0.name == theme.name } ?? 0, words: words)
  }
}
