import Drawing
import Measures

/// Whose each dot of a map is: what is worked out once for a size, and drawn again with every key.
struct OutlineRaster: Sendable {
  /// A run of cells in which a text about a tile has room.
  struct Room: Hashable, Sendable {
    /// The first cell.
    let x: Int
    /// The row.
    let y: Int
    /// How many cells.
    let width: Int
  }

  /// What was drawn.
  let key: OutlineMap.Key
  /// Where places lie on it.
  let projection: MapProjection
  /// The tile of each dot, row by row; `sea` for none.
  private(set) var owners: [Int16]
  /// The tile that most dots of each cell belong to, row by row; `sea` for a cell without land.
  private(set) var cells: [Int16] = []
  /// Where the text of each tile has room; nil for one without a shape.
  private(set) var rooms: [Room?] = []

  /// Nobody's dot.
  static let sea: Int16 = -1

  /// Draws all shapes.
  init(_ map: OutlineMap, _ projection: MapProjection) {
    key = map.key
    self.projection = projection
    let size = projection.dotSize
    owners = Array(repeating: Self.sea, count: size.width * size.height)
    var fill = PolygonFill(size: size)
    for tile in map.key.shapes.indices {
      var count = 0
      for polygon in map.polygons(of: tile) {
        fill.spans(of: polygon, projection) { row, columns in
          count += columns.count
          for column in columns { owners[row * size.width + column] = Int16(tile) }
        }
      }
      // One that is smaller than a dot has one all the same.
      if count == 0, let middle = map.middles[tile] { set(middle, Int16(tile)) }
    }
    cells = cellOwners()
    // Before the archipelagos: a province's text stands on its mainland.
    rooms = widestRooms(of: map)
    for island in map.islands { draw(island, map) }
    cells = cellOwners()
  }

  /// Columns and rows of cells.
  var size: Size { projection.size }

  /// The tile of a cell; `sea` outside of the map too.
  func owner(_ x: Int, _ y: Int) -> Int16 {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return Self.sea }
    return cells[y * size.width + x]
  }

  /// Which quarters of a cell are land: upper left, upper right, lower left, lower right.
  func land(_ x: Int, _ y: Int) -> [Bool] { dots(x, y).map { owners[$0] != Self.sea } }

  /// Whether two cells are land of different provinces.
  func isBorder(_ x: Int, _ y: Int, besideX: Int, y besideY: Int) -> Bool {
    let (one, other) = (owner(x, y), owner(besideX, besideY))
    return one != Self.sea && other != Self.sea && one != other
  }

  /// The positions of the four dots of a cell.
  private func dots(_ x: Int, _ y: Int) -> [Int] {
    let width = projection.dotSize.width
    let first = y * MapProjection.dots * width + x * MapProjection.dots
    return [first, first + 1, first + width, first + width + 1]
  }

  /// The tile at a place of the map; nil in the sea.
  func tile(at cell: Point) -> Int? {
    guard Rect(size).contains(cell) else { return nil }
    let room = rooms.firstIndex { room in
      room.map { $0.y == cell.y && cell.x >= $0.x && cell.x < $0.x + $0.width } ?? false
    }
    let owner = owner(cell.x, cell.y)
    return room ?? (owner == Self.sea ? nil : Int(owner))
  }
}

// MARK: - Dots

extension OutlineRaster {
  private mutating func set(_ place: Coordinate, _ tile: Int16) {
    let dot = projection.dot(place)
    let size = projection.dotSize
    let (x, y) = (Int(dot.x), Int(dot.y))
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return }
    owners[y * size.width + x] = tile
  }

  /// An archipelago by a dot for each of a few islands, or by one for each area that the outlines
  /// have there, since these are too small to be met by the middle of a dot.
  private mutating func draw(_ island: OutlineMap.Island, _ map: OutlineMap) {
    guard let owner = island.owner else { return }
    var places = island.isMarked ? island.group.islands : []
    if !island.isMarked {
      places = map.polygons(of: owner).compactMap { polygon in
        polygon.rings[0].first { island.group.waters.contains($0) }
      }
    }
    for place in places { set(place, Int16(owner)) }
  }

  private func cellOwners() -> [Int16] {
    var cells = Array(repeating: Self.sea, count: size.width * size.height)
    for y in 0..<size.height {
      for x in 0..<size.width {
        let found = dots(x, y).map { owners[$0] }.filter { $0 != Self.sea }
        var best = 0
        for owner in found {
          let count = found.count { $0 == owner }
          guard count > best else { continue }
          best = count
          cells[y * size.width + x] = owner
        }
      }
    }
    return cells
  }
}

// MARK: - Rooms

extension OutlineRaster {
  /// The widest text worth its room: letters, a sign, a value.
  private static let widestText = 12

  /// For each tile its pole of inaccessibility for a text that is one row high: the run of whole
  /// cells that is long enough, and of those the one farthest from the border above and below.
  private func widestRooms(of map: OutlineMap) -> [Room?] {
    let whole = wholeCells()
    let (above, below) = clearance(whole)
    var best: [(room: Room, score: Int)?] = Array(repeating: nil, count: map.key.shapes.count)
    for y in 0..<size.height {
      var x = 0
      while x < size.width {
        let tile = whole[y * size.width + x]
        var end = x + 1
        while end < size.width, whole[y * size.width + end] == tile { end += 1 }
        if tile != Self.sea {
          let middle = y * size.width + (x + end - 1) / 2
          let depth = min(above[middle], below[middle])
          let score =
            min(end - x, Self.widestText) * 64 + min(depth, 31) * 2 + (end - x > 3 ? 1 : 0)
          if score > best[Int(tile)]?.score ?? -1 {
            best[Int(tile)] = (Room(x: x, y: y, width: end - x), score)
          }
        }
        x = end
      }
    }
    return best.indices.map { tile in
      best[tile]?.room
        ?? map.middles[tile].map { middle in
          let cell = projection.cell(middle)
          return Room(x: cell.x, y: cell.y, width: 1)
        }
    }
  }

  /// The tile of each cell that is land but for a quarter at most; islets have no such cell.
  private func wholeCells() -> [Int16] {
    var whole = cells
    for y in 0..<size.height {
      for x in 0..<size.width where land(x, y).count(where: { $0 }) < 3 {
        whole[y * size.width + x] = Self.sea
      }
    }
    return whole
  }

  /// How many cells of the same tile stand above and below each cell.
  private func clearance(_ cells: [Int16]) -> (above: [Int], below: [Int]) {
    var above = Array(repeating: 0, count: cells.count)
    var below = above
    let width = size.width
    for index in cells.indices.dropFirst(width) where cells[index] == cells[index - width] {
      above[index] = above[index - width] + 1
    }
    for index in cells.indices.dropLast(width).reversed()
    where cells[index] == cells[index + width] {
      below[index] = below[index + width] + 1
    }
    return (above, below)
  }
}
