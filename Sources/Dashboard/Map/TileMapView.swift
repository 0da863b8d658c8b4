import Drawing
import Measures
import Text
import Words

/// The tiles themselves: letters, value and class of each province, and the archipelagos.
struct TileMapView: Widget {
  /// What is shown.
  let model: MapModel
  /// Where tiles lie.
  let geometry: MapGeometry
  /// The chosen tile.
  let selection: Int?

  func draw(on canvas: inout Canvas) {
    let hasValues = geometry.hasValues(model)
    for (index, tile) in model.tiles.enumerated() {
      let rect = geometry.rect(column: tile.column, line: tile.line)
      draw(tile, on: &canvas, in: rect, hasValue: hasValues)
      if index == selection { mark(rect, on: &canvas) }
    }
    for island in model.islands { draw(island, on: &canvas) }
  }

  private func draw(
    _ tile: MapModel.Tile, on canvas: inout Canvas, in rect: Rect, hasValue: Bool
  ) {
    let role = tile.fill.role
    let isOld = model.scene.isStale(tile.row.figure)
    // A blank at both ends, where there is room.
    let margin = geometry.margin
    fill(rect, tile.fill, on: &canvas)
    canvas.inside(rect) { canvas in
      let width = canvas.size.width
      canvas.put(tile.abbreviation, x: margin, y: 0, role: role)
      canvas.put(tile.fill.sign, x: width - 1 - margin, y: 0, role: role)
      guard hasValue else { return }
      let bold: CellFlags = isOld ? .dim : .bold
      let digits = BigDigits(tile.value, height: .small, role: role)
      if rect.height > digits.height.rows, digits.width + 2 * margin <= width {
        // High tiles have digits that are read from afar.
        let place = Rect(
          x: (width - digits.width) / 2, y: rect.height - digits.height.rows,
          width: digits.width, height: digits.height.rows)
        canvas.draw(digits, in: place)
        if isOld { canvas.restyle(place, adding: .dim) }
      } else if rect.height == 1 {
        let end = width - 1 - margin
        canvas.put(
          tile.value, x: max(0, end - tile.value.width), y: 0, role: role, flags: bold)
      } else {
        canvas.put(
          tile.value, x: 0, y: rect.height / 2, width: width, alignment: .center, role: role,
          flags: bold)
      }
    }
  }

  /// The ground of a tile; what is missing or too small is told by a pattern.
  private func fill(_ rect: Rect, _ fill: MapFill, on canvas: inout Canvas) {
    canvas.fill(rect, with: fill.pattern, role: fill.role)
  }

  /// Shows which tile is chosen, outside of it: its colour stays to be seen.
  private func mark(_ rect: Rect, on canvas: inout Canvas) {
    let middle = rect.y + (rect.height - 1) / 2
    for y in rect.y..<rect.maxY {
      canvas.put(
        glyph: y == middle ? "►" : "▐", x: rect.x - 1, y: y, role: .accent, flags: .bold)
      canvas.put(glyph: y == middle ? "◄" : "▌", x: rect.maxX, y: y, role: .accent, flags: .bold)
    }
  }

  private func draw(_ island: MapModel.Island, on canvas: inout Canvas) {
    let rect = geometry.rect(of: island)
    let owner = island.owner.map { model.tiles[$0] }
    let tileFill = owner?.fill ?? .missing
    fill(rect, tileFill, on: &canvas)
    canvas.inside(rect) { canvas in
      canvas.put(island.name, x: 0, y: 0, role: tileFill.role)
      canvas.put(tileFill.sign, x: canvas.size.width - 1, y: 0, role: tileFill.role)
      guard canvas.size.height > 1, let owner else { return }
      let name = SafeText("(") + owner.abbreviation + SafeText(")")
      canvas.put(name, x: 0, y: 1, role: tileFill.role)
    }
    if let index = island.owner, index == selection { mark(rect, on: &canvas) }
  }
}
