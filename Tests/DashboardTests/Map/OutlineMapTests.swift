import DashboardFixture
import Drawing
import Measures
import SeededRandom
import Testing
import Text

@testable import Dashboard

@Suite("The map in shapes")
struct OutlineMapTests {
  // MARK: - Shapes

  @Test("What is inside is told by the even-odd rule: a hole is free, an island in it is not")
  func holes() throws {
    let rings = [
      OutlineStage.ring(102, 10, side: 8), OutlineStage.ring(104, 12, side: 4),
      OutlineStage.ring(105, 13, side: 2),
    ]
    for order in [[0, 1, 2], [0, 2, 1]] {
      for isReversed in [false, true] {
        let polygon = try #require(
          GeographicPolygon(
            rings: order.map { isReversed ? rings[$0].reversed() : rings[$0] }))
        let projection = try #require(
          MapProjection(
            GeographicBox(west: 102, south: 10, east: 110, north: 18),
            in: Size(width: 64, height: 32)))
        var fill = PolygonFill(size: projection.dotSize)
        var inside: Set<Point> = []
        fill.spans(of: polygon, projection) { row, columns in
          for column in columns { inside.insert(Point(x: column, y: row)) }
        }
        for (longitude, latitude, isInside) in [
          (103, 11, true), (104.5, 12.5, false), (106, 14, true), (107.5, 15.5, false),
          (109, 17, true), (103, 14, true),
        ] as [(Float, Float, Bool)] {
          let dot = projection.dot(Coordinate(longitude: longitude, latitude: latitude))
          #expect(
            inside.contains(Point(x: Int(dot.x), y: Int(dot.y))) == isInside,
            "\(longitude) \(latitude)")
        }
      }
    }
  }

  @Test("A degree is as long to the north as to the east, on cells that are twice as high as wide")
  func proportions() throws {
    let projection = try #require(
      MapProjection(
        GeographicBox(west: 102, south: 8, east: 115, north: 24),
        in: Size(width: 200, height: 60)))
    let zero = projection.dot(Coordinate(longitude: 105, latitude: 16))
    let east = projection.dot(Coordinate(longitude: 106, latitude: 16))
    let south = projection.dot(Coordinate(longitude: 105, latitude: 15))
    // A dot is half as wide as high; a degree of longitude at 16° is 0.9613 of one of latitude.
    #expect(abs((east.x - zero.x) / 2 / (south.y - zero.y) - 0.9613) < 0.001)
    #expect(projection.size.height == 60)
  }

  @Test(
    "Every province has its letters, its sign, or both, where its shape is",
    arguments: OutlineStage.sizes)
  func texts(_ size: Size) throws {
    for code in ["2024-H1", "2025-10"] {
      let screen = try OutlineStage.screen(OutlineStage.invented(code), size: size, period: code)
      let map = try OutlineStage.map(of: screen)
      let layout = MapPage.layout(Shell(size: size), map, isZoomed: false)
      let raster = try #require(screen.state.raster)
      let grid = screen.frame.grid
      for (tile, room) in zip(map.tiles, raster.rooms) {
        let room = try #require(room)
        let text = String(
          String.UnicodeScalarView(
            (room.x..<(room.x + room.width)).compactMap {
              grid[layout.tiles.x + $0, layout.tiles.y + room.y]?.glyph
            }))
        #expect(text.contains(tile.fill.shapeSign.string), "\(size) \(tile.abbreviation): \(text)")
      }
    }
  }

  @Test("Without colours or blocks shapes are filled with the signs of their classes")
  func signs() throws {
    var screen = try OutlineStage.screen(OutlineStage.invented("2024-H1"), period: "2024-H1")
    let blocks: Set<Character> = ["█", "▌", "▐", "▀", "▄", "▙", "▟", "▛", "▜"]
    #expect(screen.text.contains { blocks.contains($0) })
    screen.state.fillsWithSigns = true
    let map = try OutlineStage.map(of: screen)
    let body = screen.rows.dropFirst(2).dropLast(3).map { String($0.prefix(60)) }.joined()
    #expect(!body.contains { blocks.contains($0) })
    for entry in map.classes.entries where entry.count > 0 {
      let sign = Character(entry.fill.shapeSign.string)
      #expect(body.count { $0 == sign } > entry.count * 4, "\(sign)")
    }
  }

  // MARK: - Too little

  @Test("With shapes for fewer than half of the provinces the tiles stay, and it is said why")
  func tooFew() throws {
    let all = try OutlineStage.invented("2024-H1").outlines
    var few = OutlineSet()
    for outline in all.prefix(31) { few.add(outline.polygons, to: outline.unit) }
    let screen = try OutlineStage.screen(few, size: Size(width: 120, height: 36), period: "2024-H1")
    let map = try OutlineStage.map(of: screen)
    #expect(map.outlines == nil && map.tooFewOutlines == 31)
    #expect(try screen.row(with: "31").contains("trong 63 tỉnh"))
    let layout = MapPage.layout(Shell(size: screen.state.size), map, isZoomed: false)
    #expect(layout.geometry != nil)
  }

  @Test("Provinces without a shape are named beside the map", arguments: OutlineStage.sizes)
  func unplaced(_ size: Size) throws {
    let all = try OutlineStage.invented("2025-10").outlines
    var most = OutlineSet()
    for outline in all.dropLast(3) { most.add(outline.polygons, to: outline.unit) }
    let screen = try OutlineStage.screen(most, size: size, period: "2025-10")
    let map = try OutlineStage.map(of: screen)
    let unplaced = try #require(map.outlines).unplaced
    #expect(unplaced.count == 3)
    #expect(screen.text.contains("Không có ranh giới (3):"))
    for index in unplaced {
      let text = map.tiles[index].abbreviation.string + map.tiles[index].fill.shapeSign.string
      #expect(screen.text.contains(text), "\(screen.text)")
    }
  }

  @Test("Shapes of the 63 provinces serve for the 34 that they were merged into")
  func merged() throws {
    let screen = try OutlineStage.screen(OutlineStage.invented("2024-H1"), period: "2025-10")
    let map = try OutlineStage.map(of: screen)
    #expect(map.tiles.count == 34)
    #expect(try #require(map.outlines).unplaced.isEmpty)
  }

  @Test("What is wrong with a file is said once, with its place and how much more there is")
  func problems() throws {
    var screen = try Sample.screen()
    let problem = SourceProblem(
      file: SafeText("tinh.geojson"), line: 7, column: 3, reason: .outline(.badCoordinates))
    screen.act(.outlined(OutlineReading(problems: [problem, problem, problem])))
    #expect(screen.text.contains("tinh.geojson:7:3: "))
    let notice = try #require(screen.state.notice)
    #expect(notice.isWarning && notice.text.string.contains("và 2 lỗi nữa"))
  }

  // MARK: - Hands

  @Test("Arrows lead from every shape to every other", arguments: ["2024-H1", "2025-10"])
  func reach(_ code: String) throws {
    let map = try OutlineStage.map(
      of: OutlineStage.screen(OutlineStage.invented(code), period: code))
    map.expectReach { map.shape(beside: $0, to: $1) }
  }

  @Test("An arrow goes to the next block, enter opens it, a press chooses it")
  func walk() throws {
    var screen = try OutlineStage.screen(OutlineStage.invented("2024-H1"), period: "2024-H1")
    let map = try OutlineStage.map(of: screen)
    let blocks = try InventedOutlines(Sample.dataset().registry, on: OutlineStage.day("2024-H1"))
      .blocks
    screen.state.settleOnMap(map, id: blocks[8].id)
    screen.press("→")
    #expect(screen.chosen == blocks[9].id)
    screen.press("↓")
    #expect(screen.chosen == blocks[16].id)
    screen.press("←↑")
    #expect(screen.chosen == blocks[8].id)
    let layout = MapPage.layout(Shell(size: screen.state.size), map, isZoomed: false)
    let raster = try #require(screen.state.raster)
    for (index, room) in raster.rooms.enumerated() {
      let room = try #require(room)
      let point = Point(x: layout.tiles.x + room.x, y: layout.tiles.y + room.y)
      screen.press(.mouse(MouseEvent(.press, at: point)))
      #expect(screen.state.position.row == index)
    }
    let chosen = try #require(screen.chosen)
    screen.press("⏎")
    #expect(screen.state.place.page == .unit && screen.unit == chosen)
  }

  @Test("The chosen province is outlined, and no other")
  func outline() throws {
    var screen = try OutlineStage.screen(
      OutlineStage.invented("2025-10"), size: Size(width: 160, height: 45), period: "2025-10")
    let map = try OutlineStage.map(of: screen)
    let layout = MapPage.layout(Shell(size: screen.state.size), map, isZoomed: false)
    let raster = try #require(screen.state.raster)
    for index in [0, 12, 33] {
      screen.state.position.row = index
      let grid = screen.frame.grid
      var marked: Set<Int> = []
      for y in 0..<raster.size.height {
        for x in 0..<raster.size.width
        where grid[layout.tiles.x + x, layout.tiles.y + y]?.role == .accent {
          marked.insert(Int(raster.owner(x, y)))
        }
      }
      #expect(marked == [index])
    }
  }

  @Test("Keys leave the raster as it is; another size or file makes a new one")
  func rasterIsKept() throws {
    var screen = try OutlineStage.screen(OutlineStage.invented("2024-H1"), period: "2024-H1")
    let plain = try #require(screen.state.raster)
    // One that passes for it, and would not come about again.
    let registry = try Sample.dataset().registry
    let other = OutlineRaster(
      try #require(
        OutlineMap(
          InventedOutlines(registry, on: OutlineStage.day("2024-H1"), pieces: 2).set,
          revision: plain.key.revision, units: OutlineStage.map(of: screen).tiles.map(\.row.unit),
          in: registry)), plain.projection)
    try #require(other.key == plain.key && other.owners != plain.owners)
    screen.state.raster = other
    screen.press("→↓←↑iIx⎋")
    #expect(screen.state.raster?.owners == other.owners)
    screen.resize(160, 45)
    #expect(screen.state.raster?.projection != plain.projection)
    screen.act(.outlined(OutlineReading(outlines: try OutlineStage.invented("2024-H1"))))
    #expect(screen.state.raster?.key != plain.key)
  }

  @Test("A painter draws shapes as a fresh one does, under a walk over the map")
  func painter() throws {
    var screen = try OutlineStage.screen(OutlineStage.invented("2024-H1"), period: "2024-H1")
    var painter = Painter()
    for key in "→→↓↓←iIzz[]m↓↑mL?⎋".unicodeScalars {
      screen.press(String(key))
      #expect(painter.frame(of: screen.state) == screen.frame, "\(key)")
    }
    screen.act(.outlined(OutlineReading()))
    #expect(painter.frame(of: screen.state) == screen.frame)
  }
}
