/// Where a step on the map goes.
enum MapDirection: CaseIterable, Sendable {
  case north
  case south
  case west
  case east
}

extension MapModel {
  /// The nearest tile in a direction: of those ahead the one least far off the way; nil at the edge.
  func neighbor(of index: Int, to direction: MapDirection) -> Int? {
    guard tiles.indices.contains(index) else { return nil }
    let here = tiles[index]
    func distance(_ tile: Tile) -> Int? {
      let east = tile.column - here.column
      let south = tile.line - here.line
      let (ahead, aside) =
        switch direction {
        case .north: (-south, abs(east))
        case .south: (south, abs(east))
        case .west: (-east, abs(south))
        case .east: (east, abs(south))
        }
      // What lies more aside than ahead is in another direction.
      guard ahead > 0, aside <= 2 * ahead else { return nil }
      return ahead * 2 + aside * 3
    }
    return tiles.indices.compactMap { other in
      distance(tiles[other]).map { (other, $0) }
    }.min { $0.1 < $1.1 }?.0
  }
}
