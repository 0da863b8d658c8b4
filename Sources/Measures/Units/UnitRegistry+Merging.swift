extension UnitRegistry {
  /// This registry with the units of another that it does not have.
  ///
  /// Units so far keep their positions. Of a unit that both have, by id, what is said here counts.
  ///
  /// - Parameter other: the registry to take units from.
  /// - Returns: the union, and for every position of `other` its position in the union.
  public func merging(
    _ other: UnitRegistry
  ) -> (registry: UnitRegistry, positions: [UnitIndex]) {
    var count = units.count
    let positions = other.units.map { unit in
      if let known = index(id: unit.id) { return known }
      defer { count += 1 }
      return UnitIndex(count)
    }
    func moved(_ index: UnitIndex?) -> UnitIndex? {
      guard let index, index.position < positions.count else { return nil }
      return positions[index.position]
    }
    var merged = units
    merged.reserveCapacity(count)
    for unit in other.units where index(id: unit.id) == nil {
      merged.append(
        Unit(
          id: unit.id, level: unit.level, parent: moved(unit.parent),
          successor: moved(unit.successor), versions: unit.versions))
    }
    return (UnitRegistry(merged), positions)
  }
}
