import Drawing
import Measures

/// The shapes of the provinces of a map, and where the archipelagos lie among them.
struct OutlineMap: Sendable {
  /// What a picture of it depends on, beside its size.
  struct Key: Hashable, Sendable {
    /// Counts the files that were read.
    let revision: Int
    /// For each tile, which outlines are its shape.
    let shapes: [[Int]]
    /// The provinces of the archipelagos.
    let owners: [Int?]
  }

  /// An archipelago on the map.
  struct Island: Sendable {
    /// Where it lies.
    let group: IslandGroup
    /// The tile of its province; nil when that is not in the data.
    let owner: Int?
    /// True when the outlines of the province have none of it.
    let isMarked: Bool
  }

  /// All shapes that were read.
  let outlines: OutlineSet
  /// What a picture of it depends on.
  let key: Key
  /// The archipelagos; always both.
  let islands: [Island]
  /// What is on the map.
  let frame: GeographicBox
  /// The middle of each tile's largest area, for steps from one to the next; nil without a shape.
  let middles: [Coordinate?]

  /// The map of the tiles that have a shape; nil when fewer than half of them have one.
  init?(_ outlines: OutlineSet, revision: Int, units: [UnitIndex], in registry: UnitRegistry) {
    let shapes = units.map { outlines.positions(of: $0, in: registry) }
    guard shapes.count(where: { !$0.isEmpty }) * 2 >= units.count else { return nil }
    self.outlines = outlines
    let islands = [IslandGroup.hoangSa, .truongSa].map { group in
      let owner = units.firstIndex { TileMap.slug(of: registry[$0].id) == group.slug }
      let polygons = (owner.map { shapes[$0] } ?? []).flatMap { outlines.outlines[$0].polygons }
      let hasOwn = polygons.contains { polygon in
        polygon.rings[0].contains { group.waters.contains($0) }
      }
      return Island(group: group, owner: owner, isMarked: !hasOwn)
    }
    self.islands = islands
    key = Key(revision: revision, shapes: shapes, owners: islands.map(\.owner))
    middles = shapes.map { Self.middle(of: $0.flatMap { outlines.outlines[$0].polygons }) }
    frame = Self.frame(shapes.flatMap { $0.flatMap { outlines.outlines[$0].polygons } })
  }

  /// The areas of a tile.
  func polygons(of tile: Int) -> [GeographicPolygon] {
    key.shapes[tile].flatMap { outlines.outlines[$0].polygons }
  }

  /// Tiles without a shape.
  var unplaced: [Int] { key.shapes.indices.filter { key.shapes[$0].isEmpty } }

  /// How many tiles have a shape of their own or of those merged into them.
  static func matches(
    _ outlines: OutlineSet, units: [UnitIndex], in registry: UnitRegistry
  ) -> Int {
    units.count { !outlines.positions(of: $0, in: registry).isEmpty }
  }

  /// Degrees around the shapes and islands that stay free.
  private static let margin: Float = 0.25

  /// Everything that has a shape, and both archipelagos, whatever the outlines have.
  private static func frame(_ polygons: [GeographicPolygon]) -> GeographicBox {
    let islands = IslandGroup.hoangSa.islands + IslandGroup.truongSa.islands
    let marks = GeographicBox(around: islands) ?? IslandGroup.hoangSa.waters
    let box = polygons.reduce(marks) { $0.union($1.bounds) }
    return GeographicBox(
      west: box.west - margin, south: box.south - margin, east: box.east + margin,
      north: box.north + margin)
  }

  private static func middle(of polygons: [GeographicPolygon]) -> Coordinate? {
    polygons.map(\.massAndMiddle).max { $0.mass < $1.mass }?.middle
  }
}
