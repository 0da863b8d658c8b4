/// An area on the earth: rings of places, the first around it, the others around holes in it.
///
/// What lies inside is told by the even-odd rule, so that neither the direction of a ring nor the
/// order of the rings matters: a place is inside when a line from it to the outside crosses the
/// rings an odd number of times (M. Shimrat, Algorithm 112, Communications of the ACM 5, 1962; the
/// rings are those of RFC 7946, 3.1.6).
public struct GeographicPolygon: Hashable, Sendable {
  /// Closed rings: the last place is the first.
  public let rings: [[Coordinate]]
  /// The box around the first ring.
  public let bounds: GeographicBox

  /// An area; nil without a ring.
  public init?(rings: [[Coordinate]]) {
    guard let outer = rings.first, let bounds = GeographicBox(around: outer) else { return nil }
    self.rings = rings
    self.bounds = bounds
  }

  /// Twice the area within the outer ring in square degrees, and the middle of its mass; the middle
  /// of the box for a ring that encloses nothing.
  ///
  /// Gauss's area formula, moved to a corner of the box so that thirty-two bits are enough.
  public var massAndMiddle: (mass: Float, middle: Coordinate) {
    var (area, x, y) = (Float(0), Float(0), Float(0))
    let outer = rings[0]
    for (start, end) in zip(outer, outer.dropFirst()) {
      let (x0, y0) = (start.longitude - bounds.west, start.latitude - bounds.south)
      let (x1, y1) = (end.longitude - bounds.west, end.latitude - bounds.south)
      let cross = x0 * y1 - x1 * y0
      area += cross
      x += (x0 + x1) * cross
      y += (y0 + y1) * cross
    }
    guard abs(area) > .leastNormalMagnitude else {
      let middle = Coordinate(
        longitude: bounds.west + bounds.width / 2, latitude: bounds.south + bounds.height / 2)
      return (0, middle)
    }
    let middle = Coordinate(
      longitude: bounds.west + x / (3 * area), latitude: bounds.south + y / (3 * area))
    return (abs(area), middle)
  }
}
