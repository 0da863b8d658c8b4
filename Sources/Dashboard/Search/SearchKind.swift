import Measures

/// What can be found, in the order in which equally good finds are shown.
enum SearchKind: UInt8, CaseIterable, Sendable {
  case page
  case unit
  case indicator
  case command
  case theme
}

/// One thing that can be found.
enum SearchSubject: Hashable, Sendable {
  case page(Page)
  case unit(UnitIndex)
  case indicator(IndicatorIndex)
  case command(Command)
  case theme(ThemeName)

  /// What kind of thing it is.
  var kind: SearchKind {
    switch self {
    case .page: .page
    case .unit: .unit
    case .indicator: .indicator
    case .command: .command
    case .theme: .theme
    }
  }
}
