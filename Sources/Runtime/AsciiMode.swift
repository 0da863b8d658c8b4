import Drawing

/// Which glyphs may be shown.
enum AsciiMode {
  /// All.
  case none
  /// ASCII glyphs, all letters: `--ascii`.
  case glyphs
  /// ASCII only: a locale without UTF-8.
  case lettersToo

  /// The grid with what may not be shown replaced.
  func applied(to grid: Grid) -> Grid {
    switch self {
    case .none: grid
    case .glyphs: grid.asciiFallback(lettersToo: false)
    case .lettersToo: grid.asciiFallback(lettersToo: true)
    }
  }
}
