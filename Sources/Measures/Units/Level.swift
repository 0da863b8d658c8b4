/// Where a unit stands in the country, from the whole down.
public enum Level: String, Hashable, Comparable, Sendable, CaseIterable {
  /// The whole country.
  case nation
  /// All ministries together, or all localities together.
  case block
  /// A ministry, a ministerial agency or a government agency.
  case ministry
  /// A province or a centrally governed city.
  case province
  /// A body under a ministry or a province, such as a department (sở).
  case department
  /// A district; there are none after 30/06/2025.
  case district
  /// A commune, ward or special zone.
  case commune

  /// How far down, 0 for the nation.
  public var depth: Int {
    switch self {
    case .nation: 0
    case .block: 1
    case .ministry: 2
    case .province: 3
    case .department: 4
    case .district: 5
    case .commune: 6
    }
  }

  /// Levels nearer to the nation come first.
  public static func < (left: Level, right: Level) -> Bool {
    left.depth < right.depth
  }
}
