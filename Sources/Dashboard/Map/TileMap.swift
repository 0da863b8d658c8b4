import Measures
import Words

/// The country as tiles: one of equal size for each province, where it lies among its neighbours.
///
/// A tile is as large for Bắc Ninh as for Nghệ An, so that every province is seen; what is lost is
/// its shape. Hoàng Sa and Trường Sa are drawn with the province they belong to.
struct TileMap: Sendable {
  /// A tile's place.
  struct Tile: Hashable, Sendable {
    /// The unit's id up to its year: `da-nang` for `da-nang@2025` too.
    let slug: String
    /// Two to four letters that stand for its name.
    let abbreviation: String
    /// From the west, from 0.
    let column: Int
    /// From the north, from 0.
    let line: Int
  }

  /// Islands that are a part of a province and lie far from it.
  struct Archipelago: Sendable {
    /// What they are called.
    let name: Bilingual
    /// The province they belong to.
    let slug: String
    /// From the north, as tiles are counted.
    let line: Int
  }

  /// The tiles, from the north-west on.
  let tiles: [Tile]
  /// The archipelagos.
  let islands: [Archipelago]
  /// Tiles from west to east.
  let columns: Int
  /// Tiles from north to south.
  let lines: Int

  /// Reads a picture: a line for each row of tiles, an abbreviation for each tile, `.` for none.
  ///
  /// An abbreviation that stands for no slug is left out; a test finds it.
  init(picture: String, islands: [Archipelago], abbreviations: [String: String]) {
    var tiles: [Tile] = []
    let rows = picture.split(separator: "\n")
    for (line, row) in rows.enumerated() {
      for (column, word) in row.split(separator: " ").enumerated() {
        guard let slug = abbreviations[String(word)] else { continue }
        tiles.append(
          Tile(slug: slug, abbreviation: String(word), column: column, line: line))
      }
    }
    self.tiles = tiles
    self.islands = islands
    columns = (tiles.map(\.column).max() ?? -1) + 1
    lines = rows.count
  }

  /// The map whose provinces were there on a day.
  static func map(on day: Day) -> TileMap {
    day < mergerDay ? beforeMerger : sinceMerger
  }

  /// The day from which there are 34 provinces (resolution 202/2025/QH15).
  private static let mergerDay = Day(year: 2025, month: 7, day: 1) ?? .latest
}

extension TileMap {
  /// The part of a unit's id that does not change with a merger.
  static func slug(of id: String) -> String {
    String(id.prefix { $0 != "@" })
  }
}
