import Drawing
import Measures

/// Where places of the earth lie on a map.
///
/// An equirectangular projection whose degrees of longitude are as long as they are in the middle of
/// the map, so that shapes there are true (Snyder, Map Projections, USGS Professional Paper 1395,
/// 1987, chapter 12).
struct MapProjection: Hashable {
  /// What is on the map.
  let frame: GeographicBox
  /// Columns and rows of cells.
  let size: Size
  private let dotsPerLongitude: Float
  private let dotsPerLatitude: Float

  /// Dots of a cell, in each direction.
  static let dots = 2
  /// The smallest map on which provinces can be told apart.
  private static let smallest = Size(width: 24, height: 15)

  /// The largest map of a frame that fits; nil where it would be too small.
  init?(_ frame: GeographicBox, in room: Size) {
    let shrink = Self.cosine(ofDegrees: (frame.north + frame.south) / 2)
    let (width, height) = (frame.width * shrink, frame.height)
    guard width > 0, height > 0 else { return nil }
    // A cell is twice as high as wide: columns for a degree of latitude.
    let columns = min(Float(room.width) / width, Float(room.height) * 2 / height)
    let size = Size(
      width: min(room.width, Int((width * columns).rounded(.up))),
      height: min(room.height, Int((height * columns / 2).rounded(.up))))
    guard size.width >= Self.smallest.width, size.height >= Self.smallest.height else { return nil }
    self.frame = frame
    self.size = size
    dotsPerLongitude = columns * shrink * Float(Self.dots)
    dotsPerLatitude = columns / 2 * Float(Self.dots)
  }

  /// Columns and rows of dots.
  var dotSize: Size { Size(width: size.width * Self.dots, height: size.height * Self.dots) }

  /// A place in dots from the north-western corner; dot 0 reaches from 0 to 1.
  func dot(_ place: Coordinate) -> (x: Float, y: Float) {
    (
      (place.longitude - frame.west) * dotsPerLongitude,
      (frame.north - place.latitude) * dotsPerLatitude
    )
  }

  /// The cell of a place; the nearest one on the map.
  func cell(_ place: Coordinate) -> Point {
    let dot = dot(place)
    return Point(
      x: min(max(0, Int(dot.x) / Self.dots), size.width - 1),
      y: min(max(0, Int(dot.y) / Self.dots), size.height - 1))
  }

  /// The cosine of an angle between the poles, by its series: the error is below a thousandth.
  static func cosine(ofDegrees degrees: Float) -> Float {
    let square = (degrees * .pi / 180) * (degrees * .pi / 180)
    return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
  }
}
