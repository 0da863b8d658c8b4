import DashboardFixture
import Drawing
import Measures
import Text

@testable import Dashboard

/// Screens with a map in shapes, for tests.
enum OutlineStage {
  /// The sizes at which maps are looked at.
  static let sizes = [
    Size(width: 80, height: 24), Size(width: 100, height: 30), Size(width: 120, height: 36),
    Size(width: 160, height: 45), Size(width: 240, height: 67),
  ]

  static func day(_ code: String) throws -> Day { try SmallCountry.period(code).end }

  static func invented(_ code: String) throws -> OutlineSet {
    InventedOutlines(try Sample.dataset().registry, on: try day(code)).set
  }

  static func screen(
    _ outlines: OutlineSet, size: Size = Size(width: 120, height: 36),
    language: Language = .vietnamese, period: String
  ) throws -> Screen {
    var screen = try Sample.screen(size: size, language: language)
    screen.act(.outlined(OutlineReading(outlines: outlines)))
    var destination = State.Destination(page: .map)
    destination.period = try SmallCountry.period(period)
    screen.state.go(to: destination)
    return screen
  }

  static func map(of screen: Screen) throws -> MapModel {
    guard case .map(let map) = screen.state.model else { throw NoMap() }
    return map
  }

  private struct NoMap: Error {}

  static func ring(_ west: Float, _ south: Float, side: Float) -> [Coordinate] {
    [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)].map {
      Coordinate(longitude: west + $0.0 * side, latitude: south + $0.1 * side)
    }
  }

  static func square(_ west: Float, _ south: Float, side: Float) -> GeographicPolygon? {
    GeographicPolygon(rings: [ring(west, south, side: side)])
  }
}
