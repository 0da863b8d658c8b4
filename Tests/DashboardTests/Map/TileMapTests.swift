import Measures
import Testing
import Text
import Words

@testable import Dashboard

@Suite("Tile maps")
struct TileMapTests {
  private static let maps = [TileMap.beforeMerger, .sinceMerger]
  /// A day of each map, from end to end of its time.
  private static let days = ["2023-01-01", "2025-06-30", "2025-07-01", "2026-11-22"]

  @Test(
    "Every province valid on a day has exactly one tile, and every tile a province", arguments: days
  )
  func complete(_ code: String) throws {
    let day = try #require(Day(code: code))
    let registry = try Sample.dataset().registry
    let localities = try #require(registry.localities)
    let valid = registry.children(of: localities, at: day).map { TileMap.slug(of: registry[$0].id) }
    let map = TileMap.map(on: day)
    #expect(map.tiles.map(\.slug).sorted() == valid.sorted())
    #expect(map.tiles.count == (code < "2025-07-01" ? 63 : 34))
  }

  @Test("No two tiles lie on each other, none on an archipelago", arguments: [0, 1])
  func apart(_ index: Int) {
    let map = Self.maps[index]
    let places = map.tiles.map { [$0.column, $0.line] }
    #expect(Set(places).count == places.count)
    #expect(map.columns <= 6 && map.lines <= 19, "a terminal of 80 x 24 has room for no more")
    for island in map.islands {
      #expect(map.tiles.contains { $0.slug == island.slug })
      #expect((0..<map.lines).contains(island.line))
    }
  }

  @Test("Letters tell provinces apart, also without marks", arguments: [0, 1])
  func letters(_ index: Int) {
    let letters = Self.maps[index].tiles.map(\.abbreviation)
    #expect(letters.allSatisfy { (2...4).contains($0.count) })
    #expect(Set(letters.map { Folding.ascii($0) }).count == letters.count)
  }

  @Test(
    "Provinces that border on each other are neighbours on the map",
    arguments: [
      "lai-chau dien-bien", "lai-chau lao-cai", "cao-bang lang-son", "bac-giang quang-ninh",
      "quang-ninh hai-phong", "ha-noi hoa-binh", "ha-noi bac-ninh", "ha-nam nam-dinh",
      "ninh-binh thanh-hoa", "thanh-hoa nghe-an", "nghe-an ha-tinh", "ha-tinh quang-binh",
      "quang-binh quang-tri", "quang-tri hue", "hue da-nang", "da-nang quang-nam",
      "quang-nam quang-ngai", "quang-nam kon-tum", "kon-tum gia-lai", "quang-ngai binh-dinh",
      "binh-dinh phu-yen", "gia-lai dak-lak", "phu-yen khanh-hoa", "dak-lak dak-nong",
      "dak-nong binh-phuoc", "khanh-hoa ninh-thuan", "lam-dong binh-thuan", "tay-ninh long-an",
      "binh-duong ho-chi-minh", "dong-nai ba-ria-vung-tau", "ho-chi-minh long-an",
      "long-an dong-thap", "dong-thap an-giang", "an-giang kien-giang", "can-tho hau-giang",
      "tien-giang ben-tre", "ben-tre tra-vinh", "soc-trang bac-lieu", "bac-lieu ca-mau",
    ])
  func neighborsBefore(_ pair: String) throws {
    try Self.expectNeighbors(pair, on: .beforeMerger)
  }

  @Test(
    "So do those of today",
    arguments: [
      "lai-chau dien-bien", "lao-cai tuyen-quang", "tuyen-quang cao-bang", "cao-bang lang-son",
      "dien-bien son-la", "son-la phu-tho", "phu-tho ha-noi", "bac-ninh quang-ninh",
      "quang-ninh hai-phong", "hung-yen ninh-binh", "ninh-binh thanh-hoa", "thanh-hoa nghe-an",
      "nghe-an ha-tinh", "ha-tinh quang-tri", "quang-tri hue", "hue da-nang",
      "da-nang quang-ngai", "quang-ngai gia-lai", "gia-lai dak-lak", "dak-lak khanh-hoa",
      "lam-dong khanh-hoa", "lam-dong dong-nai", "dong-nai tay-ninh", "dong-nai ho-chi-minh",
      "tay-ninh dong-thap", "dong-thap an-giang", "dong-thap vinh-long", "vinh-long can-tho",
      "can-tho an-giang", "can-tho ca-mau",
    ])
  func neighborsSince(_ pair: String) throws {
    try Self.expectNeighbors(pair, on: .sinceMerger)
  }

  @Test("North is at the top, and the coast of the middle in the east", arguments: [0, 1])
  func directions(_ index: Int) throws {
    let map = Self.maps[index]
    let southward = [
      "cao-bang", "ha-noi", "thanh-hoa", "hue", "quang-ngai", "khanh-hoa", "ho-chi-minh",
      "can-tho", "ca-mau",
    ]
    let lines = try southward.map { try Self.tile($0, on: map).line }
    #expect(lines == lines.sorted())
    #expect(try Self.tile("dien-bien", on: map).column == 0)
    #expect(try Self.tile("khanh-hoa", on: map).column == map.columns - 1)
    let hoangSa = try #require(map.islands.first { $0.slug == "da-nang" })
    let truongSa = try #require(map.islands.first { $0.slug == "khanh-hoa" })
    #expect(hoangSa.name.vietnamese == "Hoàng Sa" && truongSa.name.vietnamese == "Trường Sa")
    #expect(hoangSa.line < truongSa.line)
  }

  private static func expectNeighbors(_ pair: String, on map: TileMap) throws {
    let names = pair.split(separator: " ").map(String.init)
    let first = try tile(names[0], on: map)
    let second = try tile(names[1], on: map)
    let apart = max(abs(first.column - second.column), abs(first.line - second.line))
    #expect(apart == 1, "\(pair)")
  }

  private static func tile(_ slug: String, on map: TileMap) throws -> TileMap.Tile {
    try #require(map.tiles.first { $0.slug == slug }, "\(slug)")
  }
}
