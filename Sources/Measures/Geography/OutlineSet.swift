/// The shape of a unit: areas that lie beside each other, as a mainland and its islands.
public struct Outline: Hashable, Sendable {
  /// The id of the unit.
  public let unit: String
  /// Its areas.
  public private(set) var polygons: [GeographicPolygon]

  /// The shape of a unit.
  public init(unit: String, polygons: [GeographicPolygon]) {
    self.unit = unit
    self.polygons = polygons
  }

  /// Adds areas.
  mutating func add(_ more: [GeographicPolygon]) { polygons += more }
}

/// The shapes of units, as somebody's files have them.
public struct OutlineSet: Hashable, Sendable {
  /// The shapes, one for each unit.
  public private(set) var outlines: [Outline] = []
  private var positions: [String: Int] = [:]

  /// No shapes.
  public init() {}

  /// Adds areas to those of a unit.
  public mutating func add(_ polygons: [GeographicPolygon], to unit: String) {
    guard !polygons.isEmpty else { return }
    if let position = positions[unit] {
      outlines[position].add(polygons)
    } else {
      positions[unit] = outlines.count
      outlines.append(Outline(unit: unit, polygons: polygons))
    }
  }

  /// Adds the shapes of other units; a unit that has one keeps it.
  ///
  /// So a file of the 63 provinces and one of the 34 can be given together: what both have is taken
  /// from the first.
  public mutating func add(unitsOf other: OutlineSet) {
    for outline in other.outlines where positions[outline.unit] == nil {
      add(outline.polygons, to: outline.unit)
    }
  }

  /// Which of ``outlines`` make the shape of a unit; none when it is not known.
  ///
  /// A unit without a shape of its own has those of all units that were merged into it, if every one
  /// of them has one.
  public func positions(of unit: UnitIndex, in registry: UnitRegistry) -> [Int] {
    if let own = positions[registry[unit].id] { return [own] }
    let before = registry.predecessors(of: unit).filter {
      registry[$0].level == registry[unit].level
    }
    let merged = before.compactMap { positions[registry[$0].id] }
    return merged.count == before.count ? merged : []
  }
}
