import Drawing
import Measures

extension State {
  /// Moves to the neighbouring tile, or through the list that stands for the map.
  mutating func moveOnMap(_ map: MapModel, _ direction: MapDirection) {
    guard MapPage.fits(Shell(size: size), map, isZoomed: isZoomed) else {
      moveInList(of: map, by: direction == .north || direction == .west ? -1 : 1)
      return
    }
    let isShaped = mapPlanLayout(map).projection != nil
    let next =
      isShaped
      ? map.shape(beside: position.row, to: direction)
      : map.neighbor(of: position.row, to: direction)
    if let next { position.row = next }
  }

  /// Moves through the provinces in the order of their ranks, as far as there are any.
  mutating func moveInList(of map: MapModel, by steps: Int) {
    let order = map.rankingOrder
    guard let current = order.firstIndex(of: position.row) ?? order.indices.first else { return }
    var list = ListPosition()
    list.row = current
    list.top = position.top
    list.move(by: steps, count: order.count, visible: listHeight)
    position.row = order[list.row]
    position.top = list.top
  }

  /// Steps and jumps of the keys that move through lists elsewhere.
  mutating func move(_ command: Command, on map: MapModel) {
    switch command {
    case .moveUp: moveOnMap(map, .north)
    case .moveDown: moveOnMap(map, .south)
    case .moveFirst: moveInList(of: map, by: -map.tiles.count)
    case .moveLast: moveInList(of: map, by: map.tiles.count)
    case .pageUp, .halfPageUp: moveInList(of: map, by: -listHeight)
    case .pageDown, .halfPageDown: moveInList(of: map, by: listHeight)
    default: break
    }
  }

  /// Chooses the tile, or the row of the list, at a place on the screen; false where there is none.
  mutating func choose(at point: Point, on map: MapModel) -> Bool {
    let layout = MapPage.layout(Shell(size: size), map, isZoomed: isZoomed)
    guard let plan = layout.plan else {
      let order = map.rankingOrder
      // Frame and head of the table stand above the first row.
      let row = position.top + point.y - layout.frame.y - 2
      guard point.y >= layout.frame.y + 2, point.y < layout.frame.y + 2 + listHeight,
        order.indices.contains(row)
      else { return false }
      position.row = order[row]
      return true
    }
    let place = Point(x: point.x - layout.tiles.x, y: point.y - layout.tiles.y)
    let found =
      switch plan {
      case .tiles(let geometry): geometry.index(at: place, in: map)
      case .shapes(let projection):
        map.outlineView(projection, raster, selection: nil, fillsWithSigns: false)?
          .tile(at: place)
      }
    guard let index = found else { return false }
    position.row = index
    return true
  }

  /// Left and right, where they would open and go back on other pages; nil for any other key.
  func mapDirection(of key: Key) -> MapDirection? {
    guard case .map = model, overlay == nil, pendingKeys.isEmpty else { return nil }
    return switch (key, keyMap.match([key])) {
    case (.left, .command(.back)), (.character("h"), .command(.back)): .west
    case (.right, .command(.open)), (.character("l"), .command(.open)): .east
    default: nil
    }
  }

  /// The id of the province that is chosen on the map.
  var chosenOnMap: String? {
    guard case .map(let map) = model, map.tiles.indices.contains(position.row) else { return nil }
    return map.scene.dataset.registry[map.tiles[position.row].row.unit].id
  }

  /// Stays with a province when the map has changed; at first goes to the one the person comes
  /// from, else to the one ranked first.
  mutating func settleOnMap(_ map: MapModel, id: String?) {
    let registry = map.scene.dataset.registry
    let kept = id.flatMap { registry.index(id: $0) }
    var wanted = [kept].compactMap { $0 }
    if kept == nil, positions[.map] == nil {
      wanted = registry.path(to: place.unit)
    }
    let found = wanted.compactMap { map.index(of: $0) ?? map.index(of: counterpart(of: $0)) }
    if let index = found.last {
      position.row = index
    } else if let slug = kept.map({ TileMap.slug(of: registry[$0].id) }),
      let index = map.tiles.firstIndex(where: {
        TileMap.slug(of: registry[$0.row.unit].id) == slug
      })
    {
      position.row = index
    } else if positions[.map] == nil || kept != nil {
      position.row = map.rankingOrder.first ?? 0
    }
  }
}
