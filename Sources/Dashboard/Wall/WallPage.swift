/// One page of the round on a wall.
public enum WallPage: Hashable, Sendable {
  /// Nation, ministries and localities in digits that are read from afar.
  case rates
  /// The ministries, best and worst.
  case ministries
  /// The provinces, best and worst.
  case localities
  /// The provinces on the map.
  case map
  /// What is wrong.
  case alerts
  /// One unit, by its id, with those below it.
  case unit(String)

  /// The round when nobody asks for another one.
  public static let standard: [WallPage] = [.rates, .localities, .map, .ministries, .alerts]

  /// The page of a name in a playlist: `rates`, `ministries`, `localities`, `map`, `alerts`, or
  /// `unit:ID`; nil for any other.
  public init?(_ name: String) {
    switch name {
    case "rates": self = .rates
    case "ministries": self = .ministries
    case "localities": self = .localities
    case "map": self = .map
    case "alerts": self = .alerts
    default:
      guard name.hasPrefix("unit:"), name.utf8.count > 5 else { return nil }
      self = .unit(String(name.dropFirst(5)))
    }
  }

  /// The page whose figures it shows.
  var page: Page {
    switch self {
    case .rates: .overview
    case .ministries: .ministries
    case .localities: .localities
    case .map: .map
    case .alerts: .alerts
    case .unit: .unit
    }
  }
}
