import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("Classes of the map")
struct MapClassesTests {
  @Test("Against a target they are the four statuses, with bounds, and count every ranked unit")
  func byTarget() throws {
    let map = try Self.map("e2e", "2024-H1")
    #expect(map.classes.entries.map(\.fill) == TargetStatus.allCases.map { .status($0) })
    #expect(
      map.classes.entries.map(\.bounds.string) == [
        "≥ 30 %", "24 – < 30 %", "15 – < 24 %", "< 15 %",
      ])
    #expect(map.classes.entries.reduce(0) { $0 + $1.count } == map.ranking.ranking.rankedCount)
    for tile in map.tiles where tile.row.standing.isRanked {
      #expect(tile.fill == tile.row.status.map { .status($0) })
    }
  }

  @Test("Without one there are five of nearly equal size, the highest first")
  func byCount() throws {
    let map = try Self.map("online", "2024-H1")
    #expect(map.classes.entries.map(\.fill) == [4, 3, 2, 1, 0].map { .shade($0) })
    let counts = map.classes.entries.map(\.count)
    #expect(counts.reduce(0, +) == map.ranking.ranking.rankedCount)
    #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 2)
  }

  @Test(
    "Equal values are never divided, and no value is lost",
    arguments: [
      [], [1], [1, 1], [1, 1, 1, 1, 1, 1, 1], [1, 2], [0, 0, 0, 0, 0, 0, 5, 6, 7],
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1, 1, 2, 2, 2, 2, 2, 2, 2, 3],
    ] as [[Double]])
  func groups(_ values: [Double]) {
    let groups = MapClasses.groups(values)
    #expect(groups.flatMap { Array($0) } == Array(values.indices))
    #expect(groups.count <= 5 && groups.allSatisfy { !$0.isEmpty })
    for (low, high) in zip(groups, groups.dropFirst()) {
      #expect(values[low.upperBound - 1] < values[high.lowerBound])
    }
  }

  @Test("Every look has a sign of its own, in ASCII too, and a role of its own")
  func signs() {
    let status = TargetStatus.allCases.map { MapFill.status($0) }
    let shades = (0..<5).map { MapFill.shade($0) }
    for fills in [
      status + [.hatched, .otherBasis, .notApplicable, .missing], shades + [.hatched, .missing],
    ] {
      #expect(Set(fills.map(\.sign)).count == fills.count)
      let ascii = fills.map { Folding.asciiGlyphs($0.sign.string) }
      #expect(Set(ascii).count == fills.count, "\(ascii)")
    }
    for fills in [status, shades] {
      #expect(Set(fills.map(\.role)).count == fills.count)
    }
  }

  @Test("What is missing is a pattern, not a colour alone")
  func missing() throws {
    let screen = Screen(
      try SmallCountry.dataset(), size: Size(width: 120, height: 40))
    var copy = screen
    copy.press("7")
    guard case .map(let map) = copy.state.model else {
      Issue.record("no map")
      return
    }
    #expect(map.tiles.contains { $0.fill == .missing && $0.value.string == "··" })
    #expect(map.tiles.contains { $0.fill == .hatched })
    #expect(copy.text.contains("CM") && copy.text.contains("····"))
    #expect(copy.text.contains("thiếu số liệu") && copy.text.contains("quá ít hồ sơ"))
  }

  private static func map(_ indicator: String, _ code: String) throws -> MapModel {
    let dataset = try Sample.dataset()
    var screen = try Sample.screen()
    var destination = State.Destination(page: .map)
    destination.indicator = dataset.catalogue.index(id: indicator)
    try #require(destination.indicator != nil)
    destination.period = try SmallCountry.period(code)
    screen.state.go(to: destination)
    guard case .map(let map) = screen.state.model else { throw NoMap() }
    return map
  }

  private struct NoMap: Error {}
}
