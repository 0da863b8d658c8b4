import Drawing
import Measures
import Text
import Words

/// The provinces in their shapes: colour and sign of each one's class, its letters and value where
/// they have room, and the archipelagos.
struct OutlineMapView: Widget {
  /// What is shown.
  let model: MapModel
  /// Whose each dot is.
  let raster: OutlineRaster
  /// The chosen tile.
  let selection: Int?
  /// True to fill shapes with the signs of their classes, where there are no colours or blocks.
  let fillsWithSigns: Bool

  func draw(on canvas: inout Canvas) {
    for y in 0..<raster.size.height {
      for x in 0..<raster.size.width {
        let owner = raster.owner(x, y)
        guard owner != OutlineRaster.sea else { continue }
        draw(Int(owner), x, y, on: &canvas)
      }
    }
    for (index, room) in raster.rooms.enumerated() where index != selection {
      if let room { drawText(of: index, in: room, on: &canvas) }
    }
    // Last, for where the shapes are smaller than a cell their texts lie on each other.
    if let selection, raster.rooms.indices.contains(selection), let room = raster.rooms[selection] {
      drawText(of: selection, in: room, on: &canvas)
    }
    for (island, group) in zip(model.islands, [IslandGroup.hoangSa, .truongSa]) {
      drawName(of: island, group, on: &canvas)
    }
  }
}

// MARK: - Cells

extension OutlineMapView {
  private func draw(_ tile: Int, _ x: Int, _ y: Int, on canvas: inout Canvas) {
    let fill = model.tiles[tile].fill
    let isLeftBorder = raster.isBorder(x, y, besideX: x - 1, y: y)
    let lower = lowerBorder(x, y)
    if fillsWithSigns {
      let flags = lower.union(tile == selection ? .inverse : [])
      canvas.put(
        isLeftBorder ? SafeText("│") : fill.shapeSign, x: x, y: y, role: fill.role, flags: flags)
      return
    }
    let land = raster.land(x, y)
    if tile == selection, isRim(x, y, Int16(tile)) {
      canvas.put(glyph: Quadrants.glyph(land), x: x, y: y, role: .accent, flags: .bold)
    } else if !fill.hasGround {
      // A pattern is no shape: a part of a cell is drawn whole.
      canvas.put(
        glyph: isLeftBorder ? "▏" : fill.shapePattern, x: x, y: y, role: fill.role, flags: lower)
    } else if !land.contains(false), isLeftBorder || !lower.isEmpty {
      // A thin line upon the ground costs no land, as a gap would.
      canvas.put(
        glyph: isLeftBorder ? "▏" : " ", x: x, y: y, role: fill.role, flags: lower.union(.dim))
    } else {
      canvas.put(glyph: Quadrants.glyph(land), x: x, y: y, role: fill.role, flags: .shape)
    }
  }

  /// A line below a cell under which another province begins.
  private func lowerBorder(_ x: Int, _ y: Int) -> CellFlags {
    raster.isBorder(x, y, besideX: x, y: y + 1) ? .underline : []
  }

  /// Whether a cell of another tile, or of the sea, touches a cell.
  private func isRim(_ x: Int, _ y: Int, _ chosen: Int16) -> Bool {
    for row in (y - 1)...(y + 1) {
      for column in (x - 1)...(x + 1) where raster.owner(column, row) != chosen { return true }
    }
    return false
  }
}

// MARK: - Texts

extension OutlineMapView {
  /// Letters, sign and value of a tile, as much of it as has room; at least the sign.
  private func drawText(of index: Int, in room: OutlineRaster.Room, on canvas: inout Canvas) {
    let tile = model.tiles[index]
    let value = SafeText(" ") + tile.value
    let texts = [
      tile.abbreviation + tile.fill.shapeSign + value, tile.abbreviation + tile.fill.shapeSign,
      tile.fill.shapeSign,
    ]
    guard let text = texts.first(where: { $0.width <= room.width }) else { return }
    let isOld = model.scene.isStale(tile.row.figure)
    let start = room.x + (room.width - text.width) / 2
    canvas.put(
      text, x: start, y: room.y, role: tile.fill.role,
      flags: index == selection ? [.bold, .inverse] : isOld ? .dim : .bold)
  }

  /// The name and the sign of an archipelago, below its islands.
  private func drawName(
    of island: MapModel.Island, _ group: IslandGroup, on canvas: inout Canvas
  ) {
    let owner = island.owner.map { model.tiles[$0] }
    let fill = owner?.fill ?? .missing
    if owner == nil {
      for place in group.islands {
        let cell = raster.projection.cell(place)
        canvas.put(glyph: "▪", x: cell.x, y: cell.y, role: fill.role)
      }
    }
    let rect = nameRect(of: island, group)
    canvas.put(island.name, x: rect.x, y: rect.y, role: fill.role)
    canvas.put(fill.shapeSign, x: rect.maxX - 1, y: rect.y, role: fill.role)
    canvas.put(" ", x: rect.maxX - 2, y: rect.y, role: fill.role)
    if let index = island.owner, index == selection {
      canvas.restyle(rect, adding: [.bold, .underline])
    }
  }

  /// Where the name of an archipelago stands: below the southernmost island, in the middle of them.
  func nameRect(of island: MapModel.Island, _ group: IslandGroup) -> Rect {
    let cells = group.islands.map { raster.projection.cell($0) }
    let width = island.name.width + 2
    let (left, right) = (cells.map(\.x).min() ?? 0, cells.map(\.x).max() ?? 0)
    let lowest = cells.map(\.y).max() ?? 0
    let x = min(max(0, (left + right + 1 - width) / 2), max(0, raster.size.width - width))
    return Rect(x: x, y: min(lowest + 1, raster.size.height - 1), width: width, height: 1)
  }

  /// The tile at a place of the map, also by the name of an archipelago.
  func tile(at point: Point) -> Int? {
    let named = zip(model.islands, [IslandGroup.hoangSa, .truongSa]).first {
      nameRect(of: $0.0, $0.1).contains(point)
    }
    return named?.0.owner ?? raster.tile(at: point)
  }
}
