/// What a step of a tour shows.
public enum TourView: Hashable, Sendable {
  /// A page of the dashboard.
  case page(Page)
  /// The provinces overtaking one another through the months.
  case race
  /// A year's end, the half-year after it and the latest figures beside each other.
  case beforeAfter

  /// The pages that a script may show; help has no page of its own.
  private static let pages = Page.allCases.filter { $0 != .help }

  /// The names of all views, as scripts write them.
  public static let names = pages.map(\.rawValue) + [raceName, beforeAfterName]

  private static let raceName = "race"
  private static let beforeAfterName = "before-after"

  /// The view of a name; nil for a name of none.
  public init?(_ name: String) {
    switch name {
    case Self.raceName: self = .race
    case Self.beforeAfterName: self = .beforeAfter
    default:
      guard let page = Page(rawValue: name), Self.pages.contains(page) else { return nil }
      self = .page(page)
    }
  }

  /// The page below the view: what a presenter goes on from who leaves the script.
  var page: Page {
    switch self {
    case .page(let page): page
    case .race: .localities
    case .beforeAfter: .overview
    }
  }

  /// True when the picture changes with every frame.
  var isMoving: Bool { self == .race }
}
