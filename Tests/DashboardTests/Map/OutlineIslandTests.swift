import DashboardFixture
import Drawing
import Measures
import SeededRandom
import Testing
import Text

@testable import Dashboard

@Suite("Hoàng Sa and Trường Sa on a map in shapes")
struct OutlineIslandTests {
  @Test(
    "Hoàng Sa and Trường Sa are there whatever the file has, in their province's colour",
    arguments: OutlineStage.sizes, [Language.vietnamese, .english])
  func islands(_ size: Size, language: Language) throws {
    for code in ["2024-H1", "2025-10"] {
      for (number, outlines) in try Self.files(code).enumerated() {
        var screen = try OutlineStage.screen(outlines, size: size, language: language, period: code)
        for _ in 0..<2 {
          try Self.expectIslands(screen, "\(code) \(size) file \(number)")
          screen.press("z")
        }
      }
    }
  }

  @Test("They are there on a wall, and when half of the provinces have no shape, at random")
  func islandsAtRandom() throws {
    let all = try InventedOutlines(Sample.dataset().registry, on: OutlineStage.day("2024-H1")).set
      .outlines
    for seed in 1...8 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var some = OutlineSet()
      for outline in all.shuffled(using: &generator).prefix(
        Int.random(in: 32...63, using: &generator))
      {
        some.add(outline.polygons, to: outline.unit)
      }
      var screen = try OutlineStage.screen(some, period: "2024-H1")
      try Self.expectIslands(screen, "seed \(seed)")
      screen.state.hang(Wall(WallPlan(pages: [.map]), seconds: Screen.clock.moment.seconds))
      #expect(screen.text.contains("Hoàng Sa") && screen.text.contains("Trường Sa"), "seed \(seed)")
    }
  }

  /// Files with and without the provinces of the archipelagos, with areas in their waters, and with
  /// areas there that are those of another province.
  private static func files(_ code: String) throws -> [OutlineSet] {
    let registry = try Sample.dataset().registry
    let invented = InventedOutlines(registry, on: try OutlineStage.day(code))
    var without = OutlineSet()
    var withOwn = invented.set
    var withForeign = invented.set
    for outline in invented.set.outlines {
      let slug = TileMap.slug(of: outline.unit)
      if ![IslandGroup.hoangSa.slug, IslandGroup.truongSa.slug].contains(slug) {
        without.add(outline.polygons, to: outline.unit)
      }
      for group in [IslandGroup.hoangSa, .truongSa] {
        let area = try #require(OutlineStage.square(112.1, group.waters.south + 0.5, side: 0.02))
        if slug == group.slug { withOwn.add([area], to: outline.unit) }
        if slug == "ca-mau" { withForeign.add([area], to: outline.unit) }
      }
    }
    return [invented.set, without, withOwn, withForeign]
  }

  private static func expectIslands(_ screen: Screen, _ comment: Comment) throws {
    let map = try OutlineStage.map(of: screen)
    let layout = MapPage.layout(
      Shell(size: screen.state.size), map, isZoomed: screen.state.isZoomed)
    let projection = try #require(layout.projection, comment)
    let view = try #require(
      map.outlineView(projection, screen.state.raster, selection: nil, fillsWithSigns: false))
    let grid = screen.frame.grid
    for (island, group) in zip(map.islands, [IslandGroup.hoangSa, .truongSa]) {
      let owner = try #require(island.owner, comment)
      let rect = view.nameRect(of: island, group).moved(dx: layout.tiles.x, dy: layout.tiles.y)
      let name = String(
        String.UnicodeScalarView((rect.x..<rect.maxX).compactMap { grid[$0, rect.y]?.glyph }))
      #expect(name.hasPrefix(island.name.string), comment)
      #expect(name.hasSuffix(map.tiles[owner].fill.shapeSign.string), comment)
      #expect(grid[rect.x, rect.y]?.role == map.tiles[owner].fill.role, comment)
      let places = view.raster.owners.indices.filter { dot in
        let width = projection.dotSize.width
        let (x, y) = (Float(dot % width), Float(dot / width))
        let (left, top) = projection.dot(
          Coordinate(longitude: group.waters.west, latitude: group.waters.north))
        let (right, bottom) = projection.dot(
          Coordinate(longitude: group.waters.east, latitude: group.waters.south))
        return view.raster.owners[dot] == Int16(owner) && x >= left - 1 && x <= right + 1
          && y >= top - 1 && y <= bottom + 1
      }
      #expect(!places.isEmpty, comment)
      #expect(
        places.contains { dot in
          let width = projection.dotSize.width
          let cell = grid[
            layout.tiles.x + dot % width / 2, layout.tiles.y + dot / width / 2]
          // The chosen province is outlined, its islands too.
          let isChosen = screen.state.position.row == owner
          return cell?.glyph != " "
            && (cell?.role == map.tiles[owner].fill.role || isChosen && cell?.role == .accent)
        }, comment)
    }
  }
}
