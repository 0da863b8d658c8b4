import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("The map")
struct MapPageTests {
  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 100, height: 30), Size(width: 120, height: 36),
    Size(width: 160, height: 45), Size(width: 240, height: 67), Size(width: 400, height: 120),
  ]

  @Test(
    "Hoàng Sa and Trường Sa are there in every size, period and language, in their province's class",
    arguments: sizes, [Language.vietnamese, .english])
  func islands(_ size: Size, language: Language) throws {
    for code in ["2024-H1", "2025-10"] {
      var screen = try Self.screen(size: size, language: language, period: code)
      for _ in 0..<2 {
        let map = try Self.map(of: screen)
        let layout = MapPage.layout(Shell(size: size), map, isZoomed: screen.state.isZoomed)
        let geometry = try #require(layout.geometry, "\(size)")
        #expect(map.islands.count == 2)
        for island in map.islands {
          let owner = try #require(island.owner)
          let rect = geometry.rect(of: island).moved(dx: layout.tiles.x, dy: layout.tiles.y)
          #expect(Self.text(screen, rect).hasPrefix(island.name.string), "\(code) \(size)")
          let cell = screen.frame.grid[rect.x, rect.y]
          #expect(cell?.role == map.tiles[owner].fill.role)
        }
        screen.press("z")
      }
    }
  }

  @Test(
    "Every province is drawn whole, with its letters, its value and its class", arguments: sizes)
  func tiles(_ size: Size) throws {
    for code in ["2024-H1", "2025-10"] {
      let screen = try Self.screen(size: size, period: code)
      let map = try Self.map(of: screen)
      let layout = MapPage.layout(Shell(size: size), map, isZoomed: false)
      let geometry = try #require(layout.geometry)
      #expect(layout.frame.contains(layout.tiles))
      #expect(geometry.hasValues(map))
      for tile in map.tiles {
        let rect = geometry.rect(column: tile.column, line: tile.line)
          .moved(dx: layout.tiles.x, dy: layout.tiles.y)
        let text = Self.text(screen, rect)
        #expect(text.contains(tile.abbreviation.string), "\(text)")
        #expect(text.contains(tile.value.string), "\(text)")
        #expect(text.contains(tile.fill.sign.string), "\(text)")
      }
    }
  }

  @Test("Simulated values carry their mark in every tile")
  func simulated() throws {
    let map = try Self.map(of: Self.screen())
    let valued = map.tiles.filter { $0.row.figure.content == .value }
    #expect(valued.count > 60)
    #expect(valued.allSatisfy { $0.row.figure.isSimulated == $0.value.string.hasPrefix("≈") })
  }

  @Test("Arrows lead from every tile to every other", arguments: ["2024-H1", "2025-10"])
  func reach(_ code: String) throws {
    let map = try Self.map(of: Self.screen(period: code))
    map.expectReach { map.neighbor(of: $0, to: $1) }
  }

  @Test("An arrow chooses the neighbour, enter opens it, back returns to it")
  func walk() throws {
    var screen = try Self.screen()
    screen.state.settleOnMap(try Self.map(of: screen), id: "hue")
    screen.press("→")
    #expect(screen.chosen == "da-nang")
    screen.press("↓")
    #expect(screen.chosen == "quang-nam")
    screen.press("↑↓hl")
    screen.state.settleOnMap(try Self.map(of: screen), id: "da-nang")
    #expect(screen.chosen == "da-nang")
    screen.press("⏎")
    #expect(screen.state.place.page == .unit)
    #expect(screen.unit == "da-nang")
    screen.press("⎋")
    #expect(screen.state.place.page == .map)
    #expect(screen.chosen == "da-nang")
    #expect(screen.text.contains("Đà Nẵng"))
  }

  @Test("It opens on the province the person comes from")
  func opening() throws {
    var screen = try Sample.screen()
    screen.press("3jjj")
    let chosen = try #require(screen.chosen)
    screen.press("7")
    #expect(screen.chosen == chosen)
    screen.press("⏎7")
    #expect(screen.chosen == chosen)
  }

  @Test("With m and with another period the body stays chosen")
  func vintages() throws {
    var screen = try Self.screen()
    screen.state.settleOnMap(try Self.map(of: screen), id: "quang-nam")
    screen.press("m")
    #expect(screen.chosen == "da-nang@2025")
    #expect(screen.text.contains("BẢN ĐỒ 34"))
    screen.press("m")
    #expect(screen.chosen == "da-nang" || screen.chosen == "quang-nam")
    #expect(screen.text.contains("BẢN ĐỒ 63"))
    screen.press("[")
    #expect(screen.chosen == "da-nang" || screen.chosen == "quang-nam")
  }

  @Test("A click chooses a tile, an archipelago its province; a second one opens it")
  func mouse() throws {
    var screen = try Self.screen()
    let map = try Self.map(of: screen)
    let layout = MapPage.layout(Shell(size: screen.state.size), map, isZoomed: false)
    let geometry = try #require(layout.geometry)
    func point(_ rect: Rect) -> Point {
      Point(x: rect.x + layout.tiles.x, y: rect.y + layout.tiles.y)
    }
    for tile in map.tiles {
      let place = point(geometry.rect(column: tile.column, line: tile.line))
      screen.press(.mouse(MouseEvent(.press, at: place)))
      #expect(screen.state.model.unit(at: screen.state.position.row) == tile.row.unit)
    }
    screen.press(.mouse(MouseEvent(.press, at: point(geometry.rect(of: map.islands[0])))))
    #expect(screen.chosen == "da-nang")
    screen.press(.mouse(MouseEvent(.doublePress, at: point(geometry.rect(of: map.islands[1])))))
    #expect(screen.state.place.page == .unit)
    #expect(screen.unit == "khanh-hoa")
  }

  @Test("Where tiles have no room a list stands for them, in the order of ranks")
  func list() throws {
    var screen = try Self.screen(size: Size(width: 50, height: 14))
    #expect(!screen.text.contains("Hoàng Sa"))
    let map = try Self.map(of: screen)
    let first = map.ranking.rows[0].unit
    screen.press("⇱")
    #expect(screen.state.model.unit(at: screen.state.position.row) == first)
    screen.press("↓↓")
    #expect(
      screen.state.model.unit(at: screen.state.position.row) == map.ranking.rows[2].unit)
    #expect(screen.text.contains("►"))
    for (width, height) in [(50, 14), (60, 16), (45, 11)] {
      screen.resize(width, height)
      for keys in ["⇲", "↑↑↑↑↑↑↑↑↑↑↑↑", "⇱"] {
        screen.press(keys)
        #expect(screen.rows.contains { $0.contains("►") }, "\(width)x\(height) \(keys)")
      }
    }
  }

  @Test("Provinces that the map does not know stand below it and are counted")
  func unknownProvinces() throws {
    var screen = try Screen.smallCountry(size: Size(width: 160, height: 50))
    var destination = State.Destination(page: .map)
    destination.period = try SmallCountry.period("2026-10")
    screen.state.go(to: destination)
    let map = try Self.map(of: screen)
    #expect(map.tiles.count == map.ranking.rows.count)
    #expect(map.tiles.filter { $0.line >= TileMap.sinceMerger.lines }.count == 1)
    #expect(map.islands[1].owner == nil)
    #expect(screen.text.contains("Trường Sa"))
  }

  // MARK: -

  private static func screen(
    size: Size = Size(width: 120, height: 36), language: Language = .vietnamese,
    period: String = "2024-H1"
  ) throws -> Screen {
    var screen = try Sample.screen(size: size, language: language)
    var destination = State.Destination(page: .map)
    destination.period = try SmallCountry.period(period)
    screen.state.go(to: destination)
    return screen
  }

  private static func map(of screen: Screen) throws -> MapModel {
    guard case .map(let map) = screen.state.model else {
      throw MapMissing()
    }
    return map
  }

  private struct MapMissing: Error {}

  /// What stands in a rectangle, row behind row.
  private static func text(_ screen: Screen, _ rect: Rect) -> String {
    let grid = screen.frame.grid
    return (rect.y..<rect.maxY).map { y in
      String(
        String.UnicodeScalarView(grid.row(y).dropFirst(rect.x).prefix(rect.width).map(\.glyph)))
    }.joined(separator: " ")
  }
}
