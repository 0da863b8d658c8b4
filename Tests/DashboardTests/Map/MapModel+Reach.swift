import Testing

@testable import Dashboard

extension MapModel {
  /// Expects that steps lead from every province to every other.
  ///
  /// - Parameter step: where a step from a province in a direction leads; nil where to none.
  func expectReach(by step: (Int, MapDirection) -> Int?) {
    for start in tiles.indices {
      var found: Set<Int> = [start]
      var waiting = [start]
      while let tile = waiting.popLast() {
        for direction in MapDirection.allCases {
          guard let next = step(tile, direction), found.insert(next).inserted
          else { continue }
          waiting.append(next)
        }
      }
      #expect(found.count == tiles.count, "\(tiles[start].abbreviation)")
    }
  }
}
