import Measures
import Text

/// Made-up shapes of provinces, for tests and measurements: blocks with jagged edges in rows and
/// columns between the real borders of the country, which no land on earth has.
public struct InventedOutlines {
  /// A province with its block.
  public struct Block {
    /// The id of the unit.
    public let id: String
    /// Its Vietnamese name.
    public let name: String
    /// The ring around it, closed.
    public let ring: [Coordinate]
  }

  /// The blocks, from the north-west on.
  public let blocks: [Block]

  private static let columns = 7
  private static let (west, north): (Float, Float) = (102.5, 23.0)
  private static let (width, height): (Float, Float) = (6.6, 14.4)

  /// Blocks for the provinces that there were on a day.
  ///
  /// - Parameters:
  ///   - registry: the units.
  ///   - day: whose provinces are wanted.
  ///   - pieces: pieces of each edge; even, so that neighbours share their edges.
  public init(_ registry: UnitRegistry, on day: Day, pieces: Int = 4) {
    let provinces = registry.localities.map { registry.children(of: $0, at: day) } ?? []
    let rows = (provinces.count + Self.columns - 1) / Self.columns
    let size = (Self.width / Float(Self.columns), Self.height / Float(max(1, rows)))
    blocks = provinces.enumerated().map { position, unit in
      let corner = Coordinate(
        longitude: Self.west + Float(position % Self.columns) * size.0,
        latitude: Self.north - Float(position / Self.columns + 1) * size.1)
      return Block(
        id: registry[unit].id, name: registry[unit].name(.vietnamese, at: day).string,
        ring: Self.ring(corner, size, pieces))
    }
  }

  /// The shapes as a reader gives them.
  public var set: OutlineSet {
    var set = OutlineSet()
    for block in blocks {
      if let polygon = GeographicPolygon(rings: [block.ring]) { set.add([polygon], to: block.id) }
    }
    return set
  }

  /// The shapes as a file, named by a property `ten` beside a running number `id`.
  public var geoJSON: String {
    let features = blocks.enumerated().map { position, block in
      let ring = block.ring.map { "[\($0.longitude),\($0.latitude)]" }.joined(separator: ",")
      return """
        {"type":"Feature","properties":{"id":\(position + 1),"ten":"\(block.name)"},\
        "geometry":{"type":"Polygon","coordinates":[[\(ring)]]}}
        """
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[\n"
      + features.joined(separator: ",\n") + "\n]}\n"
  }

  private static func ring(
    _ corner: Coordinate, _ size: (Float, Float), _ pieces: Int
  ) -> [Coordinate] {
    let (x, y) = (corner.longitude, corner.latitude)
    let corners = [(x, y), (x + size.0, y), (x + size.0, y + size.1), (x, y + size.1), (x, y)]
    var ring = [corner]
    for (start, end) in zip(corners, corners.dropFirst()) {
      for piece in 1...pieces {
        let share = Float(piece) / Float(pieces)
        let jag: Float = piece.isMultiple(of: 2) ? 0 : 0.03
        let isUpright = start.0 == end.0
        ring.append(
          Coordinate(
            longitude: start.0 + (end.0 - start.0) * share + (isUpright ? jag : 0),
            latitude: start.1 + (end.1 - start.1) * share + (isUpright ? 0 : jag)))
      }
    }
    return ring
  }
}
