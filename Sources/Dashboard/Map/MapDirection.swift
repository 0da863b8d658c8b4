import Measures

/// Where a step on the map goes.
enum MapDirection: CaseIterable, Sendable {
  case north
  case south
  case west
  case east
}

extension MapModel {
  /// The nearest shape in a direction, by the middles of the largest areas; where none lies ahead
  /// the nearest on that half of the map, so that every shape can be reached.
  func shape(beside index: Int, to direction: MapDirection) -> Int? {
    guard let outlines, tiles.indices.contains(index) else { return nil }
    guard let here = outlines.middles[index] else {
      return outlines.middles.firstIndex { $0 != nil }
    }
    let shrink = MapProjection.cosine(ofDegrees: here.latitude)
    func way(to other: Coordinate) -> (ahead: Float, aside: Float) {
      let east = (other.longitude - here.longitude) * shrink
      let north = other.latitude - here.latitude
      return switch direction {
      case .north: (north, abs(east))
      case .south: (-north, abs(east))
      case .west: (-east, abs(north))
      case .east: (east, abs(north))
      }
    }
    func nearest(_ isAhead: ((ahead: Float, aside: Float)) -> Bool) -> Int? {
      let found = outlines.middles.indices.compactMap { other -> (index: Int, distance: Float)? in
        guard other != index, let middle = outlines.middles[other] else { return nil }
        let way = way(to: middle)
        return isAhead(way) ? (other, way.ahead * 2 + way.aside * 3) : nil
      }
      return found.min { $0.distance < $1.distance }?.index
    }
    return nearest { $0.ahead > 0 && $0.aside <= 2 * $0.ahead } ?? nearest { $0.ahead > 0 }
  }

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
