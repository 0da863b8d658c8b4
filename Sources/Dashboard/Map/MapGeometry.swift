import Drawing
import Text

/// Where the tiles of a map lie in a rectangle: as large as fits.
struct MapGeometry: Equatable {
  /// Columns from one tile to the next; the first one of them stays free.
  let pitch: Int
  /// Rows of a tile.
  let height: Int
  /// Columns and rows of the whole map.
  let size: Size
  /// The first column of the archipelagos.
  let islandColumn: Int

  /// Columns of a tile that stay free.
  private static let gap = 1
  /// The narrowest tile: four letters, the sign and the gap.
  private static let leastPitch = 6
  /// The widest tile worth drawing, by its rows: a cell is twice as high as wide.
  private static let mostPitch = [9, 12, 15, 20]

  /// The widest tile of so many rows on a wall, where size is what is wanted.
  private static func mostPitchOnWall(_ height: Int) -> Int {
    max(mostPitch[min(height, mostPitch.count) - 1], 6 * height)
  }

  /// The largest tiles that fit; nil when not even the smallest do.
  ///
  /// - Parameters:
  ///   - model: the map.
  ///   - room: columns and rows there are.
  ///   - isOnWall: true for tiles that may grow with the screen.
  init?(_ model: MapModel, in room: Size, isOnWall: Bool = false) {
    guard model.lines > 0 else { return nil }
    let most = isOnWall ? Int.max : Self.mostPitch.count
    height = min(room.height / model.lines, most)
    guard height > 0 else { return nil }
    // East of the last tile of its line, an archipelago has its name, a blank, its sign, a gap.
    let names = (model.islands.map(\.name.width).max() ?? 0) + 4
    let islandTiles =
      model.islands.map { island in
        (model.tiles.filter { $0.line == island.line }.map(\.column).max() ?? -1) + 1
      }.max() ?? 0
    let widest = model.columns
    let widestPitch = min(
      (room.width - Self.gap) / max(1, widest), (room.width - names - 1) / max(1, islandTiles))
    guard widestPitch >= Self.leastPitch else { return nil }
    pitch = min(
      widestPitch, isOnWall ? Self.mostPitchOnWall(height) : Self.mostPitch[height - 1])
    islandColumn = islandTiles * pitch + 2
    size = Size(
      width: max(widest * pitch + Self.gap, islandColumn + names - 1),
      height: model.lines * height)
  }

  /// Rows of a tile that are filled: of three and more one stays free.
  var filledHeight: Int { height > 2 ? height - 1 : height }

  /// Columns that stay blank at both ends of a tile's text.
  var margin: Int { pitch >= 12 ? 1 : 0 }

  /// The cells of a tile.
  func rect(column: Int, line: Int) -> Rect {
    Rect(
      x: column * pitch + Self.gap, y: line * height, width: pitch - Self.gap,
      height: filledHeight)
  }

  /// The cells of an archipelago.
  func rect(of island: MapModel.Island) -> Rect {
    Rect(
      x: islandColumn, y: island.line * height, width: island.name.width + 2,
      height: min(filledHeight, 2))
  }

  /// True when every tile has room for its value beside or below its letters.
  func hasValues(_ model: MapModel) -> Bool {
    let room = pitch - Self.gap - 2 * margin
    return model.tiles.allSatisfy { tile in
      let beside = height == 1 ? tile.abbreviation.width + 1 : 0
      return tile.value.width + beside <= room
    }
  }

  /// The tile at a place of the map; nil between tiles.
  func index(at point: Point, in model: MapModel) -> Int? {
    let tile = model.tiles.firstIndex {
      rect(column: $0.column, line: $0.line).contains(point)
    }
    return tile ?? model.islands.first { rect(of: $0).contains(point) }?.owner
  }
}
