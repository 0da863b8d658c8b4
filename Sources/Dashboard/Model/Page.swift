import Words

/// A page of the dashboard; digits open them, the same everywhere.
public enum Page: String, CaseIterable, Hashable, Sendable {
  case overview
  case ministries
  case localities
  case unit
  case trend
  case indicators
  case map
  case alerts
  case sources
  case help

  /// The digit that opens the page; nil for help, which has its own key.
  public var digit: Int? {
    switch self {
    case .overview: 1
    case .ministries: 2
    case .localities: 3
    case .unit: 4
    case .trend: 5
    case .indicators: 6
    case .map: 7
    case .alerts: 8
    case .sources: 9
    case .help: nil
    }
  }

  /// The page's name in the header.
  public var title: Phrase {
    switch self {
    case .overview: .overview
    case .ministries: .ministries
    case .localities: .localities
    case .unit: .unit
    case .trend: .trend
    case .indicators: .indicators
    case .map: .map
    case .alerts: .alerts
    case .sources: .sources
    case .help: .help
    }
  }
}
