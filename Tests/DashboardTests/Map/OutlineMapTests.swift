import DashboardFixture
import Drawing
import Measures
import SeededRandom
import Testing
import Text

@testable import Dashboard

@Suite("The map in shapes")
struct OutlineMapTests {
  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 100, height: 30), Size(width: 120, height: 36),
    Size(width: 160, height: 45), Size(width: 240, height: 67),
  ]

  // MARK: - Hoàng Sa and Trường Sa

  @Test(
    "Hoàng Sa and Trường Sa are there whatever the file has, in their province's colour",
    arguments: sizes, [Language.vietnamese, .english])
  func islands(_ size: Size, language: Language) throws {
    for code in ["2024-H1", "2025-10"] {
      for (number, outlines) in try Self.files(code).enumerated() {
        var screen = try Self.screen(outlines, size: size, language: language, period: code)
        for _ in 0..<2 {
          try Self.expectIslands(screen, "\(code) \(size) file \(number)")
          screen.press("z")
        }
      }
    }
  }

  @Test("They are there on a wall, and when half of the provinces have no shape, at random")
  func islandsAtRandom() throws {
    let all = try InventedOutlines(Sample.dataset().registry, on: Self.day("2024-H1")).set.outlines
    for seed in 1...8 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var some = OutlineSet()
      for outline in all.shuffled(using: &generator).prefix(
        Int.random(in: 32...63, using: &generator))
      {
        some.add(outline.polygons, to: outline.unit)
      }
      var screen = try Self.screen(some, period: "2024-H1")
      try Self.expectIslands(screen, "seed \(seed)")
      screen.state.hang(Wall(WallPlan(pages: [.map]), seconds: Screen.clock.moment.seconds))
      #expect(screen.text.contains("Hoàng Sa") && screen.text.contains("Trường Sa"), "seed \(seed)")
    }
  }

  /// Files with and without the provinces of the archipelagos, with areas in their waters, and with
  /// areas there that are those of another province.
  private static func files(_ code: String) throws -> [OutlineSet] {
    let registry = try Sample.dataset().registry
    let invented = InventedOutlines(registry, on: try day(code))
    var without = OutlineSet()
    var withOwn = invented.set
    var withForeign = invented.set
    for outline in invented.set.outlines {
      let slug = TileMap.slug(of: outline.unit)
      if ![IslandGroup.hoangSa.slug, IslandGroup.truongSa.slug].contains(slug) {
        without.add(outline.polygons, to: outline.unit)
      }
      for group in [IslandGroup.hoangSa, .truongSa] {
        let area = try #require(Self.square(112.1, group.waters.south + 0.5, side: 0.02))
        if slug == group.slug { withOwn.add([area], to: outline.unit) }
        if slug == "ca-mau" { withForeign.add([area], to: outline.unit) }
      }
    }
    return [invented.set, without, withOwn, withForeign]
  }

  private static func expectIslands(_ screen: Screen, _ comment: Comment) throws {
    let map = try map(of: screen)
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

  // MARK: - Shapes

  @Test("What is inside is told by the even-odd rule: a hole is free, an island in it is not")
  func holes() throws {
    let rings = [
      Self.ring(102, 10, side: 8), Self.ring(104, 12, side: 4), Self.ring(105, 13, side: 2),
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

  @Test("Every province has its letters, its sign, or both, where its shape is", arguments: sizes)
  func texts(_ size: Size) throws {
    for code in ["2024-H1", "2025-10"] {
      let screen = try Self.screen(Self.invented(code), size: size, period: code)
      let map = try Self.map(of: screen)
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
    var screen = try Self.screen(Self.invented("2024-H1"), period: "2024-H1")
    let blocks: Set<Character> = ["█", "▌", "▐", "▀", "▄", "▙", "▟", "▛", "▜"]
    #expect(screen.text.contains { blocks.contains($0) })
    screen.state.fillsWithSigns = true
    let map = try Self.map(of: screen)
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
    let all = try Self.invented("2024-H1").outlines
    var few = OutlineSet()
    for outline in all.prefix(31) { few.add(outline.polygons, to: outline.unit) }
    let screen = try Self.screen(few, size: Size(width: 120, height: 36), period: "2024-H1")
    let map = try Self.map(of: screen)
    #expect(map.outlines == nil && map.tooFewOutlines == 31)
    #expect(try screen.row(with: "31").contains("trong 63 tỉnh"))
    let layout = MapPage.layout(Shell(size: screen.state.size), map, isZoomed: false)
    #expect(layout.geometry != nil)
  }

  @Test("Provinces without a shape are named beside the map", arguments: sizes)
  func unplaced(_ size: Size) throws {
    let all = try Self.invented("2025-10").outlines
    var most = OutlineSet()
    for outline in all.dropLast(3) { most.add(outline.polygons, to: outline.unit) }
    let screen = try Self.screen(most, size: size, period: "2025-10")
    let map = try Self.map(of: screen)
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
    let screen = try Self.screen(Self.invented("2024-H1"), period: "2025-10")
    let map = try Self.map(of: screen)
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
    let map = try Self.map(of: Self.screen(Self.invented(code), period: code))
    for start in map.tiles.indices {
      var found: Set<Int> = [start]
      var waiting = [start]
      while let tile = waiting.popLast() {
        for direction in MapDirection.allCases {
          guard let next = map.shape(beside: tile, to: direction), found.insert(next).inserted
          else { continue }
          waiting.append(next)
        }
      }
      #expect(found.count == map.tiles.count, "\(map.tiles[start].abbreviation)")
    }
  }

  @Test("An arrow goes to the next block, enter opens it, a press chooses it")
  func walk() throws {
    var screen = try Self.screen(Self.invented("2024-H1"), period: "2024-H1")
    let map = try Self.map(of: screen)
    let blocks = try InventedOutlines(Sample.dataset().registry, on: Self.day("2024-H1")).blocks
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
    var screen = try Self.screen(
      Self.invented("2025-10"), size: Size(width: 160, height: 45), period: "2025-10")
    let map = try Self.map(of: screen)
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
    var screen = try Self.screen(Self.invented("2024-H1"), period: "2024-H1")
    let plain = try #require(screen.state.raster)
    // One that passes for it, and would not come about again.
    let registry = try Sample.dataset().registry
    let other = OutlineRaster(
      try #require(
        OutlineMap(
          InventedOutlines(registry, on: Self.day("2024-H1"), pieces: 2).set,
          revision: plain.key.revision, units: Self.map(of: screen).tiles.map(\.row.unit),
          in: registry)), plain.projection)
    try #require(other.key == plain.key && other.owners != plain.owners)
    screen.state.raster = other
    screen.press("→↓←↑iIx⎋")
    #expect(screen.state.raster?.owners == other.owners)
    screen.resize(160, 45)
    #expect(screen.state.raster?.projection != plain.projection)
    screen.act(.outlined(OutlineReading(outlines: try Self.invented("2024-H1"))))
    #expect(screen.state.raster?.key != plain.key)
  }

  @Test("A painter draws shapes as a fresh one does, under a walk over the map")
  func painter() throws {
    var screen = try Self.screen(Self.invented("2024-H1"), period: "2024-H1")
    var painter = Painter()
    for key in "→→↓↓←iIzz[]m↓↑mL?⎋".unicodeScalars {
      screen.press(String(key))
      #expect(painter.frame(of: screen.state) == screen.frame, "\(key)")
    }
    screen.act(.outlined(OutlineReading()))
    #expect(painter.frame(of: screen.state) == screen.frame)
  }

  // MARK: -

  private static func day(_ code: String) throws -> Day { try SmallCountry.period(code).end }

  private static func invented(_ code: String) throws -> OutlineSet {
    InventedOutlines(try Sample.dataset().registry, on: try day(code)).set
  }

  private static func screen(
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

  private static func map(of screen: Screen) throws -> MapModel {
    guard case .map(let map) = screen.state.model else { throw NoMap() }
    return map
  }

  private struct NoMap: Error {}

  private static func ring(_ west: Float, _ south: Float, side: Float) -> [Coordinate] {
    [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)].map {
      Coordinate(longitude: west + $0.0 * side, latitude: south + $0.1 * side)
    }
  }

  private static func square(_ west: Float, _ south: Float, side: Float) -> GeographicPolygon? {
    GeographicPolygon(rings: [ring(west, south, side: side)])
  }
}
