import Drawing
import Measures
import Text
import Words

/// The map for readers who stand far away: tiles as large as fit, what their colours mean, and who
/// leads and who is last.
///
/// Nothing is chosen on it.
struct WallMap: Widget {
  /// What is shown.
  let model: MapModel
  /// The shapes as they were drawn last.
  var raster: OutlineRaster?
  /// True to fill shapes with signs.
  var fillsWithSigns = false

  /// Where map and side column lie.
  struct Layout {
    /// The map.
    let plan: MapPlan
    /// Its cells.
    let map: Rect
    /// Legend, best and worst.
    let side: Rect
  }

  /// The narrowest column in which a name and its value can be read.
  private static let leastSide = 18
  /// The widest one: further apart, a name and its value are not read as one.
  private static let mostSide = 48
  /// Columns between the two.
  private static let gutter = 2
  /// Units that are named at both ends of the ranking.
  private static let named = 3
  /// From so many rows on values beside the map stand in large digits.
  private static let rowsForDigits = 56

  /// Divides a page; nil where not even the smallest tiles have room.
  static func layout(_ size: Size, _ model: MapModel) -> Layout? {
    let least = max(leastSide, min(mostSide, size.width / 5))
    let room = Size(width: size.width - least - gutter, height: size.height)
    let smallest = Size(width: size.width - leastSide - gutter, height: size.height)
    guard
      let plan = MapPlan(model, in: room, isOnWall: true)
        ?? MapPlan(model, in: smallest, isOnWall: true)
    else { return nil }
    let left = size.width - plan.size.width - gutter
    // The last column stays free where there is one to spare.
    let sideWidth = min(mostSide, left > leastSide ? left - 1 : left)
    // What is left stands at both sides and between, so that the country is in the middle.
    let margin = max(0, (size.width - plan.size.width - sideWidth - gutter) / 3)
    let map = Rect(
      x: margin, y: max(0, (size.height - plan.size.height) / 2), width: plan.size.width,
      height: plan.size.height)
    let side = Rect(
      x: map.maxX + gutter + margin, y: 0, width: sideWidth, height: size.height)
    return Layout(plan: plan, map: map, side: side)
  }

  func draw(on canvas: inout Canvas) {
    guard let layout = Self.layout(canvas.size, model) else {
      // Too few rows for the country: its provinces by rank.
      return canvas.draw(WallRanking(model: model.ranking, title: []), in: canvas.bounds)
    }
    switch layout.plan {
    case .tiles(let geometry):
      canvas.draw(TileMapView(model: model, geometry: geometry, selection: nil), in: layout.map)
    case .shapes(let projection):
      if let view = model.outlineView(
        projection, raster, selection: nil, fillsWithSigns: fillsWithSigns)
      {
        canvas.draw(view, in: layout.map)
      }
    }
    let isOfShapes = if case .shapes = layout.plan { true } else { false }
    let legend = MapLegend(model: model, isOfShapes: isOfShapes)
    let side = layout.side.inset(top: min(1, layout.side.height / 24))
    let (top, bottom) = side.splitBottom(min(legend.height(width: side.width), side.height))
    canvas.draw(legend, in: bottom)
    canvas.inside(top.inset(bottom: 1)) { drawEnds(on: &$0) }
  }

  /// The best and the worst.
  private func drawEnds(on canvas: inout Canvas) {
    let rows = model.ranking.ranking.ranked
    let words = model.scene.words
    let count = min(Self.named, rows.count / 2)
    guard count > 0 else { return }
    let height = canvas.size.height
    let hasDigits = height + 8 >= Self.rowsForDigits && canvas.size.width >= 36
    let rowHeight = hasDigits ? BigDigits.Height.small.rows + 1 : 1
    var y = 0
    let ends: [(SafeText, ArraySlice<RankingRow>)] = [
      (words[Bilingual("DẪN ĐẦU", "LEADING")], rows.prefix(count)),
      (words[Bilingual("CUỐI BẢNG", "LAST")], rows.suffix(count)),
    ]
    for (heading, rows) in ends {
      canvas.put(heading, x: 0, y: y, width: canvas.size.width, role: .title, flags: .bold)
      y += rowHeight > 1 ? 2 : 1
      for row in rows where y + rowHeight <= height {
        canvas.inside(Rect(x: 0, y: y, width: canvas.size.width, height: rowHeight)) {
          draw(row, on: &$0, hasDigits: hasDigits)
        }
        y += rowHeight
      }
      y += 1
    }
  }

  private func draw(_ row: RankingRow, on canvas: inout Canvas, hasDigits: Bool) {
    let width = canvas.size.width
    let value = model.scene.words.short(row.figure, of: model.scene.measure)
    let flags: CellFlags = model.scene.isStale(row.figure) ? .dim : .bold
    let sign = row.status?.sign ?? .empty
    // In the narrowest column the longest name needs every cell.
    var end = width - (width > Self.leastSide ? 2 : 1)
    if hasDigits {
      let digits = BigDigits(value, height: .small)
      end -= digits.width
      let place = Rect(x: end, y: 0, width: digits.width, height: digits.height.rows)
      canvas.draw(digits, in: place)
      if model.scene.isStale(row.figure) { canvas.restyle(place, adding: .dim) }
    } else {
      end -= value.width
      canvas.put(value, x: end, y: 0, role: .strong, flags: flags)
    }
    let middle = hasDigits ? 1 : 0
    canvas.put(sign, x: width - 1, y: middle, width: 1, role: row.status?.role ?? .secondary)
    canvas.put(
      model.scene.name(row.unit), x: 0, y: middle, width: end - 1, role: .text, flags: flags)
  }
}
