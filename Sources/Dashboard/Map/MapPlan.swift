import Drawing

/// How the country lies in a rectangle: as tiles, or in its shapes where there are some and room
/// for them.
enum MapPlan: Equatable {
  case tiles(MapGeometry)
  case shapes(MapProjection)

  /// The largest map that fits; nil when not even the smallest does.
  init?(_ model: MapModel, in room: Size, isOnWall: Bool = false) {
    if let outlines = model.outlines, let projection = MapProjection(outlines.frame, in: room) {
      self = .shapes(projection)
    } else if let geometry = MapGeometry(model, in: room, isOnWall: isOnWall) {
      self = .tiles(geometry)
    } else {
      return nil
    }
  }

  /// Columns and rows of the map.
  var size: Size {
    switch self {
    case .tiles(let geometry): geometry.size
    case .shapes(let projection): projection.size
    }
  }
}
