import DashboardFixture
import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

/// What may be on a screen: every page, with help and the explanation of a figure over it.
enum Scenery: String, CaseIterable, Sendable {
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
  case why
  case wallRates = "wall-rates"
  case wallMinistries = "wall-ministries"
  case wallLocalities = "wall-localities"
  case wallMap = "wall-map"
  case wallAlerts = "wall-alerts"
  case wallUnit = "wall-unit"
  case palette
  case commandLine = "command-line"
  case outlineMap = "map-outlines"

  /// A dashboard that shows it.
  func screen(
    _ dataset: Dataset, isSample: Bool = false, language: Language = .vietnamese,
    size: Size = Size(width: 120, height: 36), period: Period? = nil,
    indicator: IndicatorIndex? = nil
  ) throws -> Screen {
    var screen = Screen(dataset, isSample: isSample, language: language, size: size)
    var destination = State.Destination(page: page)
    destination.period = period
    destination.indicator = indicator
    if [.unit, .trend].contains(self) {
      destination.unit = try SmallCountry.unit("da-nang", in: dataset)
    }
    screen.state.go(to: destination)
    switch self {
    case .why: screen.press("x")
    case .palette:
      screen.press(.control("p"))
      screen.press("dn")
    case .commandLine: screen.press(":unit đà")
    case .outlineMap:
      let outlines = InventedOutlines(dataset.registry, on: screen.state.period.end).set
      screen.act(.outlined(OutlineReading(outlines: outlines)))
    default: break
    }
    if let wallPage {
      let seconds = Screen.clock.moment.seconds
      screen.state.hang(Wall(WallPlan(pages: [wallPage]), seconds: seconds))
    }
    return screen
  }

  /// What is on a screen on a desk, where keys open pages.
  static let desk = allCases.filter { $0.wallPage == nil }

  /// The page of a wall; nil for a desk.
  var wallPage: WallPage? {
    switch self {
    case .wallRates: .rates
    case .wallMinistries: .ministries
    case .wallLocalities: .localities
    case .wallMap: .map
    case .wallAlerts: .alerts
    case .wallUnit: .unit("da-nang")
    default: nil
    }
  }

  private var page: Page {
    switch self {
    case .wallRates, .wallMinistries, .wallLocalities, .wallMap, .wallAlerts, .wallUnit: .overview
    case .overview, .why, .palette, .commandLine: .overview
    case .ministries: .ministries
    case .localities: .localities
    case .unit: .unit
    case .trend: .trend
    case .indicators: .indicators
    case .map, .outlineMap: .map
    case .alerts: .alerts
    case .sources: .sources
    case .help: .help
    }
  }
}
