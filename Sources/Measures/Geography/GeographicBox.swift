/// What lies between two meridians and two parallels; never across the 180th meridian.
public struct GeographicBox: Hashable, Sendable {
  /// Degrees east of the western edge.
  public private(set) var west: Float
  /// Degrees north of the southern edge.
  public private(set) var south: Float
  /// Degrees east of the eastern edge.
  public private(set) var east: Float
  /// Degrees north of the northern edge.
  public private(set) var north: Float

  /// A box of four edges.
  public init(west: Float, south: Float, east: Float, north: Float) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// The smallest box around places; nil around none.
  public init?(around places: some Sequence<Coordinate>) {
    var box: GeographicBox?
    for place in places {
      if box == nil {
        box = GeographicBox(
          west: place.longitude, south: place.latitude, east: place.longitude,
          north: place.latitude)
      }
      box?.extend(to: place)
    }
    guard let box else { return nil }
    self = box
  }

  /// Degrees from west to east.
  public var width: Float { east - west }
  /// Degrees from south to north.
  public var height: Float { north - south }

  /// Whether a place lies inside or on an edge.
  public func contains(_ place: Coordinate) -> Bool {
    place.longitude >= west && place.longitude <= east && place.latitude >= south
      && place.latitude <= north
  }

  /// The smallest box that holds both.
  public func union(_ other: GeographicBox) -> GeographicBox {
    GeographicBox(
      west: min(west, other.west), south: min(south, other.south), east: max(east, other.east),
      north: max(north, other.north))
  }

  private mutating func extend(to place: Coordinate) {
    west = min(west, place.longitude)
    south = min(south, place.latitude)
    east = max(east, place.longitude)
    north = max(north, place.latitude)
  }
}
